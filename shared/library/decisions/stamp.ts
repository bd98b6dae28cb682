import type { Decision } from '../records.ts';
import { canonical, fingerprint } from '../state/fingerprint.ts';
import type { Database } from '../store/database.ts';

/** A decision before it has its moment, its maker and its id. */
export type Draft = Omit<Decision, 'id' | 'at' | 'device' | 'by' | 'group'>;

/**
 * Makes the decisions of one act from their drafts, each a moment later than any that the library knows. `group` names
 * the act, where the decisions belong to one that was made before.
 */
export type Stamp = (drafts: Draft[], group?: string) => Decision[];

/**
 * A clock that never goes back: the wall's time, or a millisecond after the newest decision held when a colleague's
 * clock is ahead (a hybrid logical clock: Kulkarni and others, 2014). Call inside the transaction that writes.
 */
export async function startStamp(database: Database, device: string, now: Date): Promise<Stamp> {
  const last = (await database.decisions.orderBy('id').last())?.at;
  const by = (await database.settings.get('name'))?.value ?? null;
  let moment = Math.max(now.getTime(), last === undefined ? 0 : Date.parse(last) + 1);
  const iso = () => new Date(moment).toISOString();
  return (drafts, group = `${iso()}/${device}`) =>
    drafts.map((draft) => {
      const decision = { ...draft, at: iso(), device, by, group };
      moment++;
      return { ...decision, id: decisionId(decision) };
    });
}

/** In order of time when sorted as text, and no two decisions alike. */
export function decisionId(decision: Omit<Decision, 'id'>): string {
  return `${decision.at}/${decision.device}/${fingerprint(canonical({ ...decision, id: undefined }))}`;
}
