import type { Cell, Table } from '../../model/table.ts';
import { announced } from '../cards/lines/cardWords.ts';
import { isKnownTitle } from '../cards/cardTitle.ts';
import { readLoneValue } from '../cards/lines/readLoneValue.ts';
import { findMentions } from '../periods/findMentions.ts';
import { cleanText } from '../values/cleanText.ts';
import { unitInLabel } from '../values/units.ts';
import type { Headline } from './findHeadlines.ts';

/** A figure of a form, and the cell before it that says what it is. */
interface Pair {
  word: Cell;
  value: Cell;
}

/** What a form's first row calls its indicator: "KPI: % of young people who reoffend", "Indicator 4 –". */
const CALLED = /^(?:(?:key )?(?:performance )?(?:k?pi|indicator|measure|metric)s?(?: (?:name|title|description))?(?: ?(?:no\.? ?)?[A-Z]{0,4}[ -]?\d{1,3}[a-z]?)?(?:\s*[:–-]\s*|\s*$))/iu;

/**
 * A form of one indicator, one row under headings: "Quarter 2 2019/20 | 33% | Target | 30% | Quarter 2 2018/19 | 36%" under
 * its title, among rows that say who answers for it. Null for any other table: each figure of a form stands behind its
 * word, several in one row.
 */
export function formRow(table: Table): Table | null {
  const title = titleOf(table);
  if (title === null) return null;
  const rows = [...Map.groupBy(table.cells.filter(({ row }) => row > title.row).toSorted((a, b) => a.row - b.row || a.col - b.col), ({ row }) => row).values()];
  const pairs = rows.flatMap(pairsIn);
  const figures = rows.flat().filter(({ text }) => isValue(text));
  const several = rows.some((cells) => pairs.filter(({ value }) => cells.includes(value)).length > 1);
  if (!several || figures.length !== pairs.length) return null;
  return asRow(table, title, pairs);
}

/** A form's title as a heading of its page, over whatever stands under the form; none for any other table. */
export function formHeadline(table: Table): Headline[] {
  const row = formRow(table);
  const title = row?.cells.find((cell) => cell.row === 1 && cell.col === 0);
  return title === undefined ? [] : [{ text: title.text, box: table.boxes[0]!, size: Infinity }];
}

/** The cell over the whole form, or beside the word "Indicator", that names it. */
function titleOf({ cells, columns }: Table): Cell | null {
  const first = cells.filter(({ row }) => row === 0);
  const [only, value] = first;
  if (only === undefined) return null;
  const named = first.length === 1 && only.colSpan === columns ? only : first.length === 2 && CALLED.test(only.text) && cleanText(only.text).replace(CALLED, '') === '' ? value! : null;
  const text = named === null ? '' : cleanText(named.text).replace(CALLED, '');
  return named !== null && /\p{L}{3}/u.test(text) && (CALLED.test(cleanText(named.text)) || named !== only || isKnownTitle(text) || unitInLabel(text) !== null) ? { ...named, text } : null;
}

/** The figures of a row, each behind a cell that announces one. */
function pairsIn(cells: readonly Cell[]): Pair[] {
  return cells.flatMap((value, at) => {
    const word = cells[at - 1];
    return word !== undefined && isValue(value.text) && isWord(word.text) ? [{ word, value }] : [];
  });
}

/** A figure, with its period in a bracket or none: "3 years to September 2019" is when. */
function isValue(text: string): boolean {
  const words = cleanText(text);
  const parsed = findMentions(words.replace(/\([^)]*\)$/u, '')).length > 0 ? null : readLoneValue(words);
  return parsed !== null && ['number', 'bound', 'range', 'parts'].includes(parsed.shape);
}

/** "Target at end of October 2019", "Quarter 2 2018/19", "3 years to September 2019". */
function isWord(text: string): boolean {
  const words = cleanText(text);
  return !isValue(words) && (announced(words) !== null || findMentions(words).length === 1);
}

/** The line over a form heads the paper, and dates none of its figures. */
function asRow(table: Table, title: Cell, pairs: readonly Pair[]): Table {
  const words = pairs.map(({ word }) => cleanText(word.text));
  const place = (cell: Cell, row: number, col: number, text = cell.text): Cell => ({ ...cell, row, col, rowSpan: 1, colSpan: 1, text });
  return {
    ...table, rows: 2, columns: pairs.length + 1, headerRows: 1, header: [['Indicator'], ...words.map((word) => [word])], sectionRows: [], title: null,
    cells: [
      place(title, 0, 0, 'Indicator'), ...pairs.map(({ word }, at) => place(word, 0, at + 1, words[at])),
      place(title, 1, 0), ...pairs.map(({ value }, at) => place(value, 1, at + 1)),
    ],
  };
}
