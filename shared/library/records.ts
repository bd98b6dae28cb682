import * as z from 'zod/mini';
import { Document, Explanation, Provenance } from '../model/document.ts';
import { Box } from '../model/geometry.ts';
import { Area, Basis, Observation, Period, Role, Value } from '../model/observation.ts';
import { Problem } from '../model/problem.ts';
import { TableReading } from '../model/table.ts';

/*
 * What is kept for years and travels between libraries. Every record has a key, and two records with the same key have
 * one winner whatever the order they meet in (`joinRecords.ts`): that is what lets libraries merge by union.
 */

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A moment, ISO 8601 in UTC with milliseconds, so that moments sort as text. */
export const Moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/), z.refine((text) => !Number.isNaN(Date.parse(text))));

/** The fields of a figure that a person may put right. What is absent stays as it was read. */
export const Patch = z.object({
  value: z.optional(Value),
  period: z.optional(z.nullable(Period)),
  area: z.optional(Area),
  /** The catalogue's id, or null for "none of these". The printed label stays. */
  indicator: z.optional(z.nullable(z.string())),
  variant: z.optional(z.record(z.string(), z.string())),
  role: z.optional(Role),
  basis: z.optional(z.nullable(Basis)),
});
export type Patch = z.infer<typeof Patch>;

/** What a person may put right about a paper itself. */
export const PaperPatch = z.partial(Provenance);
export type PaperPatch = z.infer<typeof PaperPatch>;

/**
 * `describe` puts a paper's own council, committee, date or title right. `label` gives a figure the indicator that
 * somebody chose for the same label before, and leaves it to be reviewed; `flag` says that it sits oddly with the earlier
 * paper's; `carry` that a newer reading gives an earlier figure another id; `add` that it comes from a part of a page
 * that a person pointed at; `replace` that such a part was read in a figure's place; `forget` that a remembered label holds no
 * more. The others are a person's own.
 */
export const DecisionKind = z.enum(['accept', 'correct', 'reject', 'reopen', 'describe', 'label', 'flag', 'carry', 'add', 'replace', 'forget', 'undo', 'redo']);

/**
 * One line of the log of what people decided. The log is only ever added to; a figure's state is its reading with the
 * decisions in effect laid over it.
 */
export const Decision = z.object({
  /** `moment/device/fingerprint`: unique, and in order when sorted as text. */
  id: z.string(),
  /** Later than every decision its library knew, so that sorting by it never puts an answer before its question. */
  at: Moment,
  /** The library it was made in: a random name that stays on the machine and says nothing about its owner. */
  device: z.string(),
  /** Who decided, where they gave a name. */
  by: z.nullable(z.string()),
  kind: DecisionKind,
  /** The paper whose figures it concerns. */
  document: Sha256,
  /** Ids of the figures it concerns. */
  observations: z.array(z.string()),
  /** Fingerprint of what each figure read as when it was decided, in the order of `observations`. */
  seen: z.array(z.string()),
  /** The paper's reader version at the time. */
  reader: z.number(),
  /** What is put right, for `correct` and `label`. */
  patch: z.nullable(Patch),
  /** What is put right about the paper, for `describe`. */
  paper: z.optional(PaperPatch),
  /** Set when the corrected indicator holds for this label from now on, in one council's papers or (null) in all. */
  remember: z.nullable(z.object({ label: z.string(), council: z.nullable(z.string()) })),
  /** Decisions made by one act share it, and are undone together. For `undo` and `redo`, the group it concerns. */
  group: z.string(),
  /** The earlier figure it was taken over or carried from, in the order of `observations`; empty when made by hand. */
  from: z.array(z.string()),
});
export type Decision = z.infer<typeof Decision>;

/** A paper, with what one reading of it found besides figures. */
export const PaperRecord = z.object({
  ...Document.shape,
  sha256: Sha256,
  /** The version of the reader that read it last. */
  reader: z.number(),
  explanations: z.array(Explanation),
  problems: z.array(Problem),
});
export type PaperRecord = z.infer<typeof PaperRecord>;

/** A table, without its cells: they are read again from the paper when they are wanted. */
export const TableRecord = z.object({
  document: Sha256,
  /** Index in order of appearance, as observations name it. */
  table: z.number(),
  reader: z.number(),
  pages: z.array(z.number()),
  boxes: z.array(Box),
  reading: TableReading,
  rows: z.number(),
  columns: z.number(),
  header: z.array(z.array(z.string())),
  title: z.nullable(z.string()),
  confidence: z.number(),
});
export type TableRecord = z.infer<typeof TableRecord>;

/** One figure as some version of the reader read it. */
export const ObservationRecord = z.object({
  observation: z.extend(Observation, { document: Sha256 }),
  reader: z.number(),
  /** When it was first read so. */
  at: Moment,
  /** True for a figure from a region that a person drew: a later reading that misses it does not retire it. */
  byHand: z.boolean(),
});
export type ObservationRecord = z.infer<typeof ObservationRecord>;

/** A briefing: figures and words put together for a meeting. Its body is the views' own, kept as JSON text. */
export const Briefing = z.object({
  id: z.string(),
  title: z.string(),
  changed: Moment,
  /** A removed briefing leaves this mark, so that merging an older file does not bring it back. */
  removed: z.boolean(),
  body: z.string(),
});
export type Briefing = z.infer<typeof Briefing>;

/**
 * Councils that a person compares with again and again, under a name of their own. Named for its content, so that two
 * people's groups of one name and the same councils are one, and two of one name with others are both kept.
 */
export const CouncilGroup = z.object({
  /** Fingerprint of the name and the councils, in whatever order these were chosen. */
  id: z.string(),
  name: z.string(),
  /** GSS codes, in the order in which they were chosen. */
  councils: z.array(z.string()),
  changed: Moment,
  /** A removed group leaves this mark, as a briefing does. */
  removed: z.boolean(),
  /** Ids under which it stood before its name or members were changed, in order of text; absent where there are none. */
  was: z.optional(z.array(z.string())),
});
export type CouncilGroup = z.infer<typeof CouncilGroup>;

/** One edition of a published data set, kept because the nation's figures are revised. */
export const PublishedVintage = z.object({
  dataset: z.string(),
  vintage: z.string(),
  kept: Moment,
  /** The series as the catalogue read them, as JSON text. */
  body: z.string(),
});
export type PublishedVintage = z.infer<typeof PublishedVintage>;

/** An indicator that somebody chose for a label. `label` is lower case with single spaces. */
export interface RememberedFor {
  label: string;
  /** GSS code, or null for every council. */
  council: string | null;
  patch: Patch;
}
