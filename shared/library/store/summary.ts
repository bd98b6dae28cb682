import type { Area } from '../../model/observation.ts';
import type { HeldFigure, Status } from '../state/heldFigure.ts';
import { areaKey, plain } from '../state/meaning.ts';

/** Sums over a paper's figures, kept in step with them so that lists need not read figures. */
export interface Summary {
  counts: Record<Status, number>;
  toReview: number;
  /** Figures that stand (not rejected), by catalogue id and by area. */
  indicators: Record<string, number>;
  areas: Record<string, { area: Area; figures: number }>;
  /** What the paper reports on, by catalogue id or else by label. */
  reported: Record<string, { id: string | null; label: string; figures: number }>;
}

/** A paper's sums as they are stored: those that every list shows lie with the paper itself. */
export interface SummaryRow extends Omit<Summary, 'counts' | 'toReview'> {
  document: string;
}

/** The same over the whole library: one row, read when a comparison opens. */
export interface SumsRow extends Pick<Summary, 'indicators' | 'areas'> {
  name: 'library';
}

export function emptySummary(): Summary {
  return { counts: { proposed: 0, accepted: 0, corrected: 0, rejected: 0 }, toReview: 0, indicators: {}, areas: {}, reported: {} };
}

export function summarise(figures: HeldFigure[]): Summary {
  const summary = emptySummary();
  for (const figure of figures) count(summary, figure, 1);
  return summary;
}

/** Adds a figure to the sums, or with -1 takes it off again. */
export function count(summary: Summary, figure: HeldFigure, by: 1 | -1): void {
  const { indicator, area } = figure.observation;
  summary.counts[figure.status] += by;
  if (figure.reasons.length > 0) summary.toReview += by;
  if (figure.status === 'rejected') return;
  if (indicator.id !== null) addNumber(summary.indicators, indicator.id, by);
  addFigures(summary.areas, areaKey(area), { area, figures: by });
  addFigures(summary.reported, indicator.id ?? `label:${plain(indicator.label)}`, { id: indicator.id, label: indicator.label, figures: by });
}

/** Adds a paper's sums to the library's, or with -1 takes them off again. */
export function addSums(sums: SumsRow, { indicators, areas }: Pick<Summary, 'indicators' | 'areas'>, by: 1 | -1): void {
  for (const [id, figures] of Object.entries(indicators)) addNumber(sums.indicators, id, by * figures);
  for (const [key, { area, figures }] of Object.entries(areas)) addFigures(sums.areas, key, { area, figures: by * figures });
}

function addNumber(counts: Record<string, number>, key: string, by: number): void {
  const now = (counts[key] ?? 0) + by;
  if (now > 0) counts[key] = now;
  else delete counts[key];
}

function addFigures<T extends { figures: number }>(sums: Record<string, T>, key: string, more: T): void {
  const figures = (sums[key]?.figures ?? 0) + more.figures;
  if (figures > 0) sums[key] = { ...more, figures };
  else delete sums[key];
}
