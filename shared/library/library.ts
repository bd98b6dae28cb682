import type { Area, Observation } from '../model/observation.ts';
import type { Result } from '../model/problem.ts';
import type { ByteStore } from './byteStore.ts';
import type { Act, HistoryEntry, RememberedLabel } from './decisions/act.ts';
import type { ExportOptions, MergePreview } from './files/mergePreview.ts';
import type { AddedFigures, DocumentSearch, HeldDocument, KeepPaper, Kept, SameReport, Stopped } from './papers/heldPaper.ts';
import type { Briefing, CouncilGroup, Decision, PaperPatch, PublishedVintage, TableRecord } from './records.ts';
import type { ComparedFigure, HeldFigure, ReviewQueue, Revision, Status } from './state/heldFigure.ts';

/* What goes in and comes out, by room. */
export type { Act, HistoryEntry, RememberedLabel } from './decisions/act.ts';
export type { AddedFigures, DocumentSearch, HeldDocument, KeepPaper, Kept, ReadingChanges, SameReport, Stopped } from './papers/heldPaper.ts';
export type { ExportOptions, GroupConflict, MergeConflict, MergeCount, MergePreview } from './files/mergePreview.ts';
export type { ComparedFigure, HeldFigure, ReviewQueue, ReviewReason, Revision, Status } from './state/heldFigure.ts';

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
  /**
   * Adds figures read from a part of a page that a person pointed at, to a held paper, and takes away those of `replace`
   * that nobody has decided about and that the part reads otherwise. Undone like any other act.
   */
  addFigures(document: string, observations: Observation[], replace?: string[]): Promise<Result<AddedFigures>>;

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
  observationsFor(indicator: string, options?: { statuses?: Status[]; areas?: string[] }): Promise<ComparedFigure[]>;
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
  previewMerge(file: Blob, progress?: (done: number, of: number) => void, signal?: AbortSignal): Promise<Result<MergePreview>>;
  /** Checks the whole file first, then writes one transaction per paper. */
  merge(file: Blob, progress?: (done: number, of: number) => void, signal?: AbortSignal): Promise<Result<MergePreview>>;

  setting(name: string): Promise<string | null>;
  setSetting(name: string, value: string | null): Promise<void>;
  briefings(): Promise<Briefing[]>;
  keepBriefing(briefing: { id: string; title: string; body: string }): Promise<Result<Briefing>>;
  removeBriefing(id: string): Promise<void>;
  /** Groups of councils that a person made, by name. */
  groups(): Promise<CouncilGroup[]>;
  /** Keeps a group, in place of the one with the id `instead` where it changes that. */
  keepGroup(group: Pick<CouncilGroup, 'name' | 'councils'>, instead?: string): Promise<Result<CouncilGroup>>;
  removeGroup(id: string): Promise<Result<void>>;
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
