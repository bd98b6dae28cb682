import type { Box } from '../../shared/model/geometry.ts';
import type { Page } from '../../shared/model/page.ts';
import type { Table } from '../../shared/model/table.ts';
import { opposite, turnBox } from '../../shared/tables/text/frame.ts';
import type { Candidate, PageReading } from '../../shared/tables/pageReading.ts';
import { readPage } from '../../shared/tables/readPage.ts';
import type { Layer } from './layers.ts';
import { type Attributes, element, escapeXml, rectangle } from './svg.ts';

/** Everything that `shared/tables` made of the page: what was looked at, how it was divided, what came of it and why. */
export function tableLayers(page: Page): Layer[] {
  const reading = readPage(page);
  const back = turnerBack(page, reading);
  const kept = reading.candidates.filter((candidate) => candidate.kept);
  const tables = reading.tables.map((placed) => placed.table);
  return [
    layer('lines of text', '#ced4da', reading.lines.map(({ x0, y0, x1, y1 }) => rectangle(back([x0, y0, x1, y1]), { fill: 'none', stroke: '#ced4da', 'stroke-width': 0.4 }))),
    layer('rules, cleaned', '#f03e3e', [
      ...reading.rules.across.map(({ at, from, to }) => line(back([from, at, to, at]), '#f03e3e')),
      ...reading.rules.down.map(({ at, from, to }) => line(back([at, from, at, to]), '#f03e3e')),
    ]),
    layer('regions refused', '#868e96', reading.candidates.filter((candidate) => !candidate.kept).map((candidate) => region(candidate, back))),
    layer('separators of columns', '#1098ad', kept.flatMap(({ grid, box }) => grid.xs.map(({ at }) => line(back([at, box[1], at, box[3]]), '#1098ad', '3 2')))),
    layer('edges of rows', '#9c36b5', kept.flatMap(({ grid, box }) => grid.ys.map(({ at, ruled }) => line(back([box[0], at, box[2], at]), '#9c36b5', ruled ? undefined : '1.5 1.5')))),
    layer('heading cells', '#ffd43b', tables.flatMap((table) => cells(table, (row) => row < table.headerRows, { fill: '#ffd43b', 'fill-opacity': 0.3 }))),
    layer('section rows', '#a9e34b', tables.flatMap((table) => cells(table, (row) => table.sectionRows.includes(row), { fill: '#a9e34b', 'fill-opacity': 0.3 }))),
    layer('cells', '#2b8a3e', tables.flatMap((table) => cells(table, () => true, { fill: 'none', stroke: '#2b8a3e', 'stroke-width': 0.7 }))),
    layer('tables', '#e8590c', tables.map(drawTable)),
    layer('text in no table', '#adb5bd', reading.unassigned.map((run) => rectangle(run.box, { fill: '#adb5bd', 'fill-opacity': 0.2 }))),
  ];
}

const layer = (name: string, colour: string, shapes: readonly string[]): Layer => ({ name, colour, count: shapes.length, shapes: shapes.join('\n') });

/** From the frame in which the tables were read, which is turned with most of the text, to the page's own. */
function turnerBack(page: Page, { quarter }: PageReading): (box: Box) => Box {
  const [width, height] = quarter % 2 === 0 ? [page.width, page.height] : [page.height, page.width];
  return (box) => turnBox(box, opposite(quarter), width, height);
}

function line([x1, y1, x2, y2]: Box, stroke: string, dashes?: string): string {
  return element('line', { x1, y1, x2, y2, stroke, 'stroke-width': 0.6, 'stroke-dasharray': dashes });
}

function region({ box, kind, why }: Candidate, back: (box: Box) => Box): string {
  const placed = back(box);
  return rectangle(placed, { fill: '#868e96', 'fill-opacity': 0.08, stroke: '#868e96', 'stroke-dasharray': '4 3' }, `${kind}: ${why}`)
    + element('text', { x: placed[0] + 2, y: placed[1] + 7, 'font-size': 6, fill: '#495057' }, escapeXml(`${kind}: ${why}`));
}

function cells(table: Table, chosen: (row: number) => boolean, look: Attributes): string[] {
  return table.cells.filter((cell) => chosen(cell.row)).map((cell) => rectangle(cell.bbox, look, `row ${cell.row}, column ${cell.col}: ${cell.text}`));
}

/** The table's box, with how it was read, how surely, and the evidence as a tooltip. */
function drawTable({ boxes, reading, confidence, rows, columns, evidence }: Table): string {
  const words = `${reading}, ${rows} × ${columns}, ${confidence.toFixed(2)}`;
  const why = Object.entries(evidence).map(([name, value]) => `${name}: ${value}`).join('\n');
  return boxes.map((box) => rectangle(box, { fill: 'none', stroke: '#e8590c', 'stroke-width': 1.2 }, `${words}\n${why}`)
    + element('text', { x: box[0], y: box[1] - 2, 'font-size': 7, fill: '#e8590c' }, escapeXml(words))).join('');
}
