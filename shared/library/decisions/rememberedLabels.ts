import type { RememberedLabel } from './act.ts';
import type { Decision, RememberedFor } from '../records.ts';
import { compareText } from '../state/joinRecords.ts';
import { undoneGroups } from '../state/standing.ts';
import type { Database } from '../store/database.ts';

/**
 * Corrections of an indicator that hold from now on and were not taken back: the last word on each label. A word that
 * it holds no more has no patch.
 */
export async function remembering(database: Database): Promise<Decision[]> {
  const [decisions, steps] = await Promise.all([
    database.decisions.where('remember.label').notEqual('').sortBy('id'),
    database.decisions.where('kind').anyOf('undo', 'redo').sortBy('id'),
  ]);
  const undone = undoneGroups(steps);
  const last = new Map(decisions.filter(({ group }) => !undone.has(group)).map((decision) => [JSON.stringify(decision.remember), decision]));
  return [...last.values()];
}

export async function rememberedFor(database: Database): Promise<RememberedFor[]> {
  return (await remembering(database)).flatMap(({ remember, patch }) => (remember && patch ? [{ ...remember, patch: { indicator: patch.indicator, variant: patch.variant } }] : []));
}

export async function rememberedLabels(database: Database): Promise<RememberedLabel[]> {
  const all = (await remembering(database)).flatMap(({ remember, patch, at }) =>
    (remember && patch ? [{ ...remember, indicator: patch.indicator ?? null, at }] : []));
  return all.sort((a, b) => compareText(a.label, b.label));
}
