import * as z from 'zod/mini';
import type { Library } from '../../library/library.ts';
import { useQuery } from '../hooks/useQuery.ts';

/** Councils that a person compares with again and again, under a name of their own. */
export const OwnGroup = z.object({
  id: z.string(),
  name: z.string(),
  /** GSS codes, in the order in which they were chosen. */
  councils: z.array(z.string()),
});
export type OwnGroup = z.infer<typeof OwnGroup>;

/** Where the library's settings keep them, as JSON. */
const setting = 'groups';
const none: readonly OwnGroup[] = [];

/** The groups, by name. A setting that cannot be read holds none: it is written whole when a group is kept. */
export async function ownGroups(library: Pick<Library, 'setting'>): Promise<readonly OwnGroup[]> {
  const text = await library.setting(setting);
  if (text === null) return none;
  const parsed = z.array(OwnGroup).safeParse(readJson(text));
  return parsed.success ? parsed.data.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')) : none;
}

/** Adds a group, or changes the one with its id. */
export async function keepOwnGroup(library: Pick<Library, 'setting' | 'setSetting'>, group: OwnGroup): Promise<void> {
  const others = (await ownGroups(library)).filter(({ id }) => id !== group.id);
  await library.setSetting(setting, JSON.stringify([...others, group]));
}

export async function removeOwnGroup(library: Pick<Library, 'setting' | 'setSetting'>, id: string): Promise<void> {
  await library.setSetting(setting, JSON.stringify((await ownGroups(library)).filter((group) => group.id !== id)));
}

/** The groups, kept up to date with every tab; none while the library is not open. */
export function useOwnGroups(library: Library | null): readonly OwnGroup[] {
  const groups = useQuery(library, ownGroups, []);
  return groups.state === 'ready' ? groups.value : none;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
