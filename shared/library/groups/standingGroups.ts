import type { CouncilGroup } from '../records.ts';
import { compareText } from '../state/joinRecords.ts';

/**
 * The groups that nobody removed, by name. `was` names the former ids that each answers to: where two people changed one
 * group apart, both stand, and the id from before leads to what was changed last.
 */
export function standingGroups(records: readonly CouncilGroup[]): CouncilGroup[] {
  const standing = records.filter(({ removed }) => !removed);
  const taken = new Set(standing.map(({ id }) => id));
  const newestFirst = standing.toSorted((a, b) => compareText(b.changed, a.changed) || compareText(a.id, b.id));
  const answering = newestFirst.map((group) => {
    const was = (group.was ?? []).filter((id) => !taken.has(id));
    was.forEach((id) => taken.add(id));
    return { ...group, was };
  });
  return answering.sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || compareText(a.id, b.id));
}
