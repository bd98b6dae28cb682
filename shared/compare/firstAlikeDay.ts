import type { Area } from '../model/observation.ts';
import { pickBase } from './compareIndicator.ts';
import { type Figure, sameArea } from './figure.ts';
import { areUnlike, spanOfFigure } from './judge.ts';
import { kindOfFigure, unlikeTo } from './kindOfFigure.ts';
import type { Measure } from './measure.ts';
import { settlePrintings } from './revisions.ts';

/**
 * The first of some ISO days for which anybody else's figure may be held against the area's, or null: the first for which
 * `compareIndicator` has an entry that is not unlike. The rules are asked once for each kind of figure, not for each day.
 */
export function firstAlikeDay(figures: readonly Figure[], measure: Measure, area: Area, days: readonly string[]): string | null {
  const actual = settlePrintings(figures, measure).used.filter(({ role }) => role === 'actual');
  const own = actual.filter((figure) => sameArea(figure.area, area));
  const byEnd = Map.groupBy(actual, (figure) => spanOfFigure(figure, measure)?.end);
  /** Kinds of base figures to which everything of other days is unlike. */
  const alone = new Set<string>();
  const hasAlike = (on: string): boolean => {
    const base = pickBase(own, measure, on);
    if (!base) return false;
    const beside = (figure: Figure) => mayStandBeside(base, figure);
    if ((byEnd.get(spanOfFigure(base, measure)?.end) ?? []).some((figure) => beside(figure) && !areUnlike(base, figure, measure))) return true;
    const kind = kindOfFigure(base, measure);
    if (alone.has(kind)) return false;
    const isUnlike = unlikeTo(base, measure);
    if (actual.some((figure) => beside(figure) && !isUnlike(figure))) return true;
    alone.add(kind);
    return false;
  };
  return days.find(hasAlike) ?? null;
}

/** Everybody else's figures, and the nation's own for the area beside what its paper printed. */
function mayStandBeside(base: Figure, figure: Figure): boolean {
  return !sameArea(figure.area, base.area) || (base.origin === 'paper' && figure.origin === 'published');
}
