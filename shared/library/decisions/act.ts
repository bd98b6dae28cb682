import type { Decision, Patch } from '../records.ts';

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

export interface RememberedLabel {
  label: string;
  indicator: string | null;
  /** GSS code of the council it holds for, or null for all. */
  council: string | null;
  at: string;
}
