import type { Area } from '../model/observation.ts';
import type { Figure } from './figure.ts';
import { sameArea } from './figure.ts';
import { judge, spanOfFigure } from './judge.ts';
import { daysBetween } from './days.ts';
import type { Measure } from './measure.ts';
import type { GroupAverage } from './statistics/average.ts';
import { groupAverage } from './statistics/average.ts';

/** What a group comes to, who of it had a value, and how it was made (rule 8). */
export interface GroupFigure extends GroupAverage {
  name: string;
  /** One member figure for each member that has one, the nearest in time to the base. */
  members: Figure[];
  /** "mean of 8 of 10 statistical neighbours (2021 model)". */
  words: string;
}

/**
 * Averages a group of councils for the base figure's period: members' figures count only where they may be compared
 * with the base, and one without a value is left out and never 0.
 */
export function groupFigure(name: string, members: readonly Area[], base: Figure, figures: readonly Figure[], measure: Measure): GroupFigure | null {
  const span = spanOfFigure(base, measure);
  const chosen = members.map((member) => {
    const own = figures.filter((figure) => figure.role === 'actual' && sameArea(figure.area, member) && figure.value.kind === 'number' && judge(base, figure, measure).verdict !== 'unlike');
    const lag = (figure: Figure) => Math.abs(daysBetween(span?.end ?? '1970-01-01', spanOfFigure(figure, measure)?.end ?? '1970-01-01'));
    return own.toSorted((a, b) => lag(a) - lag(b))[0] ?? null;
  });
  const average = groupAverage(chosen.map((figure) => (figure?.value.kind === 'number' ? figure.value.number : null)));
  if (!average) return null;
  return { ...average, name, members: chosen.filter((figure) => figure !== null), words: `mean of ${average.n} of ${average.of} ${name}` };
}
