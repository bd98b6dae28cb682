import type { Unit } from '../../model/observation.ts';
import { unitWords } from '../words.ts';
import type { Rule } from './rule.ts';
import { unlike, withCare } from './rule.ts';
import type { Figure } from '../figure.ts';

function unitOf({ value }: Figure): Unit | null | undefined {
  return value.kind === 'missing' ? undefined : value.unit;
}

/** Rule 2: one unit. */
const sameUnit: Rule = {
  id: 'same-unit',
  from: 2,
  judge: ({ a, b }) => {
    const [one, other] = [unitOf(a), unitOf(b)];
    if (one === undefined || other === undefined || one === other) return null;
    if (one === null || other === null) {
      return withCare(`${one === null ? a.area.name : b.area.name}’s figure has no stated unit; the other is ${unitWords(one ?? other)}.`);
    }
    return unlike(`${a.area.name}’s figure is ${unitWords(one)}; ${b.area.name}’s is ${unitWords(other)}.`);
  },
};

/** Rule 2: a count grows with the place, so counts of two places say nothing of either. Averages of counts do not. */
const countsNeedARate: Rule = {
  id: 'counts-need-a-rate',
  from: 2,
  judge: ({ a, b, measure, sameArea }) => {
    const counted = [a, b].every((figure) => ['count', 'pounds'].includes(unitOf(figure) ?? ''));
    if (!counted || sameArea || measure?.isAverage === true || [a, b].some(speaksOfAverage)) return null;
    return unlike(`These are counts, and ${a.area.name} and ${b.area.name} differ in size. A rate or a percentage would compare.`);
  },
};

function speaksOfAverage({ indicator }: Figure): boolean {
  return /\b(average|mean|median|caseloads? per|per (?:social )?worker)\b/i.test(indicator.label);
}

export const unitRules: Rule[] = [sameUnit, countsNeedARate];
