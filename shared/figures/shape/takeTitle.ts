import type { Table } from '../../model/table.ts';

/** The table with the one heading that stands over all of its columns, and over other headings, as its title. */
export function takeTitle(table: Table): Table {
  const { cells, columns, headerRows } = table;
  const [only, ...more] = cells.filter(({ row, text }) => row === 0 && text.trim() !== '');
  if (headerRows < 2 || table.title !== null || only === undefined || more.length > 0 || only.colSpan < columns || columns < 3) return table;
  return { ...table, title: only.text.replace(/\s+/g, ' '), header: table.header.map((path) => (path[0] === only.text ? path.slice(1) : path)) };
}
