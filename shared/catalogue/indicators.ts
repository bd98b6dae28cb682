import * as z from 'zod/mini';
import { editDistance } from './editDistance.ts';
import { TopicFile } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import frontDoor from './indicators/front-door.json' with { type: 'json' };
import childrenInNeed from './indicators/children-in-need.json' with { type: 'json' };
import childProtection from './indicators/child-protection.json' with { type: 'json' };
import court from './indicators/court.json' with { type: 'json' };
import lookedAfterChildren from './indicators/looked-after-children.json' with { type: 'json' };
import placements from './indicators/placements.json' with { type: 'json' };
import fostering from './indicators/fostering.json' with { type: 'json' };
import healthOfLookedAfterChildren from './indicators/health-of-looked-after-children.json' with { type: 'json' };
import educationOfLookedAfterChildren from './indicators/education-of-looked-after-children.json' with { type: 'json' };
import adoptionAndPermanence from './indicators/adoption-and-permanence.json' with { type: 'json' };
import missingAndExploitation from './indicators/missing-and-exploitation.json' with { type: 'json' };
import careLeavers from './indicators/care-leavers.json' with { type: 'json' };
import earlyHelp from './indicators/early-help.json' with { type: 'json' };
import specialEducationalNeeds from './indicators/special-educational-needs.json' with { type: 'json' };
import earlyYears from './indicators/early-years.json' with { type: 'json' };
import childHealth from './indicators/child-health.json' with { type: 'json' };
import attainment from './indicators/attainment.json' with { type: 'json' };
import schools from './indicators/schools.json' with { type: 'json' };
import attendanceAndExclusion from './indicators/attendance-and-exclusion.json' with { type: 'json' };
import youngPeople from './indicators/young-people.json' with { type: 'json' };
import youthJustice from './indicators/youth-justice.json' with { type: 'json' };
import workforce from './indicators/workforce.json' with { type: 'json' };
import context from './indicators/context.json' with { type: 'json' };

export type { Indicator } from './indicator.ts';

/** Every indicator we know, by topic. An indicator is added in its topic's file, and nowhere else. */
export const indicators: readonly Indicator[] = z
  .array(TopicFile)
  .parse([
    frontDoor, childrenInNeed, childProtection, court, lookedAfterChildren, placements, fostering, healthOfLookedAfterChildren,
    educationOfLookedAfterChildren, adoptionAndPermanence, missingAndExploitation, careLeavers, earlyHelp, specialEducationalNeeds, earlyYears, childHealth,
    attainment, schools, attendanceAndExclusion, youngPeople, youthJustice, workforce, context,
  ])
  .flatMap(({ topic, indicators }) => indicators.map((indicator) => ({ ...indicator, topic })));

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

export function indicatorById(id: string): Indicator | null {
  return byId.get(id) ?? null;
}

/** The indicators whose id or title is most like an unknown one, for a message that helps. */
export function nearestIndicators(text: string, limit = 3): Indicator[] {
  const wanted = text.toLowerCase();
  const distance = (indicator: Indicator) => Math.min(editDistance(wanted, indicator.id), editDistance(wanted, indicator.title.toLowerCase()));
  return indicators
    .map((indicator) => ({ indicator, distance: distance(indicator) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ indicator }) => indicator);
}
