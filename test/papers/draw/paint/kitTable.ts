import type PDFDocument from 'pdfkit';
import type { Cell, DrawnTable } from '../table.ts';
import { type Type, faces, leading, paintArrow, paintLine, wrap } from './kit.ts';

/** How a table looks. What is left out is plain: every rule a black stroke. */
export interface Look {
  type: Type;
  bold: string;
  /** Which rules are drawn. `head` is one over and one under the headings and one at the foot. */
  lines?: 'all' | 'rows' | 'head' | 'outer' | 'none';
  /** What a rule is made of. */
  made?: 'stroke' | 'bar' | 'image' | 'dashed' | 'double';
  colour?: string;
  thickness?: number;
  /** Grounds of the body's rows in turn; null for none. */
  bands?: (string | null)[];
  pad?: number;
  valign?: 'middle' | 'top';
  /** Least height of each heading row, in points. */
  headHeights?: number[];
  /** Text is not wrapped, and may run into the next cell. */
  overflow?: boolean;
  /** Wraps what is painted in marked content: grounds and rules as artifacts, each cell's text as that cell's. */
  tagging?: { artifact(paint: () => void): void; cell(row: number, col: number, cell: Cell, paint: () => void): void };
}

interface Place { x: number; y: number; page: number }
interface Frame { doc: PDFDocument; table: DrawnTable; look: Look; rows: number[]; xs: number[]; ys: number[] }

/** Draws the rows of one page, after the heading again where `repeatHeading` asks for it; gives the y below the table. */
export function paintTable(doc: PDFDocument, table: DrawnTable, place: Place, look: Look, repeatHeading = true): number {
  const own = table.rows.map((_, row) => row).filter((row) => table.pageOfRow(row) === place.page);
  const heading = table.rows.slice(0, table.headerRows).map((_, row) => row);
  const rows = repeatHeading && !own.includes(0) ? [...heading, ...own] : own;
  const xs = cumulate(place.x, table.widths);
  const heights = rowHeights(doc, table, look, rows);
  const frame = { doc, table, look, rows, xs, ys: cumulate(place.y, heights) };
  const background = () => {
    paintGrounds(frame);
    paintRules(frame);
  };
  if (look.tagging) look.tagging.artifact(background);
  else background();
  paintTexts(frame);
  return frame.ys.at(-1)!;
}

function cumulate(start: number, steps: number[]): number[] {
  const sums = [start];
  for (const step of steps) sums.push(sums.at(-1)! + step);
  return sums;
}

/** Arrows, ticks and blobs, which the text faces lack. */
const signs = /[\u2190-\u27bf]/u;

function typeOf(look: Look, cell: Cell): Type {
  const font = signs.test(cell.text) ? faces.signs : cell.bold ? look.bold : look.type.font;
  return { ...look.type, font, ink: cell.ink ?? look.type.ink ?? '#111111' };
}

function linesOf(doc: PDFDocument, cell: Cell, width: number, look: Look): string[] {
  if (look.overflow || cell.cut || cell.turned) return cell.text.split('\n');
  return wrap(doc, cell.text, width - 2 * (look.pad ?? 3), typeOf(look, cell));
}

function rowHeights(doc: PDFDocument, table: DrawnTable, look: Look, rows: number[]): number[] {
  const pad = look.pad ?? 3;
  const line = look.type.size * leading;
  const heights = rows.map((row) => (row < table.headerRows ? look.headHeights?.[row] ?? 0 : 0) || line + 2 * pad);
  for (const spanning of [false, true]) {
    for (const [index, row] of rows.entries()) {
      for (const [col, cell] of table.rows[row]!.entries()) {
        const span = cell?.rows ?? 1;
        if (!cell || span > 1 !== spanning || cell.turned) continue;
        const width = sum(table.widths.slice(col, col + (cell.cols ?? 1)));
        const needed = linesOf(doc, cell, width, look).length * line + 2 * pad;
        const last = Math.min(index + span, rows.length) - 1;
        const short = needed - sum(heights.slice(index, last + 1));
        if (short > 0) for (let i = index; i <= last; i += 1) heights[i]! += short / (last - index + 1);
      }
    }
  }
  return heights;
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function boxOf(frame: Frame, index: number, col: number, cell: Cell) {
  const right = frame.xs[col + (cell.cols ?? 1)]!;
  const bottom = frame.ys[Math.min(index + (cell.rows ?? 1), frame.rows.length)]!;
  return { x: frame.xs[col]!, y: frame.ys[index]!, width: right - frame.xs[col]!, height: bottom - frame.ys[index]! };
}

function paintGrounds(frame: Frame): void {
  const { doc, look, rows, xs, ys, table } = frame;
  for (const [index, row] of rows.entries()) {
    const band = row >= table.headerRows ? look.bands?.[(row - table.headerRows) % look.bands.length] : null;
    if (band) doc.rect(xs[0]!, ys[index]!, xs.at(-1)! - xs[0]!, ys[index + 1]! - ys[index]!).fill(band);
    for (const [col, cell] of table.rows[row]!.entries()) {
      if (!cell?.fill) continue;
      const { x, y, width, height } = boxOf(frame, index, col, cell);
      doc.rect(x, y, width, height).fill(cell.fill);
    }
  }
}

/** Which cell, or blank position, holds a place: a rule runs only between two different ones. */
function owners(frame: Frame): number[][] {
  const { rows, table } = frame;
  const wide = table.widths.length;
  const grid = rows.map((_, index) => table.widths.map((_, col) => index * wide + col));
  for (const [index, row] of rows.entries()) {
    for (const [col, cell] of table.rows[row]!.entries()) {
      if (!cell) continue;
      for (let r = index; r < Math.min(index + (cell.rows ?? 1), rows.length); r += 1) {
        for (let c = col; c < col + (cell.cols ?? 1); c += 1) grid[r]![c] = index * wide + col;
      }
    }
  }
  return grid;
}

function paintRules(frame: Frame): void {
  const { table, look, rows, xs, ys } = frame;
  const lines = look.lines ?? 'all';
  if (lines === 'none') return;
  const grid = owners(frame);
  const heads = rows.filter((row) => row < table.headerRows).length;
  for (let index = 0; index <= rows.length; index += 1) {
    const edge = index === 0 || index === rows.length;
    if (lines === 'outer' && !edge) continue;
    if (lines === 'head' && !edge && index !== heads) continue;
    const open = table.widths.map((_, col) => edge || grid[index - 1]![col] !== grid[index]![col]);
    for (const [from, to] of stretches(open)) paintRule(frame, xs[from]!, ys[index]!, xs[to]!, ys[index]!);
  }
  if (lines === 'rows' || lines === 'head') return;
  for (let col = 0; col <= table.widths.length; col += 1) {
    const edge = col === 0 || col === table.widths.length;
    if (lines === 'outer' && !edge) continue;
    const open = rows.map((_, index) => edge || grid[index]![col - 1] !== grid[index]![col]);
    for (const [from, to] of stretches(open)) paintRule(frame, xs[col]!, ys[from]!, xs[col]!, ys[to]!);
  }
}

/** Runs of true, as [first, one past the last]. */
function stretches(open: boolean[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, is] of open.entries()) {
    if (!is) continue;
    if (index > 0 && open[index - 1]) found.at(-1)![1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}

/** One black pixel, stretched to a line. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC', 'base64');

function paintRule(frame: Frame, x0: number, y0: number, x1: number, y1: number): void {
  const { doc, look } = frame;
  const thick = look.thickness ?? 0.6;
  const colour = look.colour ?? '#000000';
  const across = y0 === y1;
  const bar = (shift: number): [number, number, number, number] =>
    (across ? [x0, y0 + shift - thick / 2, x1 - x0, thick] : [x0 + shift - thick / 2, y0, thick, y1 - y0]);
  const line = (shift: number) => doc.lineWidth(thick).moveTo(x0 + (across ? 0 : shift), y0 + (across ? shift : 0))
    .lineTo(x1 + (across ? 0 : shift), y1 + (across ? shift : 0));
  switch (look.made ?? 'stroke') {
    case 'bar': doc.rect(...bar(0)).fill(colour); break;
    case 'image': { const [x, y, width, height] = bar(0); doc.image(pixel, x, y, { width, height }); break; }
    case 'dashed': line(0).dash(3, { space: 2 }).stroke(colour); doc.undash(); break;
    case 'double': line(-1).stroke(colour); line(1).stroke(colour); break;
    case 'stroke': line(0).stroke(colour); break;
  }
}

function paintTexts(frame: Frame): void {
  const { rows, table, look } = frame;
  for (const [index, row] of rows.entries()) {
    for (const [col, cell] of table.rows[row]!.entries()) {
      if (!cell) continue;
      const paint = () => paintCell(frame, cell, boxOf(frame, index, col, cell));
      if (look.tagging) look.tagging.cell(row, col, cell, paint);
      else paint();
    }
  }
}

function paintCell({ doc, look }: Frame, cell: Cell, box: { x: number; y: number; width: number; height: number }): void {
  const pad = look.pad ?? 3;
  const type = typeOf(look, cell);
  const line = type.size * leading;
  if (cell.arrow) {
    const size = Math.min(12, box.height - 4);
    paintArrow(doc, cell.arrow.direction, cell.arrow.colour, box.x + (box.width - size) / 2, box.y + (box.height - size) / 2, size);
  }
  if (cell.turned) { paintTurned(doc, cell, type, box, pad); return; }
  const lines = linesOf(doc, cell, box.width, look);
  const top = look.valign === 'top' ? box.y + pad : box.y + (box.height - lines.length * line) / 2;
  for (const [number, text] of lines.entries()) {
    doc.font(type.font).fontSize(type.size);
    const width = doc.widthOfString(text);
    const spare = box.width - 2 * pad - width;
    const x = box.x + pad + (cell.align === 'right' ? spare : cell.align === 'centre' ? spare / 2 : 0);
    paintRun(doc, cell, text, { x, y: top + number * line, width, line }, type);
    if (cell.mark && number === lines.length - 1) paintLine(doc, cell.mark, x + width + 0.4, top + number * line - 0.6, { ...type, size: type.size * 0.62 });
  }
}

/** One line of a cell: whole, in pieces, or with its end cut off from view half a space after the last word. */
function paintRun(doc: PDFDocument, cell: Cell, text: string, at: { x: number; y: number; width: number; line: number }, type: Type): void {
  if (cell.cut) {
    doc.save().rect(at.x - 1, at.y - 1, at.width + 1 + doc.widthOfString(' ') / 2, at.line + 2).clip();
    paintLine(doc, `${text} ${cell.cut}`, at.x, at.y, type);
    doc.restore();
    return;
  }
  let x = at.x;
  for (const piece of cell.pieces ?? [text]) {
    paintLine(doc, piece, x, at.y, type);
    x += doc.widthOfString(piece);
  }
}

/** Upwards, downwards, or rising at 45°, from the foot of the cell. */
function paintTurned(doc: PDFDocument, cell: Cell, type: Type, box: { x: number; y: number; width: number; height: number }, pad: number): void {
  const lines = cell.text.split('\n');
  const line = type.size * leading;
  const middle = box.x + box.width / 2;
  for (const [number, text] of lines.entries()) {
    const shift = (number - lines.length / 2) * line;
    if (cell.turned === -90) paintLine(doc, text, middle + shift, box.y + box.height - pad, type, -90);
    else if (cell.turned === 90) paintLine(doc, text, middle - shift, box.y + pad, type, 90);
    else paintLine(doc, text, middle - line / 2, box.y + box.height - pad - line / 2, type, -45);
  }
}
