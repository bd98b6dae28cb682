import type { CouncilGroup } from '../records.ts';
import { joinGroups } from '../state/joinRecords.ts';
import type { Database } from '../store/database.ts';
import { groupRecord } from './groupRecord.ts';

/** Keeps a group, in place of the one with the id `instead` where it changes that: it goes by that one's ids as well. */
export function keepGroup(database: Database, group: Pick<CouncilGroup, 'name' | 'councils'>, now: Date, instead?: string): Promise<CouncilGroup> {
  return database.transaction('rw', database.groups, async () => {
    const changed = await momentAfter(database, now);
    const made = groupRecord(group, changed);
    const [before, alike] = await database.groups.bulkGet([instead ?? made.id, made.id]);
    const was = before && before.id !== made.id ? [before.id, ...(before.was ?? [])].filter((id) => id !== made.id) : [];
    const [kept] = joinGroups([{ ...made, was }, ...(alike ? [alike] : [])]);
    if (before && before.id !== made.id) await markRemoved(database, before.id, changed);
    await database.groups.put(kept!);
    return kept!;
  });
}

export function removeGroup(database: Database, id: string, now: Date): Promise<void> {
  return database.transaction('rw', database.groups, async () => markRemoved(database, id, await momentAfter(database, now)));
}

/** The group leaves a mark, so that merging an older file does not bring it back. */
async function markRemoved(database: Database, id: string, changed: string): Promise<void> {
  await database.groups.update(id, { removed: true, changed });
}

/** Now, or just after the newest change that is known where a colleague's clock is ahead. */
async function momentAfter(database: Database, now: Date): Promise<string> {
  const last = Math.max(0, ...(await database.groups.toArray()).map(({ changed }) => Date.parse(changed) + 1));
  return new Date(Math.max(now.getTime(), last)).toISOString();
}
