import * as z from 'zod/mini';
import { Area, Arrow, Basis, Doubt, IsoDate, Period, Rating, Role, Value } from '../../shared/model/observation.ts';
import { Problem } from '../../shared/model/problem.ts';

/** One cell as it was drawn. Rows and columns count from 0 over the whole table; see README.md for what is a row. */
export const TruthCell = z.object({
  row: z.number(),
  col: z.number(),
  rowSpan: z.number(),
  colSpan: z.number(),
  text: z.string(),
  /** Page of the file, from 1. */
  page: z.number(),
});
export type TruthCell = z.infer<typeof TruthCell>;

export const TruthTable = z.object({
  pages: z.array(z.number()),
  rows: z.number(),
  columns: z.number(),
  headerRows: z.number(),
  sectionRows: z.array(z.number()),
  cells: z.array(TruthCell),
});
export type TruthTable = z.infer<typeof TruthTable>;

/** What a careful reader takes from one printed figure. */
export const TruthObservation = z.object({
  how: z.enum(['table', 'card', 'prose']),
  label: z.string(),
  area: Area,
  role: Role,
  period: z.nullable(z.omit(Period, { label: true })),
  basis: z.nullable(Basis),
  value: Value,
  parts: z.nullable(z.object({ numerator: z.number(), denominator: z.number() })),
  /** As printed. */
  raw: z.string(),
  rating: z.nullable(Rating),
  arrow: z.nullable(Arrow),
  page: z.number(),
  /** Index in `tables`, and the cell's place in it; null outside tables. */
  cell: z.nullable(z.object({ table: z.number(), row: z.number(), col: z.number() })),
  section: z.nullable(z.string()),
  /** True where careful readers differ: neither missing when absent nor extra when there. */
  optional: z.boolean(),
  /** True where the paper leaves the period open, so that null and the period of the sentence are both right. */
  openPeriod: z.boolean(),
});
export type TruthObservation = z.infer<typeof TruthObservation>;

export const Truth = z.object({
  paper: z.string(),
  /** What drew it, for the table in README.md. */
  producer: z.string(),
  /** What it is there to show. */
  shows: z.string(),
  document: z.object({
    council: z.nullable(z.object({ gss: z.string(), name: z.string() })),
    meetingDate: z.nullable(IsoDate),
  }),
  /** Runs of pages that belong to a council of their own; empty where the document's holds for all. */
  reports: z.array(z.object({ pages: z.tuple([z.number(), z.number()]), gss: z.string() })),
  tables: z.array(TruthTable),
  observations: z.array(TruthObservation),
  /** A council's own words on why an indicator matters. */
  explanations: z.array(z.object({ label: z.string(), page: z.number() })),
  /** Kinds of problems that have to be told; others may be. */
  problems: z.array(Problem.shape.kind),
  /** Doubts that some figure of the paper has to carry. */
  doubts: z.array(Doubt),
  /** Words that are on the page for no reader's eye, or as furniture, and must stand in no cell. */
  neverInCells: z.array(z.string()),
});
export type Truth = z.infer<typeof Truth>;
