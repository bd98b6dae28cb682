import type { Entry } from '../../compare/compareIndicator.ts';

const words = { like: 'Like for like', 'with-care': 'With care', unlike: 'Not alike' } as const;

/** A verdict as an export says it; one that the user set aside says that too. */
export function verdictWords({ verdict, overridden }: Pick<Entry, 'verdict' | 'overridden'>): string {
  return overridden ? `${words[verdict]}, shown anyway at the user’s wish` : words[verdict];
}

/** Every ground of a verdict in words; what merely is to be known of two like figures is left out. */
export function groundWords({ reasons }: Pick<Entry, 'reasons'>): string {
  return reasons.filter(({ verdict }) => verdict !== 'like').map(({ text }) => text).join(' ');
}
