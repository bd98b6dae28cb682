import type { Table } from '../../model/table.ts';
import { cleanText } from '../values/cleanText.ts';
import type { Grid } from './makeGrid.ts';

/** True for a heading printed again in the body, where the table went over a page. */
export function repeatsHeadings(table: Table, grid: Grid, index: number): boolean {
  if (table.headerRows === 0) return false;
  const heading = table.headerRows - 1;
  let same = 0;
  let filled = 0;
  for (let column = 0; column < grid.columns; column += 1) {
    const text = cleanText(grid.at(index, column)?.text ?? '');
    if (text === '') continue;
    filled += 1;
    if (text === cleanText(grid.at(heading, column)?.text ?? '')) same += 1;
  }
  return filled >= 2 && same >= 0.7 * filled;
}
