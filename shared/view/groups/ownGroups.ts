import type { Library } from '../../library/library.ts';
import type { CouncilGroup } from '../../library/records.ts';
import { useQuery } from '../hooks/useQuery.ts';

/** Councils that a person compares with again and again, under a name of their own; the GSS codes as they were chosen. */
export type OwnGroup = Pick<CouncilGroup, 'id' | 'name' | 'councils' | 'was'>;

const none: readonly OwnGroup[] = [];

/** The groups by name, kept up to date with every tab; none while the library is not open. */
export function useOwnGroups(library: Library | null): readonly OwnGroup[] {
  const groups = useQuery(library, (held) => held.groups(), []);
  return groups.state === 'ready' ? groups.value : none;
}
