import type { Cell } from '../../model/table.ts';
import { parseValue } from '../parseValue.ts';
import { cleanText } from '../values/cleanText.ts';
import type { NamedValue } from './areasInCell.ts';

/** "1,447 (84.6/10,000)", "571 (33.4 per 10,000)". */
const COUNT_AND_RATE = /^(\d[\d,]*)\s*\((\d[\d.,]*\s?(?:\/|per)\s?(?:1|10|100),?000)(?: \p{L}[\p{L} ]*)?\)$/iu;

/** "105 (61%)"; a sign would make the share a change. */
const COUNT_AND_SHARE = /^(\d[\d,]*)\s*\((\d[\d.]*\s?%)\)$/u;

/** A count and the rate that it makes, which says per how many it is; or the share, where `isOpen` says that nothing tells which of them is meant: two figures of one cell. Empty for any other cell. */
export function ratedCount({ text, marks }: Cell, isOpen: boolean): NamedValue[] {
  const found = COUNT_AND_RATE.exec(cleanText(text)) ?? (isOpen ? COUNT_AND_SHARE.exec(cleanText(text)) : null);
  const [count, rate] = [found?.[1], found?.[2]].map((part) => (part === undefined ? null : parseValue(part, { marks })));
  if (!found || count?.value.kind !== 'number' || rate?.value.kind !== 'number' || rate.unit === null) return [];
  return [{ area: null, parsed: { ...count, unit: 'count', value: { ...count.value, unit: 'count' } }, text: found[1]! }, { area: null, parsed: rate, text: found[2]! }];
}
