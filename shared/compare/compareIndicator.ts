import type { Area } from '../model/observation.ts';
import type { Figure } from './figure.ts';
import { sameArea } from './figure.ts';
import type { Judgement } from './judge.ts';
import { gravity, judge, spanOfFigure } from './judge.ts';
import { unlikeTo } from './kindOfFigure.ts';
import { daysBetween } from './days.ts';
import type { Measure } from './measure.ts';
import { settlePrintings } from './revisions.ts';
import type { Span } from './span.ts';
import type { Difference } from './statistics/difference.ts';
import { difference } from './statistics/difference.ts';

/** Another figure beside the base: what it is, whether the two may be compared, and why. */
export interface Entry extends Judgement {
  figure: Figure;
  /** Base minus this figure; null where either is no number, or the two are unlike and nobody asked to see them anyway. */
  gap: Difference | null;
  /** True when the user shows an unlike figure anyway: every picture and export of it says so. */
  overridden: boolean;
}

export interface Comparison {
  measure: Measure;
  base: Figure | null;
  /** The base area's own target and tolerance limit for the base's period. */
  targets: Figure[];
  /** One an area and origin: the figure that is most alike, and of those the nearest in time. */
  entries: Entry[];
  /** What the figures shown here were before they were revised, newest first. */
  revisions: ReadonlyMap<Figure, readonly Figure[]>;
}

export interface ComparisonOptions {
  base: Area;
  /** ISO day that the base figure should be for; its latest when left out. */
  on?: string;
  /** Keys (`overrideKey`) of unlike figures that the user shows anyway. */
  anyway?: readonly string[];
}

/** Which figure an override is about: an area's, of one origin. */
export function overrideKey({ origin, area }: Pick<Figure, 'origin' | 'area'>): string {
  return `${origin ?? 'bare'}:${area.gss ?? area.name}`;
}

/**
 * Holds one area's figure against everybody else's.
 *
 * @param figures of one indicator: printed and published, of any area, role and period
 */
export function compareIndicator(figures: readonly Figure[], measure: Measure, { base: area, on, anyway = [] }: ComparisonOptions): Comparison {
  const { used: held, revised } = settlePrintings(figures, measure);
  const revisions = new Map(revised.map(({ newest, earlier }) => [newest, earlier]));
  const actual = held.filter(({ role }) => role === 'actual');
  const base = pickBase(actual.filter((figure) => sameArea(figure.area, area)), measure, on);
  if (base === null) return { measure, base: null, targets: [], entries: [], revisions };
  const others = Map.groupBy(actual.filter((figure) => !sameArea(figure.area, area)), ({ area: other, origin }) => `${origin} ${other.gss ?? `${other.kind} ${other.name}`}`);
  const entries = [...others.values()].map((candidates) => bestEntry(base, candidates, measure));
  const ownPublished = base.origin === 'paper' ? actual.filter((figure) => sameArea(figure.area, area) && figure.origin === 'published') : [];
  if (ownPublished.length > 0) entries.unshift(bestEntry(base, ownPublished, measure));
  return { measure, base, targets: targetsOf(base, held), entries: entries.map((entry) => override(entry, base, anyway)), revisions };
}

/**
 * The figure that speaks for the area. A paper's own comes before a published one, since the paper is what was opened;
 * and a whole year or a count on one day before a stretch of the running year, since the others' figures are of that
 * kind. Of those, the latest, or the one nearest the day asked for.
 */
export function pickBase(figures: readonly Figure[], measure: Measure, on: string | undefined): Figure | null {
  const known = figures.filter(({ value }) => value.kind !== 'missing');
  const dated = known.flatMap((figure) => {
    const span = spanOfFigure(figure, measure);
    return span ? [{ figure, span }] : [];
  });
  const distance = ({ span }: { span: Span }) => (on === undefined ? -daysBetween('1970-01-01', span.end) : Math.abs(daysBetween(on, span.end)));
  const preference = ({ figure, span }: { figure: Figure; span: Span }) => (figure.origin === 'published' ? 2 : 0) + (span.kind === 'year' || span.kind === 'snapshot' ? 0 : 1);
  const asked = on === undefined ? [preference, distance] : [distance, preference];
  dated.sort((a, b) => asked[0]!(a) - asked[0]!(b) || asked[1]!(a) - asked[1]!(b));
  return dated[0]?.figure ?? known[0] ?? null;
}

/**
 * The candidate that is most alike, and of those the nearest in time. They are judged from the nearest outwards: no
 * figure of other days is `like`, so the first that may be compared at all ends the search. A missing value answers
 * only where nothing else does: it is shown with its reason rather than hidden by an old number.
 */
function bestEntry(base: Figure, candidates: readonly Figure[], measure: Measure): Entry {
  const baseEnd = spanOfFigure(base, measure)?.end;
  const lagOf = (figure: Figure) => {
    const end = spanOfFigure(figure, measure)?.end;
    return baseEnd !== undefined && end !== undefined ? Math.abs(daysBetween(baseEnd, end)) : Infinity;
  };
  const nearestFirst = candidates.map((figure) => ({ figure, lag: lagOf(figure) })).sort((a, b) => a.lag - b.lag);
  const isUnlike = unlikeTo(base, measure);
  let best: Entry | null = null;
  for (const { figure, lag } of nearestFirst) {
    if (best !== null && isUnlike(figure)) continue;
    const entry = entryOf(base, figure, measure);
    if (best === null || gravity[entry.verdict] < gravity[best.verdict]) best = entry;
    if (best.verdict === 'like' || (best.verdict === 'with-care' && lag > 0)) break;
  }
  return best!;
}

function entryOf(base: Figure, figure: Figure, measure: Measure): Entry {
  const judgement = judge(base, figure, measure);
  return { figure, ...judgement, gap: judgement.verdict === 'unlike' ? null : difference(base.value, figure.value), overridden: false };
}

/** The verdict stays what it is: only the gap is worked out, for somebody who knows what they ask for. */
function override(entry: Entry, base: Figure, anyway: readonly string[]): Entry {
  if (entry.verdict !== 'unlike' || !anyway.includes(overrideKey(entry.figure))) return entry;
  return { ...entry, overridden: true, gap: difference(base.value, entry.figure.value) };
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
