import type { Rule, Rules } from '../rules/cleanRulings.ts';
import { equalSteps } from '../rules/equalSteps.ts';
import { isCaption, isFigure, isPeriod, isValue } from '../text/kinds.ts';
import { middleX, textOf, type Line, type Piece } from '../text/lines.ts';
import { columnsOfLine, isTabular, wordsIn, type Column, type Growth } from '../text/tabular.ts';
import { median } from '../text/words.ts';
import type { Zone } from '../text/zones.ts';

/** Lines that look like a table, from the first to the last inclusive, and what spoke for it. */
export interface OpenRegion {
  zone: Zone;
  from: number;
  to: number;
  score: number;
  reasons: Record<string, number>;
}

/** How many of a line's pieces share an edge or a middle with the column's usual one. */
function alignment(lines: Line[], columns: Column[], size: number): number {
  let aligned = 0;
  let total = 0;
  for (const column of columns) {
    const pieces = lines.flatMap((line) => line.pieces).filter((piece) => piece.x0 >= column.x0 - 1 && piece.x1 <= column.x1 + 1);
    if (pieces.length < 2) continue;
    const best = [(piece: Piece) => piece.x0, (piece: Piece) => piece.x1, (piece: Piece) => (piece.x0 + piece.x1) / 2].map((edge) => {
      const middle = median(pieces.map(edge));
      return pieces.filter((piece) => Math.abs(edge(piece) - middle) <= 0.4 * size).length;
    });
    aligned += Math.max(...best);
    total += pieces.length;
  }
  return total === 0 ? 0 : aligned / total;
}

/** A page number at the end of each line, growing downwards: a contents page. */
function isContents(rows: Line[]): boolean {
  const ends = rows.map((line) => textOf(line.pieces.at(-1)!));
  const numbers = ends.filter((text) => /^(?:\d{1,4}|[ivxlc]{1,6}|\d{1,3}\s?[-–]\s?\d{1,3})$/i.test(text));
  if (numbers.length < 0.8 * rows.length || rows.length < 3) return false;
  if (rows.some((line) => columnsOfLine(line).length > 3)) return false;
  const values = numbers.map(Number).filter((value) => !Number.isNaN(value));
  const climbing = values.every((value, i) => i === 0 || value >= values[i - 1]!);
  const led = rows.filter((line) => line.pieces.some((piece) => /[.…·]{4,}|(?:\.\s){4,}/.test(textOf(piece)))).length;
  return climbing && (led >= 0.4 * rows.length || rows.every((line) => columnsOfLine(line).length <= 2));
}

/** The fewest figures that make the scale of an axis. */
const leastTicks = 4;

/** Figures that climb by equal steps at equal distances, the marks of a chart's axis. */
function isScale(line: Line): boolean {
  const ticks = line.pieces.filter((piece) => isFigure(textOf(piece)));
  if (ticks.length < leastTicks || isPeriod(textOf(ticks[0]!))) return false;
  return equalSteps(ticks.map((piece) => Number(textOf(piece).replace(/[,%£$]/g, ''))), 1e-6) && equalSteps(ticks.map(middleX), 0.5 * line.size);
}

/** Whether the only figures among labels are those of an axis. */
function isChart(rows: Line[]): boolean {
  const others = rows.filter((line) => !isScale(line));
  return others.length < rows.length && !others.some((line) => columnsOfLine(line).slice(1).some((piece) => isFigure(textOf(piece))));
}

/** No bare table has more columns; labels scattered over a map make more. */
const mostColumns = 60;

/** Rows of a table are set in one size; tiles, cards and labels of charts are not. */
const mixedSizes = 1.3;

export function judge(zone: Zone, growth: Growth, rules: Rules): OpenRegion | null {
  const lines = zone.lines.slice(growth.from, growth.to + 1);
  const rows = lines.filter(isTabular);
  const size = median(lines.map((line) => line.size));
  const pieces = rows.flatMap(columnsOfLine);
  const values = rows.flatMap((line) => columnsOfLine(line).slice(1)).filter((piece) => isValue(textOf(piece)) || isPeriod(textOf(piece))).length;
  const rest = rows.reduce((sum, line) => sum + columnsOfLine(line).length - 1, 0);
  const figures = rest === 0 ? 0 : values / rest;
  const aligned = alignment(rows, growth.columns, size);
  const tabular = rows.length / lines.length;
  const long = pieces.filter((piece) => wordsIn(piece) > 7).length / Math.max(1, pieces.length);
  const ruledAcross = rules.across.filter((rule) => nearRegion(rule, lines, growth.columns)).length;
  const captioned = captionNear(zone, growth);
  if (rows.length < 2 || growth.columns.length < 2 || growth.columns.length > mostColumns) return null;
  if (isContents(rows) || isChart(rows)) return null;
  if (rows.length < 3 && growth.columns.length < 4 && ruledAcross < 2 && !captioned) return null;
  const sizes = rows.map((line) => line.size);
  const spread = Math.max(...sizes) / Math.min(...sizes);
  // A table of words shows itself by three columns or more that every row keeps.
  const wordTable = figures < 0.15 && growth.columns.length >= 3 && rows.length >= 4 && aligned >= 0.85 && rows.filter((line) => columnsOfLine(line).length >= growth.columns.length - 1).length >= 0.8 * rows.length;
  const score = 1.6 * figures + 1.2 * (aligned - 0.6) + 0.8 * (tabular - 0.6) - 1.8 * long + 0.12 * Math.min(rows.length - 3, 6) + 0.15 * Math.min(growth.columns.length - 2, 4) + (ruledAcross >= 2 ? 0.7 : ruledAcross === 1 ? 0.25 : 0) + (captioned ? 0.35 : 0) - (figures < 0.15 && ruledAcross < 2 && !wordTable ? 0.6 : 0) + (wordTable ? 0.6 : 0) - (spread > mixedSizes ? 1.2 : 0) - (growth.columns.length === 2 && figures < 0.4 && ruledAcross < 2 && !captioned ? 0.6 : 0);
  return { zone, from: growth.from, to: growth.to, score, reasons: { rows: rows.length, columns: growth.columns.length, figures, aligned, tabular, long, ruledAcross, captioned: captioned ? 1 : 0 } };
}

function nearRegion(rule: Rule, lines: Line[], columns: Column[]): boolean {
  const [x0, x1] = [columns[0]!.x0, columns.at(-1)!.x1];
  const overlap = Math.min(rule.to, x1) - Math.max(rule.from, x0);
  const size = lines[0]!.size;
  return overlap >= 0.6 * (x1 - x0) && rule.to - rule.from <= 1.5 * (x1 - x0) && rule.at >= lines[0]!.y0 - 2 * size && rule.at <= lines.at(-1)!.y1 + 1.5 * size;
}

function captionNear(zone: Zone, growth: Growth): boolean {
  for (let i = growth.from - 1; i >= Math.max(0, growth.from - 4); i--) if (isCaption(textOf(zone.lines[i]!.pieces[0]!))) return true;
  return false;
}
