import { describe } from '../columns/describe.ts';
import type { Area } from '../../model/observation.ts';
import type { Cell } from '../../model/table.ts';
import { parseValue, type ParsedValue } from '../parseValue.ts';
import { cleanText } from '../values/cleanText.ts';

/** A value that names whose it is, in a column of comparators: "England 71 (2022/23)". Null for any other text. */
export function areaInCell({ text, marks }: Cell): { area: Area; parsed: ParsedValue } | null {
  const found = /^(\p{L}[^\d:]{2,40}?)[\s:=-]+([£\d].*)$/u.exec(cleanText(text));
  if (!found) return null;
  const { area, rest, mention } = describe(found[1]!);
  const parsed = area && rest === '' && mention === null ? parseValue(found[2]!, { marks }) : null;
  return area && parsed && ['number', 'range'].includes(parsed.shape) ? { area, parsed } : null;
}
