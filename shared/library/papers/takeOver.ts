import type { Observation } from '../../model/observation.ts';
import type { HeldFigure } from '../state/heldFigure.ts';
import type { Patch, RememberedFor } from '../records.ts';
import type { Draft } from '../decisions/stamp.ts';
import { applyPatch, correctedFields } from '../state/applyPatch.ts';
import { canonical } from '../state/fingerprint.ts';
import { areaKey, meaningOf, plain } from '../state/meaning.ts';
import { sureFrom } from '../state/reviewReasons.ts';
import { heldFigure, type FigureRow } from '../store/rows.ts';
import { sameValue } from './sameValue.ts';
import { timeless, timelessSentence } from './tableShape.ts';

/** An earlier paper's table of the same shape: its figures, decided or not. Newest paper first. */
export type EarlierTable = FigureRow[];

/** A figure this many times the earlier one, or the same part of it, is looked at before it is believed. */
const oddFactor = 10;

/** Corrections that hold for a row or a column, whatever the quarter. A corrected value or period holds for itself. */
const lasting = ['indicator', 'variant', 'area', 'role', 'basis'] as const;

/** What the same cell of an earlier paper was decided to be. */
interface Precedent {
  /** Id of the newest of its figures. */
  from: string;
  outcome: 'rejected' | 'mixed' | 'accepted';
  /** Corrections that hold for this quarter too. */
  patch: Patch;
  /** False where a value or period was put right, which may be misread again. */
  trusted: boolean;
  figures: HeldFigure[];
}

interface Verdict {
  kind: 'accept' | 'correct' | 'reject' | 'flag' | 'label';
  patch: Patch | null;
  from: string;
}

/**
 * What was decided about the same cells of an earlier paper, for a new paper's figures. A figure that sits oddly with
 * the earlier one is flagged for a person instead; one without an earlier one is left as it is.
 */
export function takeOver(observations: Observation[], earlier: EarlierTable[], paper: { sha256: string; reader: number }): Draft[] {
  const precedents = precedentsByCell(earlier);
  const verdicts = observations.flatMap((observation) => {
    const precedent = precedents.get(cellOf(observation));
    return precedent ? verdictsOn(observation, precedent).map((verdict) => ({ observation, verdict })) : [];
  });
  const groups = Map.groupBy(verdicts, ({ verdict: { kind, patch } }) => canonical([kind, patch]));
  return [...groups.values()].map((group) => ({
    kind: group[0]!.verdict.kind, document: paper.sha256, reader: paper.reader, patch: group[0]!.verdict.patch, remember: null,
    observations: group.map(({ observation }) => observation.id),
    seen: group.map(({ observation }) => meaningOf(observation)),
    from: group.map(({ verdict }) => verdict.from),
  }));
}

/** Indicators that somebody chose before for the same printed label. */
export function recallLabels(observations: Observation[], remembered: RememberedFor[], paper: { sha256: string; reader: number; council: { gss: string } | null }): Draft[] {
  const chosen = new Map<string, RememberedFor>();
  const holding = remembered.filter(({ council }) => council === null || council === paper.council?.gss);
  for (const each of holding.toSorted((a, b) => Number(a.council !== null) - Number(b.council !== null))) chosen.set(each.label, each);
  const found = observations.flatMap((observation) => {
    const choice = chosen.get(plain(observation.indicator.label));
    return choice && choice.patch.indicator !== observation.indicator.id ? [{ observation, choice }] : [];
  });
  return [...Map.groupBy(found, ({ choice }) => choice)].map(([{ patch }, group]) => ({
    kind: 'label', document: paper.sha256, reader: paper.reader, patch, remember: null, from: [],
    observations: group.map(({ observation }) => observation.id),
    seen: group.map(({ observation }) => meaningOf(observation)),
  }));
}

/**
 * One cell of a report that comes every quarter: row, column without its dates, area and role as read. In prose it is a
 * sentence, word for word but for its dates and numbers: one that says "fell" where the last said "rose" is another.
 */
function cellOf({ source, indicator, area, role, section }: Observation): string {
  const sentence = source.reading === 'prose' ? timelessSentence(source.quote) : null;
  return canonical([plain(source.row ?? indicator.label), source.column && timeless(source.column), section && timeless(section), areaKey(area), role, sentence]);
}

/** For each cell the decided figures of the newest paper that decided about it. */
function precedentsByCell(earlier: EarlierTable[]): Map<string, Precedent> {
  const byCell = new Map<string, Precedent>();
  for (const table of earlier) {
    const decided = table.filter(({ state }) => state !== null && state.status !== 'proposed' && !state.changed);
    for (const [cell, rows] of Map.groupBy(decided, ({ versions }) => cellOf(versions[0]!.observation))) {
      if (!byCell.has(cell)) byCell.set(cell, precedentOf(rows));
    }
  }
  return byCell;
}

function precedentOf(rows: FigureRow[]): Precedent {
  const figures = rows.map(heldFigure).filter((figure) => figure !== null);
  const latest = figures.reduce((a, b) => (endOf(b) > endOf(a) ? b : a));
  const patches = new Map(rows.map(lastingPatch).map((patch) => [canonical(patch), patch]));
  const rejected = figures.filter(({ status }) => status === 'rejected').length;
  const outcome = rejected === figures.length ? 'rejected' : rejected > 0 || patches.size > 1 ? 'mixed' : 'accepted';
  return { from: latest.read.id, outcome, patch: [...patches.values()][0]!, trusted: rows.every(isPlain), figures };
}

const endOf = ({ observation }: HeldFigure) => observation.period?.end ?? '';

function verdictsOn(observation: Observation, { from, outcome, patch, trusted, figures }: Precedent): Verdict[] {
  if (outcome === 'rejected') return [{ kind: 'reject', patch: null, from }];
  if (outcome === 'mixed') return [{ kind: 'flag', patch: null, from }];
  const corrects = correctedFields(patch).length > 0;
  const corrected = applyPatch(observation, patch);
  if (!trusted || figures.some((figure) => isOdd(corrected, figure))) {
    return [...(corrects ? [{ kind: 'label' as const, patch, from }] : []), { kind: 'flag', patch: null, from }];
  }
  return [corrects ? { kind: 'correct', patch, from } : { kind: 'accept', patch: null, from }];
}

function lastingPatch({ state }: FigureRow): Patch {
  return Object.fromEntries(lasting.flatMap((field) => (state?.patch[field] === undefined ? [] : [[field, state.patch[field]]])));
}

/** True where nothing but what lasts was put right. */
function isPlain({ state }: FigureRow): boolean {
  return state?.patch.value === undefined && state?.patch.period === undefined;
}

/** What makes a figure worth a look although the same cell was accepted before. */
function isOdd(observation: Observation, last: HeldFigure): boolean {
  const { value, period, doubts, confidence } = observation;
  const { value: before, period: periodBefore } = last.observation;
  const revised = period !== null && samePeriod(period, periodBefore) && !sameValue(value, before);
  const unsure = confidence < Math.min(sureFrom, last.read.confidence);
  const doubted = doubts.some((doubt) => !last.read.doubts.includes(doubt));
  const undated = period === null && periodBefore !== null;
  return undated || revised || unsure || doubted || jumps(value, before);
}

function samePeriod(a: Observation['period'], b: Observation['period']): boolean {
  return a?.start === b?.start && a?.end === b?.end && a?.kind === b?.kind;
}

function jumps(value: Observation['value'], before: Observation['value']): boolean {
  if (value.kind === 'missing') return value.reason === 'unreadable';
  if (before.kind === 'missing') return false;
  if (value.unit !== before.unit || value.kind !== before.kind) return true;
  if (value.kind !== 'number' || before.kind !== 'number' || value.number === 0 || before.number === 0) return false;
  const ratio = Math.abs(value.number / before.number);
  return ratio >= oddFactor || ratio <= 1 / oddFactor;
}
