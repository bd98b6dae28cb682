/** A place among others: ties share it, and the next one is skipped ("1st, 2nd=, 2nd=, 4th"). */
export interface Rank {
  rank: number;
  /** How many were ranked. */
  of: number;
  tied: boolean;
  /** 1 is the quarter with the best values; null when fewer than eight are ranked, where quarters say nothing. */
  quartile: 1 | 2 | 3 | 4 | null;
}

const fewestForQuartiles = 8;

/**
 * Ranks values.
 *
 * @param values missing ones are left out beforehand: they have no rank
 * @param best whether the highest or the lowest value comes first
 * @returns a rank for each value, in the order given
 */
export function rank(values: readonly number[], best: 'highest' | 'lowest'): Rank[] {
  const direction = best === 'highest' ? -1 : 1;
  const sorted = [...values].sort((a, b) => direction * (a - b));
  const first = new Map<number, number>();
  const times = new Map<number, number>();
  for (const [index, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, index + 1);
    times.set(value, (times.get(value) ?? 0) + 1);
  }
  const of = values.length;
  return values.map((value) => {
    const place = first.get(value)!;
    return { rank: place, of, tied: times.get(value)! > 1, quartile: of < fewestForQuartiles ? null : quartileOf(place, of) };
  });
}

/** By rank, so that equal values are never in two quarters. */
function quartileOf(place: number, of: number): 1 | 2 | 3 | 4 {
  const quarter = Math.ceil((4 * place) / of);
  return quarter <= 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4;
}

/** "3rd of 32", "joint 3rd of 32". */
export function rankWords({ rank: place, of, tied }: Rank): string {
  return `${tied ? 'joint ' : ''}${ordinal(place)} of ${of}`;
}

function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
