import * as z from 'zod/mini';
import { Box } from './geometry.ts';
import { TableReading } from './table.ts';

/** A day, ISO 8601: `2019-06-26`. */
export const IsoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const Area = z.object({
  /** The Office for National Statistics' code (E09000024), or null where a group has none. */
  gss: z.nullable(z.string()),
  name: z.string(),
  kind: z.enum(['council', 'england', 'london', 'region', 'statistical-neighbours', 'other']),
});
export type Area = z.infer<typeof Area>;

/** Start and end are inclusive. */
export const Period = z.object({
  start: IsoDate,
  end: IsoDate,
  kind: z.enum([
    'month', 'quarter', 'financial-year', 'academic-year', 'calendar-year', 'as-at', 'rolling-12-months',
  ]),
  /** As a reader would write it: "2017/18", "January to March 2021", "31 March 2018". */
  label: z.string(),
});
export type Period = z.infer<typeof Period>;

export const Basis = z.enum(['snapshot', 'in-period', 'year-to-date', 'rolling-12-months']);
export type Basis = z.infer<typeof Basis>;

export const Unit = z.enum([
  'percent', 'per-1000', 'per-10000', 'per-100000', 'count', 'days', 'weeks', 'months', 'years', 'pounds', 'ratio',
]);
export type Unit = z.infer<typeof Unit>;

export const MissingReason = z.enum([
  'not-available', 'not-applicable', 'not-published', 'suppressed', 'not-a-target', 'new', 'to-be-confirmed',
  'unreadable',
]);
export type MissingReason = z.infer<typeof MissingReason>;

export const Value = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    number: z.number(),
    unit: z.nullable(Unit),
    /** Decimal places as printed, so that 40.0 is shown as 40.0. */
    decimals: z.number(),
  }),
  z.object({ kind: z.literal('range'), low: z.number(), high: z.number(), unit: z.nullable(Unit) }),
  z.object({ kind: z.literal('missing'), reason: MissingReason }),
]);
export type Value = z.infer<typeof Value>;

export const Role = z.enum(['actual', 'target', 'floor']);
export type Role = z.infer<typeof Role>;

export const Rating = z.enum(['red', 'amber', 'green', 'blue']);
export type Rating = z.infer<typeof Rating>;

export const Arrow = z.object({
  direction: z.enum(['up', 'down', 'level']),
  /** What the paper says the movement means; null where it does not say. */
  means: z.nullable(z.enum(['better', 'worse', 'same'])),
});
export type Arrow = z.infer<typeof Arrow>;

/** The place a figure was printed: enough to open the page and outline the cell. */
export const Source = z.object({
  /** Page of the file, from 1. */
  page: z.number(),
  /** The number printed on the page, if any. */
  printedPage: z.nullable(z.string()),
  bbox: Box,
  /** The column's heading path joined by " › ", or null outside a table. */
  column: z.nullable(z.string()),
  /** The row's label as printed, or null outside a table. */
  row: z.nullable(z.string()),
  reading: z.enum([...TableReading.options, 'prose', 'card']),
  /** The sentence, card line or cell the figure was read from. */
  quote: z.string(),
});
export type Source = z.infer<typeof Source>;

/** Named doubts. Each is shown beside its figure, in the words of `doubtWords`. */
export const Doubt = z.enum([
  'header-year-differs-from-title', 'benchmark-dated-after-meeting', 'note-contradicts-cell', 'unit-differs-from-row',
  'percent-out-of-range', 'tenfold-change', 'parts-do-not-add-up', 'printed-twice-differently',
  'period-unresolved', 'council-unknown', 'headings-unclear', 'two-units-in-column', 'indicator-unmatched',
  'area-unclear', 'text-recognised-from-picture', 'read-from-prose', 'computed-from-difference', 'bound-not-number',
  'readings-disagree', 'unit-unknown',
]);
export type Doubt = z.infer<typeof Doubt>;

export const IndicatorRef = z.object({
  /** The label as printed. */
  label: z.string(),
  /** The catalogue's id, or null. */
  id: z.nullable(z.string()),
  /** Certainty of the match, 0–1. */
  match: z.number(),
});
export type IndicatorRef = z.infer<typeof IndicatorRef>;

/** One printed figure. A benchmark is an observation of another area, not another kind of thing. */
export const Observation = z.object({
  /** From content: document, page, box, area, role and period. Capturing twice gives the same ids. */
  id: z.string(),
  /** The document's sha256. */
  document: z.string(),
  indicator: IndicatorRef,
  /** The variant's axes that the label settles (`{exceptions: "included"}`), by the catalogue's names. */
  variant: z.record(z.string(), z.string()),
  area: Area,
  role: Role,
  period: z.nullable(Period),
  basis: z.nullable(Basis),
  value: Value,
  /** Both parts of a percentage, where the paper prints them ("45 of 78"). */
  parts: z.nullable(z.object({ numerator: z.number(), denominator: z.number() })),
  /** The cell's text, untouched. */
  raw: z.string(),
  rating: z.nullable(Rating),
  arrow: z.nullable(Arrow),
  source: Source,
  /** Index of the table in its document, in order of appearance; null for prose and cards. */
  table: z.nullable(z.number()),
  /** The section row or heading the figure stands under, or null. */
  section: z.nullable(z.string()),
  /** 0–1. */
  confidence: z.number(),
  doubts: z.array(Doubt),
});
export type Observation = z.infer<typeof Observation>;

/** An observation as far as a comparison needs it. */
export type ComparedObservation = Pick<Observation, 'id' | 'document' | 'indicator' | 'variant' | 'area' | 'role' | 'period' | 'basis' | 'value' | 'parts' | 'doubts'> & { source: Pick<Source, 'page' | 'printedPage'> };
