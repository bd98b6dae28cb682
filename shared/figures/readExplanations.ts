import type { Explanation } from '../model/document.ts';
import type { Cell, Table } from '../model/table.ts';
import type { Column } from './columns/settleColumns.ts';
import type { Grid } from './rows/makeGrid.ts';
import { repeatsHeadings } from './rows/repeatsHeadings.ts';

/**
 * The council's own words on why each indicator matters, from a table of labels and rationales. Such a table holds no
 * figure, whatever numbers its sentences name ("a 20 week statutory timescale").
 */
export function readExplanations(table: Table, grid: Grid, columns: readonly Column[]): Explanation[] | null {
  const rationale = columns.find(({ kind }) => kind === 'rationale');
  const label = columns.find(({ kind }) => kind === 'label');
  if (!rationale || !label || columns.some(({ kind, survey }) => kind === 'value' && survey.numbers > 0)) return null;
  const code = columns.find(({ kind }) => kind === 'code');
  const explanations: Explanation[] = [];
  for (let row = table.headerRows; row < grid.rows; row += 1) {
    if (table.sectionRows.includes(row) || repeatsHeadings(table, grid, row)) continue;
    const [name, text] = [grid.startingAt(row, label.index), grid.startingAt(row, rationale.index)];
    const numbered = code !== undefined && textOf(grid.startingAt(row, code.index)) !== '';
    const last = explanations.at(-1);
    const continues = last !== undefined && (textOf(name) === '' || (code !== undefined && !numbered));
    if (continues) explanations[explanations.length - 1] = joined(last, textOf(name), textOf(text));
    else if (name && textOf(name) !== '') explanations.push({ label: textOf(name), text: textOf(text), page: name.page, bbox: name.bbox });
  }
  return explanations;
}

/** A row that runs over a page goes on without its number. */
function joined(last: Explanation, label: string, text: string): Explanation {
  return { ...last, label: `${last.label} ${label}`.trim(), text: `${last.text} ${text}`.trim() };
}

function textOf(cell: Cell | undefined): string {
  return cell?.text.replace(/\s+/g, ' ').trim() ?? '';
}
