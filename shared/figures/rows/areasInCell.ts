import { describe } from '../columns/describe.ts';
import type { Area, Role } from '../../model/observation.ts';
import type { Cell } from '../../model/table.ts';
import { parseValue, type ParsedValue } from '../parseValue.ts';
import { cleanText } from '../values/cleanText.ts';

/** One of several values of a cell; one in a column of comparators names whose it is: "England 71 (2022/23)". */
export interface NamedValue {
  /** Null where it is of the column's own area. */
  area: Area | null;
  /** Where the cell says which of them is a target. */
  role?: Role;
  parsed: ParsedValue;
  /** As printed, without the others of its cell. */
  text: string;
}

/** The values of a cell that each name whose they are ("England 22.4%, SN 21.3%"); empty for any other cell. */
export function areasInCell({ text, marks }: Cell): NamedValue[] {
  const parts = cleanText(text).split(BETWEEN);
  const named = parts.map((part) => namedValue(part, marks)).filter((one) => one !== null);
  return named.length === parts.length ? underOneYear(named, text) : [];
}

/** A bracket on a line of its own under several values, "(2022/23)", dates all of them. */
function underOneYear(named: NamedValue[], text: string): NamedValue[] {
  const period = named.at(-1)?.parsed.period ?? null;
  const isOfAll = period !== null && /\n\s*\([^()\n]+\)\s*$/.test(text) && named.slice(0, -1).every(({ parsed }) => parsed.period === null);
  return isOfAll ? named.map((one) => ({ ...one, parsed: { ...one.parsed, period } })) : named;
}

/** Behind one value, before the name of the next. */
const BETWEEN = /(?<=[\d%)])[\s,;|/]+(?=\p{Lu})|(?<=\))[\s,;|/]+(?=[£\d])/u;

function namedValue(text: string, marks: readonly string[]): NamedValue | null {
  const found = /^(\p{L}[^\d:]{1,40}?)[\s:=-]+([£\d].*)$/u.exec(text);
  if (!found) return bracketed(text, marks);
  const { area, rest, mention } = describe(found[1]!);
  const parsed = area && rest === '' && mention === null ? parseValue(found[2]!, { marks }) : null;
  return area && parsed && ['number', 'range'].includes(parsed.shape) ? { area, parsed, text } : null;
}

/** "332.9 (England 2023/24)", "69% (SN)". */
function bracketed(text: string, marks: readonly string[]): NamedValue | null {
  const found = /^([£\d][^()]*?)\s*\((\p{L}[^()]{1,50})\)$/u.exec(text);
  const { area, rest, role, mention } = describe(found?.[2] ?? '');
  const parsed = found && area && rest === '' && role === null ? parseValue(found[1]!, { marks }) : null;
  return area && parsed && ['number', 'range'].includes(parsed.shape) ? { area, parsed: { ...parsed, period: mention === null ? parsed.period : found![2]! }, text } : null;
}
