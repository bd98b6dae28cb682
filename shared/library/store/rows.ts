import type { Provenance } from '../../model/document.ts';
import type { Observation } from '../../model/observation.ts';
import type { HeldFigure, ReviewReason, Status } from '../state/heldFigure.ts';
import type { ObservationRecord, PaperRecord, Patch, TableRecord } from '../records.ts';
import { correctedFields } from '../state/applyPatch.ts';
import { reasonOrder, reviewReasons } from '../state/reviewReasons.ts';
import type { Standing } from '../state/standing.ts';
import { shapeOf } from '../papers/tableShape.ts';
import type { Summary } from './summary.ts';

/*
 * How records lie in the database: each with what can be worked out from it, so that a query need not. A row can always
 * be made again from the records.
 */

/** A figure: everything it was read as, its state, and the columns that are searched by. */
export interface FigureRow {
  id: string;
  document: string;
  /** Newest reading first. */
  versions: ObservationRecord[];
  /** Null for a figure that no longer stands: neither read by the newest reader nor decided about. */
  state: FigureState | null;
  dated: string;
  /**
   * Review: 0 goes with its table, from 1 on the rank of the most pressing reason. Left out, and so not in the index,
   * where there is nothing to review.
   */
  queue?: number;
}

export interface FigureState {
  /** Only where it differs from the newest reading. */
  standing: Observation | null;
  status: Status;
  patch: Patch;
  base: string;
  changed: boolean;
  found: boolean;
  takenOver: boolean;
  lastTime: string | null;
  reasons: ReviewReason[];
}

export interface PaperRow extends PaperRecord, Pick<Summary, 'counts' | 'toReview'> {
  bytes: number | null;
  dated: string;
  /** What the paper itself says, where somebody put it right. */
  asRead?: Provenance;
}

export interface TableRow extends TableRecord {
  /** Council and shape, for finding an earlier paper's like table; left out where the council is unknown. */
  likeness?: string;
}

export interface WordsRow {
  document: string;
  words: string[];
}

/** ISO day of the meeting, or of the capture where the paper does not say. */
export function datedOf(paper: PaperRecord): string {
  return paper.meetingDate ?? paper.captured.slice(0, 10);
}

export function figureRow(versions: ObservationRecord[], standing: Standing | null, dated: string): FigureRow {
  const { id, document } = versions[0]!.observation;
  if (!standing) return { id, document, versions, state: null, dated };
  const { observation, read, status, patch, base, changed, found, takenOver, lastTime } = standing;
  const reasons = reviewReasons(standing);
  const state = { standing: observation === read ? null : observation, status, patch, base, changed, found, takenOver, lastTime, reasons };
  const row: FigureRow = { id, document, versions, state, dated };
  if (reasons[0]) row.queue = reasonOrder.indexOf(reasons[0]) + 1;
  else if (status === 'proposed') row.queue = 0;
  return row;
}

/** The figure as the views see it; null for one that no longer stands. */
export function heldFigure({ versions, state, dated }: FigureRow): HeldFigure | null {
  if (!state) return null;
  const read = versions[0]!.observation;
  const { standing, patch, base: _, ...shown } = state;
  return { observation: standing ?? read, read, corrected: correctedFields(patch), dated, ...shown };
}

export function tableRow(table: TableRecord, paper: PaperRecord): TableRow {
  return paper.council ? { ...table, likeness: `${paper.council.gss} ${shapeOf(table.header)}` } : table;
}

/** The words by which a paper is found. */
export function wordsOf(paper: PaperRecord, tables: TableRecord[], figures: FigureRow[]): WordsRow {
  const texts = [
    paper.title, paper.fileName, paper.committee, paper.council?.name,
    ...paper.reports.flatMap((report) => [report.title, report.agendaItem]),
    ...tables.flatMap((table) => [table.title, ...table.header.flat()]),
    ...paper.explanations.flatMap(({ label, text }) => [label, text]),
    ...figures.flatMap(({ versions, state }) => (state ? [versions[0]!.observation.indicator.label, versions[0]!.observation.section] : [])),
  ];
  return { document: paper.sha256, words: [...new Set([...new Set(texts)].flatMap((text) => splitWords(text ?? '')))] };
}

export function splitWords(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
