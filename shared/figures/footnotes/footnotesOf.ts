import type { Cell, Table } from '../../model/table.ts';
import type { ReadingContext } from '../context.ts';
import { asDigits } from './collectFootnotes.ts';

const TRAILING = /(?<=[\p{L}\d)%])\s?(\*{1,3}|†|‡|#|\^|[¹²³⁴⁵⁶⁷⁸⁹])\s*$/u;

/** What the notes under a table say of one of its cells; '' where it bears no mark that a note explains. */
export type Footnotes = (cell: Cell) => string;

/** The notes that stand under a table, on the pages it runs over. */
export function footnotesOf({ pages, boxes }: Table, { footnotes }: Pick<ReadingContext, 'footnotes'>): Footnotes {
  const notes = new Map<string, string>();
  for (const [index, page] of pages.entries()) {
    for (const { mark, text, y } of footnotes?.get(page) ?? []) {
      if (y > boxes[index]![3] - 1 && !notes.has(mark)) notes.set(mark, text);
    }
  }
  return (cell) => (notes.size === 0 ? '' : marksOf(cell).map((mark) => notes.get(mark) ?? '').filter((text) => text !== '').join(' '));
}

function marksOf({ marks, text }: Cell): string[] {
  const trailing = TRAILING.exec(text)?.[1];
  return [...new Set([...marks.flatMap((mark) => mark.split(/[,\s]+/)), ...(trailing === undefined ? [] : [trailing])].map(asDigits))];
}
