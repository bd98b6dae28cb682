import type { Page, Run } from '../model/page.ts';
import { cleanRulings } from './rules/cleanRulings.ts';
import { isRunning, runningKey } from './text/furniture.ts';
import { continues } from './grid/joinTables.ts';
import { layLines, type Line } from './text/lines.ts';
import { kept, type PageBefore, type PageReading } from './pageReading.ts';
import { placeTables } from './grid/placeTables.ts';
import { readContinued, readOpen } from './readBare.ts';
import { readLattices, readStacks } from './readRuled.ts';
import type { Surroundings } from './regions/refuse.ts';
import { weighTags } from './tags/weighTags.ts';
import { withCells } from './rules/withCells.ts';
import { withoutScales } from './rules/withoutScales.ts';
import { withoutSigns } from './rules/withoutSigns.ts';
import { withoutFrame } from './rules/withoutFrame.ts';
import { withoutFields } from './text/withoutFields.ts';
import { median, splitWords } from './text/words.ts';

/** Lattices first, the smallest first, so that a table inside another's cell keeps its words; then what is left. */
export function readUpright(page: Page, before: PageBefore): PageReading {
  const printed = splitWords(page.runs);
  const size = median(printed.map((word) => word.size)) || 10;
  const { words: marked, rules, scales } = withoutSigns(withoutScales(printed, withCells(page, printed, withoutFrame(cleanRulings(page.rulings, size), page), size)));
  const { words, lines: all, parting } = withoutFields(marked, layLines(printed));
  const repeated = all.filter((line, i) => isRunning(line, page.height, before.running) && standsApart(all, i));
  const running = repeated.filter((line) => !headsColumns(line, all, repeated));
  const out: PageReading = { tables: [], quarter: 0, rules, lines: all, candidates: [], unassigned: [], running: new Set(all.filter((line) => line.y1 < 0.12 * page.height || line.y0 > 0.88 * page.height).map(runningKey)), problems: [] };
  const heads = new Set(running.flatMap((line) => line.pieces.flatMap((piece) => piece.words)));
  const around: Surroundings = { page, rules, words, scales, parting, charts: [] };
  const loose = readLattices(around, size, out).filter((word) => !heads.has(word));
  const unstacked = readStacks(around, loose, size, out, before.open).filter((word) => !word.run.artifact);
  const { free, continued } = readContinued(around, unstacked, size, out, before.open);
  readOpen(around, free, size, out);
  weighTags(page, words, out);
  out.unassigned = unassigned(page, out);
  out.tables = placeTables(page, out, all.filter((line) => !running.includes(line)));
  const goesOn = !continued || (before.open !== null && out.tables.length > 0 && continues(before.open, out.tables[0]!));
  return goesOn ? out : readUpright(page, { ...before, open: null });
}

/** A running head or foot keeps this distance from the text, in sizes; a heading that a table repeats on each page does not. */
const apart = 0.9;

/** Words for so many columns under a line that no other page has, a title, are its table's headings, which many tables share. */
const columnsHeaded = 3;

function headsColumns(line: Line, lines: Line[], repeated: Line[]): boolean {
  const over = lines.at(lines.indexOf(line) - 1);
  return line.pieces.length >= columnsHeaded && lines.indexOf(line) > 0 && over !== undefined && !repeated.includes(over) && over.pieces.length === 1;
}

function standsApart(lines: Line[], i: number): boolean {
  const line = lines[i]!;
  const gaps = [i > 0 ? line.y0 - lines[i - 1]!.y1 : Infinity, i + 1 < lines.length ? lines[i + 1]!.y0 - line.y1 : Infinity];
  return Math.min(...gaps) > apart * line.size;
}

function unassigned(page: Page, out: PageReading): Run[] {
  const used = new Set(kept(out).flatMap(({ grid }) => grid.cells.flatMap((cell) => cell.words.map((word) => word.run))));
  return page.runs.filter((run) => !used.has(run));
}
