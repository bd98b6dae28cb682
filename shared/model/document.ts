import * as z from 'zod/mini';
import { Box } from './geometry.ts';
import { IsoDate, Observation } from './observation.ts';
import { Problem } from './problem.ts';
import type { Table } from './table.ts';

/** Where and when a paper is from, as far as it says. */
export const Provenance = z.object({
  council: z.nullable(z.object({ gss: z.string(), name: z.string() })),
  committee: z.nullable(z.string()),
  meetingDate: z.nullable(IsoDate),
  title: z.nullable(z.string()),
});
export type Provenance = z.infer<typeof Provenance>;

/** One report within a pack: a run of pages with its own agenda item, title and period. */
export const Report = z.object({
  pages: z.tuple([z.number(), z.number()]),
  agendaItem: z.nullable(z.string()),
  title: z.nullable(z.string()),
});
export type Report = z.infer<typeof Report>;

/** A council's own words on why an indicator matters. It holds no figure. */
export const Explanation = z.object({ label: z.string(), text: z.string(), page: z.number(), bbox: Box });
export type Explanation = z.infer<typeof Explanation>;

/** A paper that was read. Its id is the sha256 of its bytes, in lower-case hex. */
export const Document = z.object({
  sha256: z.string(),
  fileName: z.string(),
  /** Where it was fetched from, or null for a file from disk. */
  address: z.nullable(z.string()),
  ...Provenance.shape,
  pages: z.number(),
  reports: z.array(Report),
  /** When it was captured, ISO 8601 with time zone. */
  captured: z.string(),
});
export type Document = z.infer<typeof Document>;

/** Everything that reading one paper gives. */
export interface Reading {
  sha256: string;
  pages: number;
  provenance: Provenance;
  reports: Report[];
  tables: Table[];
  observations: Observation[];
  explanations: Explanation[];
  problems: Problem[];
}
