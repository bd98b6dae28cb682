import type { Area, Doubt, Observation, Period, Rating, Unit, Value } from '../../model/observation.ts';
import { indicatorById } from '../../catalogue/indicators.ts';
import type { ReadingContext } from '../context.ts';
import { observationId } from '../observationId.ts';
import { unknownCouncil } from '../ownArea.ts';
import { financialStart, monthOf, yearOf } from '../periods/calendar.ts';
import { findBasis } from '../periods/findBasis.ts';
import type { Claim, DistantTarget } from './claim.ts';
import type { PrintedFigure } from './findNumbers.ts';
import { boxOfSpan, type Paragraph } from './paragraph.ts';
import { settlePeriod } from './settlePeriod.ts';
import type { Stretch } from './splitSentences.ts';
import type { WeighedLabel } from './weighLabel.ts';

/** A claim with the indicator that stands behind it. */
export interface Finding {
  claim: Claim;
  /** Its sentence within the paragraph. */
  stretch: Stretch;
  weighed: WeighedLabel;
  /** What is spoken of, in whatever unit: the figures of one subject share it. */
  spoken: WeighedLabel;
  rating: Rating | null;
  /** True when the indicator is that of a sentence before, or of the heading. */
  carried: boolean;
}

export function toObservations(findings: readonly Finding[], paragraph: Paragraph, context: ReadingContext, own: Area | null): Observation[] {
  const observations: Observation[] = [];
  let newest: Period | null | undefined;
  let before: Period | null = null;
  for (const finding of findings) {
    const { claim } = finding;
    const isOwn = claim.area === null || claim.area.own;
    const settled = settlePeriod(finding, findings, context, newest, before);
    if (!claim.earlier) before = settled;
    if (isOwn && claim.role === 'actual' && !claim.earlier && (!newest || settled === null || settled.end >= newest.end)) newest = settled;
    const make = (printed: PrintedFigure, extra: Partial<Observation>, stretch = finding.stretch) =>
      makeObservation({ finding: { ...finding, stretch }, printed, period: settled, findings }, paragraph, context, own, extra);
    observations.push(make(claim.figure, {}));
    if (claim.target !== null) {
      const add = distanceOf(claim.target, finding.weighed);
      const value = add === null ? null : targetValue(observations.at(-1)!.value, add, claim.target.printed);
      if (value !== null) observations.push(make(claim.target.printed, { role: 'target', value, rating: null, parts: null }, claim.target.stretch));
    }
  }
  return rateNewest(observations, context.period);
}

/** A rating in a heading rates one figure: the newest of its indicator, and none of an earlier year than the report's. */
function rateNewest(observations: readonly Observation[], report: Period | null): Observation[] {
  const current = observations.filter(({ rating, period }) => rating !== null && !isOfEarlierYear(period, report));
  const newest = (ofOne: readonly Observation[]) => ofOne.reduce((best, one) => ((one.period?.end ?? '') > (best.period?.end ?? '') ? one : best));
  const rated = new Set([...Map.groupBy(current, ({ indicator }) => indicator.id ?? indicator.label).values()].map(newest));
  return observations.map((observation) => (rated.has(observation) ? observation : { ...observation, rating: null }));
}

function isOfEarlierYear(period: Period | null, report: Period | null): boolean {
  return period !== null && report !== null && financialYearOf(period) < financialYearOf(report);
}

const financialYearOf = ({ end }: Period): number => financialStart(yearOf(end), monthOf(end));

interface Settled {
  finding: Finding;
  printed: PrintedFigure;
  period: Period | null;
  findings: readonly Finding[];
}

function makeObservation({ finding, printed, period, findings }: Settled, paragraph: Paragraph, context: ReadingContext, own: Area | null, extra: Partial<Observation>): Observation {
  const { claim, stretch, weighed } = finding;
  const { page, box: bbox } = boxOfSpan(paragraph, stretch.start + printed.start, stretch.start + printed.end);
  const area = claim.area?.area ?? own ?? unknownCouncil;
  const role = extra.role ?? claim.role;
  const quote = paragraph.text.slice(stretch.start, stretch.end);
  const value = extra.value ?? valueOf(finding, findings);
  const known = weighed.id !== null;
  // "the target for both was 95%": one number, and two figures.
  const again = findings.find((other) => other.claim.figure === claim.figure)?.weighed !== weighed;
  return {
    id: observationId({ document: context.document, page, bbox, area, role, period, detail: `${quote} ${printed.start}${again ? weighed.label : ''}` }),
    document: context.document,
    indicator: { label: weighed.label, id: weighed.id, match: weighed.match },
    variant: weighed.variant, area, role, period, basis: basisOf(claim.period === null ? null : period, clauseAround(quote, printed)), value, parts: claim.parts,
    raw: paragraph.text.slice(stretch.start + printed.start, stretch.start + printed.end),
    rating: finding.rating, arrow: null,
    source: { page, printedPage: context.printedPages.get(page) ?? null, bbox, column: null, row: null, reading: 'prose', quote },
    table: null, section: paragraph.heading,
    confidence: confidenceOf(finding, known, period),
    ...extra,
    doubts: doubtsOf(finding, { known, period, value, computed: extra.role === 'target', council: own !== null }),
  };
}

function doubtsOf({ claim }: Finding, about: { known: boolean; period: Period | null; value: Value; computed: boolean; council: boolean }): Doubt[] {
  const { value } = about;
  const doubts: Doubt[] = ['read-from-prose'];
  if (about.computed) doubts.push('computed-from-difference');
  if (!about.known) doubts.push('indicator-unmatched');
  if (claim.approximate && claim.role === 'actual') doubts.push('bound-not-number');
  if (about.period === null) doubts.push('period-unresolved');
  if (!about.council && claim.area === null) doubts.push('council-unknown');
  if (claim.area === null && claim.strayArea && claim.role === 'actual') doubts.push('area-unclear');
  if (value.kind !== 'missing' && value.unit === null) doubts.push('unit-unknown');
  if (value.kind === 'number' && value.unit === 'percent' && (value.number < 0 || value.number > 100)) doubts.push('percent-out-of-range');
  if (value.kind === 'number' && claim.parts !== null && !about.computed && !addsUp(value, claim.parts)) doubts.push('parts-do-not-add-up');
  return doubts;
}

function addsUp(value: Extract<Value, { kind: 'number' }>, { numerator, denominator }: { numerator: number; denominator: number }): boolean {
  // The share as printed may be rounded either way by half its last place.
  return value.unit !== 'percent' || Math.abs(100 * numerator / denominator - value.number) <= 0.5 * 10 ** -value.decimals + 1e-9;
}

/** Prose is never as sure as a table: the best sentence stays below what is accepted unseen. */
function confidenceOf({ carried, weighed }: Finding, known: boolean, period: Period | null): number {
  const base = known ? 0.75 * weighed.match + 0.1 : 0.5;
  return Number(Math.max(0.2, base - (carried ? 0.1 : 0) - (period === null ? 0.1 : 0)).toFixed(2));
}

/** What stands with the figure between semicolons. */
function clauseAround(quote: string, { start, end }: Stretch): string {
  return quote.slice(quote.lastIndexOf(';', start - 1) + 1, (quote.indexOf(';', end) + 1 || quote.length + 1) - 1);
}

function basisOf(period: Period | null, clause: string): Observation['basis'] {
  if (period?.kind === 'as-at') return 'snapshot';
  if (period?.kind === 'rolling-12-months') return 'rolling-12-months';
  return findBasis(clause.replace(/\bup[- ]to[- ]date\b/giu, ' ')) === 'year-to-date' ? 'year-to-date' : null;
}

function valueOf({ claim, weighed }: Finding, findings: readonly Finding[]): Value {
  const { figure, parts } = claim;
  if (figure.to !== null) return { kind: 'range', low: figure.number, high: figure.to, unit: 'percent' };
  if (figure.of !== null && parts !== null) {
    return { kind: 'number', number: Number((100 * parts.numerator / parts.denominator).toFixed(1)), unit: 'percent', decimals: 1 };
  }
  return { kind: 'number', number: figure.number, unit: unitFor(claim, weighed, findings), decimals: figure.decimals };
}

/** The unit printed on the figure, else that of the figures told with it, else the label's. */
function unitFor(claim: Claim, weighed: WeighedLabel, findings: readonly Finding[]): Unit | null {
  if (claim.figure.unit !== null && claim.figure.unit !== 'points') return claim.figure.unit;
  if (claim.counted && weighed.unit === 'count') return 'count';
  const index = findings.findIndex((finding) => finding.claim === claim);
  const beside = findings.slice(0, index).findLast((finding) => finding.weighed === weighed && finding.claim.figure.unit !== null)?.claim.figure.unit ?? null;
  if (followsFigure(claim) && beside !== null && beside !== 'points' && !hasRate(claim, findings[index + 1]?.claim)) return beside;
  return weighed.unit ?? (claim.subject?.kind === 'count' ? 'count' : null);
}

/** A target, a benchmark or an earlier value is told in the unit of the figure that it stands beside. */
export function followsFigure({ role, area, earlier }: Claim): boolean {
  return role !== 'actual' || area !== null || earlier;
}

/** "1,377 (84.2 per 10,000)": the rate stands in the bracket, so the figure before it is the count. */
function hasRate({ figure }: Claim, next: Claim | undefined): boolean {
  return next !== undefined && next.figure.unit !== null && next.figure.start - figure.end <= 2 && next.figure.start > figure.end;
}

/** What to add to a figure to reach its target; "worse than" says it only where the catalogue knows which way is better. */
function distanceOf({ add, judged }: DistantTarget, { id }: WeighedLabel): number | null {
  const polarity = id === null ? 'none' : indicatorById(id)?.polarity;
  if (!judged || polarity === 'higher') return add;
  return polarity === 'lower' ? -add : null;
}

/** Rounded to the places printed: 91.1 and 0.9 make 92.0. */
function targetValue(actual: Value, add: number, printed: PrintedFigure): Value | null {
  if (actual.kind !== 'number') return null;
  const decimals = Math.max(actual.decimals, printed.decimals);
  return { ...actual, number: Number((actual.number + add).toFixed(decimals)), decimals };
}
