import type { HeldFigure } from '../state/heldFigure.ts';

export interface MergeCount { new: number; same: number; changed: number }

export interface MergeConflict {
  document: string;
  mine: HeldFigure;
  theirs: HeldFigure;
  /** What will stand: the later decision. Both stay in the history. */
  after: HeldFigure;
}

/** Councils by GSS code. */
export interface GroupConflict {
  name: string;
  mine: string[];
  theirs: string[];
}

/** What merging a file would do, before anything is written. */
export interface MergePreview {
  made: string;
  documents: MergeCount;
  observations: MergeCount;
  decisions: MergeCount;
  briefings: MergeCount;
  groups: MergeCount;
  /** Papers whose file the library file brings along. */
  papers: number;
  conflicts: MergeConflict[];
  /** Groups of one name with other councils on either side: both will stand. */
  groupConflicts: GroupConflict[];
}

export interface ExportOptions {
  /** Bring the papers' files along. */
  papers: boolean;
  /** Only these papers, and no briefings unless named; everything by default. */
  documents?: string[];
  /** Only these briefings: a briefing file holds one, with the papers it cites. */
  briefings?: string[];
}
