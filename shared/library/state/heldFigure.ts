import type { ComparedObservation, Observation } from '../../model/observation.ts';
import type { Patch } from '../records.ts';

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

/** A kept figure as far as a comparison needs it. */
export interface ComparedFigure {
  observation: ComparedObservation;
  status: Status;
  /** As `HeldFigure` has it. */
  dated: string;
}

export interface ReviewQueue {
  /** One at a time, most pressing first. */
  needEyes: HeldFigure[];
  /** The same figures, those of one table with the same reasons and doubts together: one look can settle a column. */
  alike: { document: string; table: number | null; reasons: ReviewReason[]; doubts: Observation['doubts']; figures: HeldFigure[] }[];
  /** The sure ones, to be let through together. */
  together: { document: string; table: number | null; title: string | null; page: number; figures: HeldFigure[] }[];
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
