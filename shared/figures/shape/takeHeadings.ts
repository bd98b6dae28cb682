import type { Table } from '../../model/table.ts';
import { readHeading } from '../columns/readHeading.ts';
import { parseValue } from '../parseValue.ts';
import { cleanText } from '../values/cleanText.ts';

/** Columns that a first row must name, as headings do, before it is believed to be one. */
const FEWEST = 2;

/**
 * A table found without headings whose first row reads as headings do: it names indicators' column, or nothing, in its
 * first cell, and in the others areas, periods or roles, and no value. Dates in it look like any other cell on the page.
 */
export function takeHeadings(table: Table): Table {
  if (table.headerRows > 0 || table.rows < 2) return table;
  const first = table.cells.filter(({ row, rowSpan, text }) => row === 0 && rowSpan === 1 && text.trim() !== '');
  const named = first.filter(({ col, text }) => col > 0 && namesFigures(text));
  const others = first.filter(({ col }) => col > 0).length - named.length;
  if (named.length < FEWEST || others > 0.3 * named.length || first.some(({ text }) => isValue(text))) return table;
  const header = Array.from({ length: table.columns }, (_, column) => first.filter(({ col, colSpan }) => col <= column && column < col + colSpan).map(({ text }) => text));
  return { ...table, headerRows: 1, header };
}

function namesFigures(text: string): boolean {
  return readHeading([cleanText(text)]).kind === 'value';
}

/** A lone year is a heading here, as everywhere; "45%" and "1,204" are none. */
function isValue(text: string): boolean {
  const shape = parseValue(text)?.shape;
  return shape !== undefined && ['number', 'range', 'parts', 'bound', 'change'].includes(shape) && !/^(?:19|20)\d\d$/.test(text.trim());
}
