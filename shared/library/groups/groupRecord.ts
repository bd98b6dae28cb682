import * as z from 'zod/mini';
import type { CouncilGroup } from '../records.ts';
import { canonical, fingerprint } from '../state/fingerprint.ts';

/** The record of a group as somebody named and filled it. */
export function groupRecord({ name, councils }: Pick<CouncilGroup, 'name' | 'councils'>, changed: string): CouncilGroup {
  return { id: groupId({ name, councils }), name, councils, changed, removed: false };
}

/** Equal for groups of one name with the same councils, in whatever order they were chosen. */
export function groupId({ name, councils }: Pick<CouncilGroup, 'name' | 'councils'>): string {
  return fingerprint(canonical([name, councils.toSorted()]));
}

/** Earlier than anything else that is known of a group: nobody noted when it was made. */
const long = '1970-01-01T00:00:00.000Z';

const SettingGroups = z.array(z.object({ name: z.string(), councils: z.array(z.string()) }));

/** The groups of a setting as versions before 5 wrote it. One that cannot be read held none then, and holds none now. */
export function groupsOfSetting(text: string): CouncilGroup[] {
  const parsed = SettingGroups.safeParse(readJson(text));
  return parsed.success ? parsed.data.map((group) => groupRecord(group, long)) : [];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
