import type { Document, Explanation, Reading } from '../model/document.ts';
import type { Area, Observation } from '../model/observation.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { Briefing, Decision, PaperPatch, Patch, PublishedVintage, TableRecord } from './records.ts';
import type { ByteStore } from './byteStore.ts';

/** `proposed` is as read, unseen by a person; the others say what a person decided. */
export type Status = 'proposed' | 'accepted' | 'corrected' | 'rejected';

/** Why a figure asks for a person's eyes, most pressing first. */
export type ReviewReason = 'changed' | 'gone' | 'doubts' | 'unmatched' | 'low-confidence' | 'prose';

/** A figure as the library holds it. */
export interface HeldFigure {
  /** As it stands: what was read, with corrections laid over it. This is what is shown, compared and exported. */
  observation: Observation;
  /** As the newest reading of the paper gives it, without corrections. */
  read: Observation;
  status: Status;
  /** The fields a person put right. */
  corrected: (keyof Patch)[];
  /**
   * A newer reading says something else than what was decided (the decision stands until somebody looks), or a figure
   * not yet decided sits oddly with the same cell of an earlier paper (`lastTime`).
   */
  changed: boolean;
  /** False when the newest reading no longer finds it; kept because somebody had decided about it. */
  found: boolean;
  /** True when the decision came from an earlier paper with the same table. */
  takenOver: boolean;
  /** The earlier paper's figure that it took a decision over from, or sits oddly with. */
  lastTime: string | null;
  /** ISO day of the paper's meeting, or of its capture: of two printings, the later revises the earlier. */
  dated: string;
  /** Empty once decided and unchanged. */
  reasons: ReviewReason[];
}

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

/** What somebody does to figures. All figures of one act are decided, and undone, together. */
export type Act =
  | { kind: 'accept'; observations: string[]; /** `read` takes the newest reading where it differs. */ take?: 'standing' | 'read' }
  | { kind: 'reject'; observations: string[] }
  | { kind: 'reopen'; observations: string[] }
  | { kind: 'correct'; observations: string[]; patch: Patch; remember?: 'council' | 'all' };

export interface HistoryEntry {
  at: string;
  by: string | null;
  /** True when it was made in this library. */
  here: boolean;
  kind: 'read' | 'read-again' | 'taken-over' | Decision['kind'];
  /** One sentence for the reader: "Value corrected from 40.1% to 41.0%". */
  words: string;
  /** False for a decision that was undone. */
  inEffect: boolean;
  /** The earlier paper it came from, for `taken-over`. */
  from: string | null;
}

export interface ReviewQueue {
  /** One at a time, most pressing first. */
  needEyes: HeldFigure[];
  /** The same figures, those of one table with the same reasons and doubts together: one look can settle a column. */
  alike: { document: string; table: number | null; reasons: ReviewReason[]; doubts: Observation['doubts']; figures: HeldFigure[] }[];
  /** The sure ones, to be let through together. */
  together: { document: string; table: number | null; title: string | null; page: number; figures: HeldFigure[] }[];
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

/** One figure printed by more than one paper. */
export interface Revision {
  /** The newest paper's figure, which is used. */
  used: HeldFigure;
  /** The same figure in older papers, newest first. */
  earlier: HeldFigure[];
  /** False when every paper prints the same. */
  revised: boolean;
}

export interface Stopped {
  indicator: { id: string | null; label: string };
  /** The last paper that printed it. */
  last: Document;
  /** A later paper of the same kind that does not. */
  missingFrom: Document;
}

export interface RememberedLabel {
  label: string;
  indicator: string | null;
  /** GSS code of the council it holds for, or null for all. */
  council: string | null;
  at: string;
}

export interface MergeCount { new: number; same: number; changed: number }

export interface MergeConflict {
  document: string;
  mine: HeldFigure;
  theirs: HeldFigure;
  /** What will stand: the later decision. Both stay in the history. */
  after: HeldFigure;
}

/** What merging a file would do, before anything is written. */
export interface MergePreview {
  made: string;
  documents: MergeCount;
  observations: MergeCount;
  decisions: MergeCount;
  briefings: MergeCount;
  /** Papers whose file the library file brings along. */
  papers: number;
  conflicts: MergeConflict[];
}

export interface ExportOptions {
  /** Bring the papers' files along. */
  papers: boolean;
  /** Only these papers, and no briefings unless named; everything by default. */
  documents?: string[];
  /** Only these briefings: a briefing file holds one, with the papers it cites. */
  briefings?: string[];
}

export interface Space {
  /** Bytes of stored papers. */
  papers: number;
  /** What the browser says is used and allowed for this site, where it says. */
  usage: number | null;
  quota: number | null;
  persisted: boolean | null;
}

export interface Work {
  lastBackup: string | null;
  /** Papers kept and decisions made since. */
  documentsSince: number;
  decisionsSince: number;
}

export interface Library {
  /** One transaction: after a crash the paper is held whole or not at all. */
  keep(paper: KeepPaper): Promise<Result<Kept>>;
  /** Adds figures read from a part of a page that a person pointed at, to a held paper. Undone like any other act. */
  addFigures(document: string, observations: Observation[]): Promise<Result<AddedFigures>>;

  /** Newest meeting first. */
  documents(search?: DocumentSearch): Promise<HeldDocument[]>;
  document(sha256: string): Promise<HeldDocument | null>;
  bytes(sha256: string): Promise<Blob | null>;
  /** `file` frees the space and keeps the figures; `all` removes figures and decisions too. */
  remove(sha256: string, what: 'file' | 'all'): Promise<void>;
  tables(sha256: string): Promise<TableRecord[]>;

  /** A paper's figures in reading order. */
  figures(sha256: string): Promise<HeldFigure[]>;
  observation(id: string): Promise<HeldFigure | null>;
  /** Accepted and corrected figures unless `statuses` says otherwise. */
  observationsFor(indicator: string, options?: { statuses?: Status[]; areas?: string[] }): Promise<HeldFigure[]>;
  /** Catalogue ids with how many figures stand (not rejected), most first. */
  indicatorsHeld(): Promise<{ id: string; figures: number }[]>;
  areasHeld(): Promise<{ area: Area; figures: number }[]>;

  review(document?: string): Promise<ReviewQueue>;
  decide(act: Act): Promise<Result<Decision[]>>;
  /** Puts a paper's council, committee, date or title right. Undone like any other act. */
  describe(sha256: string, paper: PaperPatch): Promise<Result<Decision>>;
  /** Takes back the last act made in this library; null when there is none. */
  undo(): Promise<Result<Decision | null>>;
  redo(): Promise<Result<Decision | null>>;
  undoable(): Promise<{ undo: Decision | null; redo: Decision | null }>;
  history(observation: string): Promise<HistoryEntry[]>;

  rememberedLabels(): Promise<RememberedLabel[]>;
  /** Ends that a label is remembered, for one council (by GSS code) or for all. What it has led to stands. */
  forgetLabel(label: string, council: string | null): Promise<Result<Decision>>;
  /** Figures of one indicator, each with the older papers that printed it. */
  revisions(indicator: string): Promise<Revision[]>;
  sameReport(sha256: string): Promise<SameReport[]>;
  /** Council by GSS code. */
  stoppedReporting(council: string): Promise<Stopped[]>;

  /** The library as one file (`.likeforlike`), streamed. Records the backup when the whole library was written. */
  exportLibrary(options: ExportOptions, signal?: AbortSignal): ReadableStream<Uint8Array>;
  /** A Frictionless Data Package (zip of CSV and datapackage.json), streamed. */
  exportPackage(signal?: AbortSignal): ReadableStream<Uint8Array>;
  /** Reads and checks the whole file, and writes nothing. */
  previewMerge(file: Blob, signal?: AbortSignal): Promise<Result<MergePreview>>;
  /** Checks the whole file first, then writes one transaction per paper. */
  merge(file: Blob, progress?: (done: number, of: number) => void, signal?: AbortSignal): Promise<Result<MergePreview>>;

  setting(name: string): Promise<string | null>;
  setSetting(name: string, value: string | null): Promise<void>;
  briefings(): Promise<Briefing[]>;
  keepBriefing(briefing: { id: string; title: string; body: string }): Promise<Result<Briefing>>;
  removeBriefing(id: string): Promise<void>;
  vintages(dataset: string): Promise<PublishedVintage[]>;
  keepVintage(vintage: { dataset: string; vintage: string; body: string }): Promise<Result<PublishedVintage>>;
  /** Like removing a paper, a local act: merging a file that holds the vintage brings it back. */
  removeVintage(dataset: string, vintage: string): Promise<void>;

  space(): Promise<Space>;
  unsavedWork(): Promise<Work>;

  /**
   * Runs a query now and again whenever what it read has changed, in this tab or another. The query may call any of
   * the reading functions above and nothing else asynchronous. Returns the function that ends it.
   */
  watch<T>(query: () => Promise<T>, next: (value: T) => void, fail?: (error: unknown) => void): () => void;
  close(): void;
}

export interface OpenLibrary {
  /** `like-for-like` unless a test or the extension says otherwise. */
  name?: string;
  bytes: ByteStore;
  now: () => Date;
  /** Called when another tab, running a newer version, needs this one to let go of the library. */
  onReplaced?: () => void;
  /** Called when opening waits for another tab that runs an older version and does not let go: ask to close it. */
  onBlocked?: () => void;
}
