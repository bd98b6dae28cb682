import type { Cell } from '../../model/table.ts';
import { parseValue } from '../parseValue.ts';
import { cleanText } from '../values/cleanText.ts';
import type { NamedValue } from './areasInCell.ts';

/** "25.5% (target 28%)", "21.6%" over "Target: 20%". */
const RESULT_AND_TARGET = /^([£\d][\d.,]*\s?%?)[ ,;|/(]+(?:target|tgt) ?[:=-]? ?([£\d][\d.,]*\s?%?)\)?$/iu;

/** A result and the target behind it, which its own word names: two figures of one cell. Empty for any other cell. */
export function targetInCell({ text, marks }: Cell): NamedValue[] {
  const found = RESULT_AND_TARGET.exec(cleanText(text));
  const [actual, target] = [found?.[1], found?.[2]].map((part) => (part === undefined ? null : parseValue(part, { marks })));
  if (!found || actual?.shape !== 'number' || target?.shape !== 'number') return [];
  return [{ area: null, role: 'actual', parsed: actual, text: found[1]! }, { area: null, role: 'target', parsed: target, text: found[2]! }];
}
