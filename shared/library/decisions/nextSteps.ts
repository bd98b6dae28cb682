import type { Decision } from '../records.ts';
import type { Database } from '../store/database.ts';

/** The act that would be taken back next, and the one that would be done again, each by its decisions; empty for none. */
export interface NextSteps {
  undo: Decision[];
  redo: Decision[];
}

/** Nobody's act, and so not taken back by itself. */
const bystanders = new Set<Decision['kind']>(['carry', 'label', 'flag']);

/**
 * Reads both off one library's log, so that they are the same after a reload. The log is read from its end and no
 * further than needed: acts are taken back in reverse order, so the last one still in effect is next, and what was
 * taken back since then last can be done again.
 */
export async function nextSteps(database: Database, device: string): Promise<NextSteps> {
  const groups = new Map<string, Decision[]>();
  const last = new Map<string, 'undo' | 'redo'>();
  let undo: string | null = null;
  let redo: string | null = null;
  let done = false;
  await database.decisions.where('device').equals(device).reverse().until(() => done).each((decision) => {
    const { kind, group } = decision;
    if (kind === 'undo' || kind === 'redo') {
      // An act in effect that is newer has ended what could be done again.
      if (!last.has(group) && kind === 'undo' && undo === null) redo ??= group;
      if (!last.has(group)) last.set(group, kind);
      return;
    }
    done = undo !== null && group !== undo;
    groups.set(group, [decision, ...(groups.get(group) ?? [])]);
    if (!bystanders.has(kind) && last.get(group) !== 'undo') undo ??= group;
  });
  const of = (group: string | null) => (group === null ? [] : (groups.get(group) ?? []));
  return { undo: of(undo), redo: of(redo) };
}
