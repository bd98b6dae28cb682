import type { Axis, Indicator, Variant } from './indicator.ts';
import { isAge } from './labels/readLabel.ts';
import type { Meaning } from './labels/readLabel.ts';

/** The variant that is meant where a label settles nothing. */
export function defaultVariant(indicator: Indicator): Variant {
  return Object.fromEntries(Object.entries(indicator.axes ?? {}).map(([name, axis]) => [name, axis.default]));
}

/** The value of each of the indicator's axes that a label's meanings settle, and the default of the others. */
export function readVariant(indicator: Indicator, meanings: readonly Meaning[]): Variant {
  const found = meanings.flatMap(({ concepts }) => concepts);
  const variant = defaultVariant(indicator);
  for (const [name, axis] of Object.entries(indicator.axes ?? {})) {
    const age = axis.from === 'age' ? found.find(isAge)?.slice('age:'.length) : undefined;
    variant[name] = valueOn(axis, meanings) ?? age ?? axis.default;
  }
  return variant;
}

/** What the label's meanings settle on an axis. Two of them that say different things mean neither alone ("reading+maths"). */
function valueOn({ rules = [] }: Axis, meanings: readonly Meaning[]): string | undefined {
  const settled = meanings.flatMap(({ concepts }) => rules.find(({ when }) => when.split('|').some((one) => concepts.includes(one))) ?? []);
  const isSaidBetter = (within = '') => settled.some(({ value }) => within.split('|').includes(value));
  const values = new Set(settled.filter(({ within }) => !isSaidBetter(within)).map(({ value }) => value));
  return values.size === 0 ? undefined : [...values].toSorted().join('+');
}

/** True when an axis of the indicator takes its value from this meaning. */
export function settlesAxis(indicator: Indicator, meaning: Meaning): boolean {
  return settledAxes(indicator, meaning).length > 0;
}

/** The axes of the indicator that take their value from this meaning. */
export function settledAxes({ axes = {} }: Indicator, { concepts }: Meaning): string[] {
  return Object.entries(axes).flatMap(([name, { rules = [], from }]) => (concepts.some((one) => (from === 'age' && isAge(one)) || rules.some(({ when }) => when.split('|').includes(one))) ? [name] : []));
}

/** The national series that a variant of an indicator is, or null when there is none. */
export function laitOf(indicator: Indicator, variant: Variant): string | null {
  const same = indicator.lait?.find(({ when = {} }) => Object.entries(when).every(([axis, values]) => values.split('|').includes(variant[axis] ?? '')));
  return same?.code ?? null;
}
