import type { Table } from '../../model/table.ts';

/** What a short code stands for: "R12 = rolling twelve months". */
const STANDS_FOR = /(?<![\p{L}\d])[\p{Lu}\d]{1,5} ?= ?[^;,|=]{3,60}(?=[;,|.]|$)/gu;
/** Fewer than this may as well define the figures: "N = number of children". */
const FEWEST = 2;

/**
 * A key of the codes in a table's rows, printed over it ("Frequency: M = in the month; S = at the end of the month"), is
 * no title of it: what a code stands for is said of the rows that carry it, and of no other.
 */
export function withoutKey(table: Table): Table {
  const isKey = table.title !== null && (table.title.match(STANDS_FOR)?.length ?? 0) >= FEWEST;
  return isKey ? { ...table, title: null } : table;
}
