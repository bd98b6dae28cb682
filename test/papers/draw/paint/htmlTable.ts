import type { Cell, DrawnTable } from '../table.ts';
import { escape } from './printHtml.ts';

const arrowPoints = { up: '8,1 15,9 11,9 11,15 5,15 5,9 1,9', down: '8,15 15,7 11,7 11,1 5,1 5,7 1,7', level: '15,8 7,15 7,11 1,11 1,5 7,5 7,1' };

/** A table as HTML. Where the page of the rows changes, a page break is forced and the browser repeats the heading. */
export function htmlTable(table: DrawnTable, className = ''): string {
  const widths = table.widths.map((width) => `<col style="width:${width}pt">`).join('');
  const rows = table.rows.map((line, row) => {
    const breaks = row > table.headerRows && table.pageOfRow(row) !== table.pageOfRow(row - 1) ? ' style="break-before: page"' : '';
    return `<tr${breaks}>${line.map((cell, col) => htmlCell(table, cell, row, col)).join('')}</tr>`;
  });
  const head = rows.slice(0, table.headerRows).join('');
  return `<table class="${className}"><colgroup>${widths}</colgroup><thead>${head}</thead><tbody>${rows.slice(table.headerRows).join('')}</tbody></table>`;
}

function htmlCell(table: DrawnTable, cell: Cell | null, row: number, col: number): string {
  const tag = row < table.headerRows ? 'th' : 'td';
  if (cell === null) return isCovered(table, row, col) ? '' : `<${tag}></${tag}>`;
  const style = [
    cell.fill && `background:${cell.fill}`, cell.ink && `color:${cell.ink}`, cell.bold && 'font-weight:bold',
    cell.align && `text-align:${cell.align === 'centre' ? 'center' : cell.align}`,
  ].filter(Boolean).join(';');
  const spans = `${cell.rows ? ` rowspan="${cell.rows}"` : ''}${cell.cols ? ` colspan="${cell.cols}"` : ''}`;
  return `<${tag}${spans}${style && ` style="${style}"`}>${htmlContent(cell)}</${tag}>`;
}

function htmlContent(cell: Cell): string {
  const text = escape(cell.text).replaceAll('\n', '<br>');
  const mark = cell.mark ? `<sup>${escape(cell.mark)}</sup>` : '';
  if (cell.arrow) {
    const { direction, colour } = cell.arrow;
    return `<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><polygon points="${arrowPoints[direction]}" fill="${colour}"/></svg>${text}`;
  }
  if (cell.turned === -90) return `<span class="up">${text}</span>`;
  return text + mark;
}

/** Whether a span from above or from the left covers the position. */
function isCovered(table: DrawnTable, row: number, col: number): boolean {
  for (let r = 0; r <= row; r += 1) {
    for (let c = 0; c <= col; c += 1) {
      const cell = table.rows[r]?.[c];
      if (cell && (r !== row || c !== col) && r + (cell.rows ?? 1) > row && c + (cell.cols ?? 1) > col) return true;
    }
  }
  return false;
}
