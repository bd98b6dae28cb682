import type { Role, Unit, Value } from '../../model/observation.ts';
import type { ParsedValue } from '../parseValue.ts';

/**
 * The value of a printed figure, with the unit that stands around it where its own text states none. A target may be a
 * bound ("at least 90%"): its number is the target. In a figure a bound hides the number.
 */
export function settleValue(parsed: ParsedValue, role: Role, unit: Unit | null): Value {
  if (parsed.bound && role !== 'actual') {
    const { number, decimals, unit: own } = parsed.bound.number;
    return { kind: 'number', number, decimals, unit: own ?? unit };
  }
  return parsed.value.kind === 'missing' ? parsed.value : { ...parsed.value, unit: parsed.value.unit ?? unit };
}
