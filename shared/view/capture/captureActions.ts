import type { ReadonlySignal } from '@preact/signals';
import type { Region, RegionReading } from '../../figures/readRegion.ts';
import type { Act, AddedFigures, HistoryEntry } from '../../library/library.ts';
import type { Observation } from '../../model/observation.ts';
import type { Result } from '../../model/problem.ts';

/** Each is false when the library did not take it; `refused` then says why, until something is taken again. */
export interface CaptureActions {
  decide: (act: Act) => Promise<boolean>;
  undo: () => Promise<boolean>;
  redo: () => Promise<boolean>;
  history: (id: string) => Promise<HistoryEntry[]>;
  /** Tells of a figure's other printings, now and whenever the library changes, until the answer is called. */
  elsewhere: (id: string, tell: (found: Elsewhere) => void) => () => void;
  refused: ReadonlySignal<string | null>;
}

/** Reading a part of a page again that a person points at. */
export interface PartActions {
  read: (region: Region, signal: AbortSignal) => Promise<Result<RegionReading>>;
  /** In place of the undecided figures named by `replace`, where any are. */
  add: (observations: Observation[], replace: string[]) => Promise<Result<AddedFigures>>;
}

/** One printing of a figure, in this paper or another. */
export interface Printing {
  /** Id of the figure, and the sha256 of its paper. */
  figure: string;
  document: string;
  /** The paper as a reader would name it. */
  paper: string;
  /** The value as it stands. */
  value: Observation['value'];
  period: string | null;
}

/** What other papers print of a figure. */
export interface Elsewhere {
  /** The same cell of the earlier paper, from which a decision was taken over or beside which it looks odd. */
  lastTime: Printing | null;
  /** Every paper's printing of the same figure, the newest first; fewer than two where no other prints it. */
  printings: Printing[];
  /** True when they do not all say the same. */
  revised: boolean;
}
