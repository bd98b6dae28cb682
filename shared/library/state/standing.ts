import type { Observation } from '../../model/observation.ts';
import type { Status } from './heldFigure.ts';
import type { Decision, ObservationRecord, Patch } from '../records.ts';
import { applyPatch } from './applyPatch.ts';
import { canonical } from './fingerprint.ts';
import { compareText, type PaperBundle } from './joinRecords.ts';
import { meaningFields, meaningOf } from './meaning.ts';

/** A figure's state, worked out from what was read and what was decided. */
export interface Standing {
  observation: Observation;
  read: Observation;
  status: Status;
  patch: Patch;
  /** Fingerprint of the reading that stands under the corrections. */
  base: string;
  changed: boolean;
  found: boolean;
  /** Accepted or corrected, no longer found, and nobody has looked since. */
  gone: boolean;
  takenOver: boolean;
  lastTime: string | null;
}

/** One decision, as it concerns one figure. */
interface OnFigure {
  decision: Decision;
  /** What the figure read as at the time. */
  seen: string | undefined;
  /** The earlier paper's figure behind the decision, if any. */
  earlier: string | undefined;
}

/** What a paper's decisions come to, ready to be asked figure by figure. */
export interface Verdicts {
  /** Decisions in effect by figure, in order. */
  byFigure: Map<string, OnFigure[]>;
  /** Earlier ids of a figure, by its present one. */
  carriedFrom: Map<string, string[]>;
  /** Ids that go by another id in a newer reading. */
  carried: Set<string>;
  /** Figures that a person added, and took back again, with the newest reader that has not read them by itself. */
  withdrawn: Map<string, number>;
  /** Figures in whose place a person had their part of the page read again: what each read as, and by which reader. */
  replaced: Map<string, { seen: string | undefined; reader: number }>;
}

/** The state of every figure of a paper, by id. A figure that went by another id once stands under the newest one. */
export function standAll(bundle: PaperBundle): Map<string, Standing> {
  const verdicts = weigh(bundle.decisions);
  const readings = readingsById(bundle.observations);
  const standings = new Map<string, Standing>();
  for (const id of readings.keys()) {
    const standing = stand(id, readings, verdicts, bundle.paper.reader);
    if (standing) standings.set(id, standing);
  }
  return standings;
}

/** Everything each id was read as, the newest reading first. */
export function readingsById(records: ObservationRecord[]): Map<string, ObservationRecord[]> {
  const byId = new Map<string, ObservationRecord[]>();
  for (const record of records) {
    const held = byId.get(record.observation.id);
    if (held) held.push(record);
    else byId.set(record.observation.id, [record]);
  }
  for (const versions of byId.values()) {
    if (versions.length > 1) versions.sort((a, b) => b.reader - a.reader || compareText(canonical(b), canonical(a)));
  }
  return byId;
}

/** Sorts the log out: which decisions are in effect, and for which figure. */
export function weigh(decisions: Decision[]): Verdicts {
  const inOrder = decisions.toSorted((a, b) => compareText(a.id, b.id));
  const undone = undoneGroups(inOrder);
  const verdicts: Verdicts = { byFigure: new Map(), carriedFrom: new Map(), carried: new Set(), withdrawn: new Map(), replaced: new Map() };
  for (const decision of inOrder) {
    if (decision.kind === 'undo' || decision.kind === 'redo') continue;
    if (decision.kind === 'carry') noteCarry(verdicts, decision);
    else if (decision.kind === 'add') noteAdded(verdicts, decision, undone.has(decision.group));
    else if (undone.has(decision.group)) continue;
    else if (decision.kind === 'replace') noteReplaced(verdicts, decision);
    else noteDecision(verdicts, decision);
  }
  return verdicts;
}

/** The acts that were taken back, and not done again since. */
export function undoneGroups(inOrder: Decision[]): Set<string> {
  const undone = new Set<string>();
  for (const { kind, group } of inOrder) {
    if (kind === 'undo') undone.add(group);
    if (kind === 'redo') undone.delete(group);
  }
  return undone;
}

function noteCarry(verdicts: Verdicts, { observations, from }: Decision): void {
  for (const [at, to] of observations.entries()) {
    const old = from[at];
    if (old === undefined || old === to) continue;
    verdicts.carriedFrom.set(to, [...(verdicts.carriedFrom.get(to) ?? []), old]);
    verdicts.carried.add(old);
  }
}

/** A figure that was added twice, and taken back once, is there. */
function noteAdded({ withdrawn, replaced }: Verdicts, { observations, reader }: Decision, undone: boolean): void {
  for (const id of observations) {
    if (undone) withdrawn.set(id, reader);
    else withdrawn.delete(id);
    if (!undone) replaced.delete(id);
  }
}

function noteReplaced({ replaced }: Verdicts, { observations, seen, reader }: Decision): void {
  for (const [at, id] of observations.entries()) replaced.set(id, { seen: seen[at], reader });
}

function noteDecision(verdicts: Verdicts, decision: Decision): void {
  for (const [at, id] of decision.observations.entries()) {
    const here = { decision, seen: decision.seen[at], earlier: decision.from[at] };
    const held = verdicts.byFigure.get(id);
    if (held) held.push(here);
    else verdicts.byFigure.set(id, [here]);
  }
}

/** A figure with every id it went by, present first. A circle, which only a forged file could hold, is walked once. */
export function lineage(id: string, verdicts: Verdicts): string[] {
  const ids = new Set([id]);
  for (const each of ids) for (const old of verdicts.carriedFrom.get(each) ?? []) ids.add(old);
  return [...ids];
}

/** One figure's state; null for a figure that nobody decided about and that the newest reading no longer gives. */
export function stand(id: string, readings: Map<string, ObservationRecord[]>, verdicts: Verdicts, reader: number): Standing | null {
  const present = readings.get(id)?.[0];
  if (!present) return null;
  const found = present.byHand || present.reader >= reader;
  if (!found && verdicts.carried.has(id)) return null;
  if (present.byHand && present.reader <= (verdicts.withdrawn.get(id) ?? -1)) return null;
  const ids = lineage(id, verdicts);
  const decisions = decisionsOn(ids, verdicts);
  const last = decisions.findLast(({ decision }) => decision.kind !== 'label' && decision.kind !== 'flag');
  const status = statusAfter(decisions.map((each) => each.decision));
  if (status === 'proposed' && (!found || isReplaced(present, ids, verdicts))) return null;

  const patch = patchAfter(decisions.map((each) => each.decision));
  const versions = ids.flatMap((each) => readings.get(each) ?? []);
  const seen = status === 'proposed' ? undefined : last?.seen;
  const base = versions.find((version) => meaningOf(version.observation) === seen) ?? present;
  const observation = applyPatch(meaningOver(present.observation, base.observation), patch);
  const lastTime = decisions.findLast(({ earlier }) => earlier !== undefined)?.earlier ?? null;
  const takenOver = status !== 'proposed' && last?.earlier !== undefined;
  const gone = !found && status !== 'rejected' && (last?.decision.reader ?? 0) < reader;
  const changed = status === 'proposed' ? isFlagged(decisions) : hasChanged(observation, present, last);
  return { observation, read: present.observation, status, patch, base: meaningOf(base.observation), changed, found, gone, takenOver, lastTime };
}

/** Until a newer reading says something else of it. Whoever decided about it elsewhere has the last word. */
function isReplaced({ observation, reader }: ObservationRecord, ids: string[], { replaced }: Verdicts): boolean {
  return ids.some((id) => {
    const by = replaced.get(id);
    return by !== undefined && (reader <= by.reader || meaningOf(observation) === by.seen);
  });
}

function decisionsOn(ids: string[], { byFigure }: Verdicts): OnFigure[] {
  const on = ids.flatMap((id) => byFigure.get(id) ?? []);
  return ids.length === 1 ? on : on.sort((a, b) => compareText(a.decision.id, b.decision.id));
}

function statusAfter(decisions: Decision[]): Status {
  let status: Status = 'proposed';
  let corrected = false;
  for (const { kind } of decisions) {
    if (kind === 'correct') corrected = true;
    if (kind === 'reopen') corrected = false;
    if (kind === 'reopen') status = 'proposed';
    else if (kind === 'reject') status = 'rejected';
    else if (kind === 'accept' || kind === 'correct') status = corrected ? 'corrected' : 'accepted';
  }
  return status;
}

/** Corrections add up field by field, the last word on each field standing; opening again takes them all back. */
function patchAfter(decisions: Decision[]): Patch {
  return decisions.reduce<Patch>((patch, { kind, patch: more }) => (kind === 'reopen' ? {} : { ...patch, ...more }), {});
}

/** What was seen and decided about, standing where the newest reading finds it. */
function meaningOver(present: Observation, seen: Observation): Observation {
  if (present === seen) return present;
  return { ...present, ...Object.fromEntries(meaningFields.map((field) => [field, seen[field]])) };
}

/** Flagged by comparison with an earlier paper, and not looked at and opened again since. */
function isFlagged(decisions: OnFigure[]): boolean {
  return decisions.findLast(({ decision }) => decision.kind !== 'label')?.decision.kind === 'flag';
}

/** A newer reading than the decision's says something that was neither seen then nor stands now. */
function hasChanged(standing: Observation, present: ObservationRecord, last: OnFigure | undefined): boolean {
  if (!last || present.reader <= last.decision.reader) return false;
  const now = meaningOf(present.observation);
  return now !== last.seen && now !== meaningOf(standing);
}
