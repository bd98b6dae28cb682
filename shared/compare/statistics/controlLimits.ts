/**
 * Control limits of an XmR chart (individual values and moving ranges): mean ± 2.66 × mean moving range.
 *
 * Source: D. J. Wheeler, "Understanding Variation" (SPC Press, 2nd ed. 2000), ch. 3; 2.66 is 3 / 1.128, 1.128 being the
 * constant d2 for ranges of two values (W. A. Shewhart). The rules for special causes are the four that NHS England's
 * "Making Data Count" uses: a point outside the limits; a run of seven or more on one side of the mean; a trend of seven
 * or more rising or falling; two of three beyond two thirds of the way to a limit, on one side.
 */
export interface ControlLimits {
  mean: number;
  lower: number;
  upper: number;
  /** Fewer than twelve points give trial limits: they may still move much. */
  trial: boolean;
  /** Indices of points with a special cause, and the rule each breaks. */
  signals: { index: number; rule: SignalRule }[];
}
export type SignalRule = 'outside-limits' | 'shift' | 'trend' | 'near-limit';

const enough = 12;
const fewest = 3;
const runLength = 7;

/** @returns null for fewer than three values, where a moving range says nothing. */
export function controlLimits(values: readonly number[]): ControlLimits | null {
  if (values.length < fewest) return null;
  const mean = average(values);
  const movingRange = average(values.slice(1).map((value, index) => Math.abs(value - values[index]!)));
  const reach = 2.66 * movingRange;
  const signals = [
    ...outside(values, mean, reach), ...shifts(values, mean), ...trends(values), ...nearLimit(values, mean, reach),
  ].sort((a, b) => a.index - b.index);
  return { mean, lower: mean - reach, upper: mean + reach, trial: values.length < enough, signals };
}

type Signal = ControlLimits['signals'][number];

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function outside(values: readonly number[], mean: number, reach: number): Signal[] {
  return values.flatMap((value, index) => (Math.abs(value - mean) > reach ? [{ index, rule: 'outside-limits' as const }] : []));
}

/** Every point of a run of at least `length` neighbours whose sign is the same and not zero. */
function runs(signs: readonly number[], length: number): number[] {
  const found: number[] = [];
  for (let start = 0; start < signs.length; ) {
    let end = start + 1;
    while (end < signs.length && signs[end] === signs[start]) end += 1;
    if (signs[start] !== 0 && end - start >= length) for (let index = start; index < end; index += 1) found.push(index);
    start = end;
  }
  return found;
}

function shifts(values: readonly number[], mean: number): Signal[] {
  return runs(values.map((value) => Math.sign(value - mean)), runLength).map((index) => ({ index, rule: 'shift' }));
}

/** Seven points in a rising row have six steps between them. */
function trends(values: readonly number[]): Signal[] {
  const steps = values.slice(1).map((value, index) => Math.sign(value - values[index]!));
  const points = new Set(runs(steps, runLength - 1).flatMap((step) => [step, step + 1]));
  return [...points].map((index) => ({ index, rule: 'trend' }));
}

function nearLimit(values: readonly number[], mean: number, reach: number): Signal[] {
  const side = values.map((value) => (Math.abs(value - mean) > (2 / 3) * reach ? Math.sign(value - mean) : 0));
  const points = new Set<number>();
  for (let end = 2; end < side.length; end += 1) {
    const window = [end - 2, end - 1, end];
    for (const sign of [-1, 1]) {
      const beyond = window.filter((index) => side[index] === sign);
      if (beyond.length >= 2) for (const index of beyond) points.add(index);
    }
  }
  return [...points].map((index) => ({ index, rule: 'near-limit' }));
}
