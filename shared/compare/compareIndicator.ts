import type { Area } from '../model/observation.ts';
import type { Figure } from './figure.ts';
import { sameArea } from './figure.ts';
import type { Judgement } from './judge.ts';
import { judge, spanOfFigure } from './judge.ts';
import { daysBetween } from './days.ts';
import type { Measure } from './measure.ts';
import { newestPrintings } from './revisions.ts';
import type { Difference } from './statistics/difference.ts';
import { difference } from './statistics/difference.ts';

/** Another figure beside the base: what it is, whether the two may be compared, and why. */
export interface Entry extends Judgement {
  figure: Figure;
  /** Base minus this figure; null where either is no number or the two are unlike. */
  gap: Difference | null;
}

export interface Comparison {
  measure: Measure;
  base: Figure | null;
  /** The base area's own target and tolerance limit for the base's period. */
  targets: Figure[];
  /** One an area and origin: the figure that is most alike, and of those the nearest in time. */
  entries: Entry[];
}

export interface ComparisonOptions {
  base: Area;
  /** ISO day that the base figure should be for; its latest when left out. */
  on?: string;
}

/**
 * Holds one area's figure against everybody else's.
 *
 * @param figures of one indicator: printed and published, of any area, role and period
 */
export function compareIndicator(figures: readonly Figure[], measure: Measure, { base: area, on }: ComparisonOptions): Comparison {
  const held = newestPrintings(figures, measure);
  const actual = held.filter(({ role }) => role === 'actual');
  const base = pickBase(actual.filter((figure) => sameArea(figure.area, area)), measure, on);
  if (base === null) return { measure, base: null, targets: [], entries: [] };
  const others = Map.groupBy(actual.filter((figure) => !sameArea(figure.area, area)), ({ area: other, origin }) => `${origin} ${other.gss ?? `${other.kind} ${other.name}`}`);
  const entries = [...others.values()].map((candidates) => bestEntry(base, candidates, measure));
  const ownPublished = base.origin === 'paper' ? actual.filter((figure) => sameArea(figure.area, area) && figure.origin === 'published') : [];
  if (ownPublished.length > 0) entries.unshift(bestEntry(base, ownPublished, measure));
  return { measure, base, targets: targetsOf(base, held), entries };
}

/** The latest figure with a value, or the one nearest the day asked for; a paper's own before a published one for the same days. */
function pickBase(figures: readonly Figure[], measure: Measure, on: string | undefined): Figure | null {
  const dated = figures.flatMap((figure) => {
    const span = spanOfFigure(figure, measure);
    return span && figure.value.kind !== 'missing' ? [{ figure, distance: on === undefined ? -Date.parse(span.end) : Math.abs(daysBetween(on, span.end)) }] : [];
  });
  const preference = ({ figure }: { figure: Figure }) => (figure.origin === 'paper' ? 0 : 1);
  dated.sort((a, b) => a.distance - b.distance || preference(a) - preference(b));
  return dated[0]?.figure ?? figures.find(({ value }) => value.kind !== 'missing') ?? null;
}

function bestEntry(base: Figure, candidates: readonly Figure[], measure: Measure): Entry {
  const baseSpan = spanOfFigure(base, measure);
  const judged = candidates.map((figure) => {
    const judgement = judge(base, figure, measure);
    const span = spanOfFigure(figure, measure);
    const lag = baseSpan && span ? Math.abs(daysBetween(baseSpan.end, span.end)) : Infinity;
    return { figure, ...judgement, gap: judgement.verdict === 'unlike' ? null : difference(base.value, figure.value), lag };
  });
  const order = { like: 0, 'with-care': 1, unlike: 2 } as const;
  // A missing value answers only where nothing else does: it is shown with its reason rather than hidden by an old number.
  judged.sort((a, b) => order[a.verdict] - order[b.verdict] || a.lag - b.lag);
  const { lag: _lag, ...entry } = judged[0]!;
  return entry;
}

function targetsOf(base: Figure, figures: readonly Figure[]): Figure[] {
  const own = figures.filter((figure) => figure.role !== 'actual' && sameArea(figure.area, base.area) && figure.period && base.period);
  const covering = own.filter(({ period }) => period!.start <= base.period!.end && period!.end >= base.period!.end);
  // Of an annual and a quarterly target, the one whose period is nearest to the figure's own.
  covering.sort((a, b) => lengthOf(a) - lengthOf(b));
  return ['target', 'floor'].flatMap((role) => covering.find((figure) => figure.role === role) ?? []);
}

function lengthOf({ period }: Figure): number {
  return period ? daysBetween(period.start, period.end) : Infinity;
}
