import type { Document, Explanation, Reading } from '../../model/document.ts';
import type { Observation } from '../../model/observation.ts';
import type { Problem } from '../../model/problem.ts';
import type { Act } from '../decisions/act.ts';
import type { Status } from '../state/heldFigure.ts';

/** A paper as the library holds it. */
export interface HeldDocument extends Document {
  /** The version of the reader that read it last. */
  reader: number;
  /** ISO day of the meeting, or of the capture where the paper does not say. */
  dated: string;
  explanations: Explanation[];
  problems: Problem[];
  /** Size of the stored file in bytes, or null when only the figures are kept. */
  bytes: number | null;
  /** Figures by status, without those that are gone. */
  counts: Record<Status, number>;
  /** Figures that ask for a person's eyes. */
  toReview: number;
}

export interface KeepPaper {
  document: Document;
  reading: Reading;
  /** The file itself; null keeps the figures alone. */
  bytes: Uint8Array | Blob | null;
  /** Decisions made before keeping ("keep all of this table"), made with the same transaction. */
  acts?: Act[];
  /** False keeps a paper like an earlier one from taking over its decisions. */
  takeOver?: boolean;
  /** The version of the reader; the present one unless a test says otherwise. */
  reader?: number;
}

/** What keeping a paper did. */
export interface Kept {
  document: HeldDocument;
  /** False when the paper was held already. */
  added: boolean;
  /** What a newer reading of a held paper changed, or null. */
  changes: ReadingChanges | null;
  /** How many figures took over a decision from an earlier paper. */
  takenOver: number;
  sameReport: SameReport[];
}

/** Two readings of one paper. */
export interface ReadingChanges {
  same: number;
  changed: { before: Observation; after: Observation; fields: string[] }[];
  /** Read before and again, though its place or key moved. */
  moved: { from: Observation; to: Observation }[];
  appeared: Observation[];
  gone: Observation[];
}

/** What adding figures by hand did. */
export interface AddedFigures {
  /** Ids of the figures that are new, and wait to be reviewed. */
  added: string[];
  /** How many stand in cells of which a figure was held before; those stay as they are. */
  held: number;
  /** Ids of the undecided figures that they stand in place of. */
  replaced: string[];
}

/** Another paper that prints the same report: a pack and the report alone. */
export interface SameReport {
  document: string;
  title: string | null;
  fileName: string;
  /** How many of this paper's figures the other prints alike, and out of how many. */
  shared: number;
  of: number;
}

export interface DocumentSearch {
  /** Council by GSS code. */
  council?: string;
  committee?: string;
  /** ISO dates of the meeting, inclusive. */
  from?: string;
  to?: string;
  /** Words of the title, file name, headings and labels; every word must begin one of the paper's. */
  text?: string;
}

export interface Stopped {
  indicator: { id: string | null; label: string };
  /** The last paper that printed it. */
  last: Document;
  /** A later paper of the same kind that does not. */
  missingFrom: Document;
}
