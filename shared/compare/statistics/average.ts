/** Mean and median of a group, with how many of its members have a value. Null when none has. */
export interface GroupAverage {
  mean: number;
  median: number;
  /** Members with a value. */
  n: number;
  /** Members in all. */
  of: number;
}

/** @param values one entry a member of the group: null where the member has no value, which is left out and never 0 */
export function groupAverage(values: readonly (number | null)[]): GroupAverage | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (known.length === 0) return null;
  const half = Math.floor(known.length / 2);
  const median = known.length % 2 === 1 ? known[half]! : (known[half - 1]! + known[half]!) / 2;
  return { mean: known.reduce((sum, value) => sum + value, 0) / known.length, median, n: known.length, of: values.length };
}
