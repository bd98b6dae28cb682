import type { Value } from '../../model/observation.ts';
import type { HistoryEntry } from './act.ts';
import type { Decision, ObservationRecord, Patch } from '../records.ts';
import { correctedFields } from '../state/applyPatch.ts';
import { compareText, type PaperBundle } from '../state/joinRecords.ts';
import { lineage, readingsById, undoneGroups, weigh } from '../state/standing.ts';

/** Everything that happened to one figure, oldest first: what it was read as, and what was decided, by whom. */
export function historyOf(id: string, bundle: PaperBundle, device: string): HistoryEntry[] {
  const ids = lineage(id, weigh(bundle.decisions));
  const readings = readingsById(bundle.observations);
  const versions = ids.flatMap((each) => readings.get(each) ?? []).toSorted((a, b) => a.reader - b.reader || compareText(a.at, b.at));
  const inOrder = bundle.decisions.toSorted((a, b) => compareText(a.id, b.id));
  const undone = undoneGroups(inOrder);
  const decided = inOrder.filter(({ observations }) => observations.some((each) => ids.includes(each)));
  return [
    ...versions.map((version, at) => readEntry(version, at === 0)),
    ...decided.map((decision) => decisionEntry(decision, ids, device, !undone.has(decision.group))),
  ].sort((a, b) => compareText(a.at, b.at));
}

function readEntry({ observation, at }: ObservationRecord, first: boolean): HistoryEntry {
  const words = `${first ? 'Read' : 'Read again by a newer version'} as ${valueWords(observation.value)} from “${observation.raw}”`;
  return { at, by: null, here: true, kind: first ? 'read' : 'read-again', words, inEffect: true, from: null };
}

function decisionEntry(decision: Decision, ids: string[], device: string, inEffect: boolean): HistoryEntry {
  const place = decision.observations.findIndex((each) => ids.includes(each));
  const from = decision.kind === 'carry' ? null : (decision.from[place] ?? null);
  return {
    at: decision.at, by: decision.by, here: decision.device === device,
    kind: from === null || decision.kind === 'flag' ? decision.kind : 'taken-over',
    words: decisionWords(decision) + (from === null || decision.kind === 'flag' ? '' : ', as in the earlier paper'), inEffect, from,
  };
}

function decisionWords({ kind, patch }: Decision): string {
  const words: Record<Decision['kind'], string> = {
    accept: 'Accepted',
    correct: `Corrected: ${patchWords(patch ?? {})}`,
    reject: 'Rejected',
    reopen: 'Opened again',
    describe: 'The paper’s own details put right',
    label: `Indicator chosen before for this label: ${patch?.indicator ?? 'none'}`,
    flag: 'Sits oddly with the same cell of the earlier paper',
    carry: 'Found in another place by a newer reading',
    add: 'Read from a part of the page that somebody pointed at',
    replace: 'Replaced by another reading of its part of the page',
    forget: 'The label is remembered no more',
    undo: 'Taken back',
    redo: 'Done again',
  };
  return words[kind];
}

function patchWords(patch: Patch): string {
  const words: Record<keyof Patch, () => string> = {
    indicator: () => `indicator is ${patch.indicator ?? 'none of those known'}`,
    variant: () => `definition is ${Object.entries(patch.variant ?? {}).map((axis) => axis.join(' ')).join(', ')}`,
    area: () => `area is ${patch.area?.name}`,
    role: () => `role is ${patch.role}`,
    period: () => `period is ${patch.period?.label ?? 'not known'}`,
    basis: () => `basis is ${patch.basis ?? 'not known'}`,
    value: () => `value is ${patch.value ? valueWords(patch.value) : ''}`,
  };
  return correctedFields(patch).map((field) => words[field]()).join('; ');
}

const unitWords: Partial<Record<string, string>> = { percent: '%', 'per-1000': ' per 1,000', 'per-10000': ' per 10,000', 'per-100000': ' per 100,000', count: '' };

function valueWords(value: Value): string {
  if (value.kind === 'missing') return value.reason.replaceAll('-', ' ');
  const unit = value.unit === null ? '' : (unitWords[value.unit] ?? ` ${value.unit}`);
  return value.kind === 'range' ? `${value.low} to ${value.high}${unit}` : `${value.number.toFixed(value.decimals)}${unit}`;
}
