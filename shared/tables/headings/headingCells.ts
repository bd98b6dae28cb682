import type { Page } from '../../model/page.ts';
import type { Rules } from '../rules/cleanRulings.ts';
import { edgesOf, filledCells, isLevel, isOver, type FilledCells } from '../rules/filledCells.ts';
import type { Region } from '../grid/grid.ts';
import { isPeriod, isValue } from '../text/kinds.ts';
import { layLines, middleY, textOf } from '../text/lines.ts';
import { inside } from '../regions/regions.ts';
import { median, type Word } from '../text/words.ts';

/** Headings' cells begin at their table's top, within so many sizes. */
const TOP = 1.5;
/** So many of them are filled, over so much of its width. */
const FEWEST = 3;
const ACROSS = 0.9;
/** A wall stands at a cell's side within so many points. */
const MEETS = 2.5;

/** The edges of the cells that a region's headings were filled in, where they are filled one by one over its whole width. */
export function headingCells({ shadings }: Page, { x0, x1, y0, y1, words }: Region): Rules {
  const size = median(words.map((word) => word.size));
  const own = shadings.filter(({ box }) => box[0] >= x0 - size && box[2] <= x1 + size && box[1] >= y0 - size && box[3] <= y1 + size);
  const heads = own.length === 0 ? [] : filledCells(own, size).filter((cells) => Math.abs(cells.y0 - y0) <= TOP * size).map((cells) => aboveFigures(cells, words)).filter((cells) => isAcross(cells, x1 - x0));
  const drawn = heads.map((cells) => withoutBlankSides(cells, words));
  return { across: drawn.flatMap(({ across }) => across), down: drawn.flatMap(({ down }) => down) };
}

/** Whether cells stand side by side over (nearly) the whole width of their table. */
function isAcross({ cells }: FilledCells, width: number): boolean {
  const wide = Math.max(...cells.map(({ x1 }) => x1)) - Math.min(...cells.map(({ x0 }) => x0));
  return cells.length >= FEWEST && wide >= ACROSS * width;
}

/** The cells over the first figure: the body's fills may be a stripe or a rating, and their absence says nothing. */
function aboveFigures(filled: FilledCells, words: readonly Word[]): FilledCells {
  const figures = layLines([...words]).flatMap(({ pieces }) => pieces).filter((piece) => isValue(textOf(piece)) && !isPeriod(textOf(piece)));
  const body = Math.min(...figures.map(middleY));
  return { ...filled, cells: filled.cells.filter(({ y1 }) => y1 <= body) };
}

const isAt = ({ x0, x1 }: { x0: number; x1: number }, x: number) => Math.abs(x - x0) <= MEETS || Math.abs(x - x1) <= MEETS;

/**
 * A blank cell over another one is no heading: its group's stands beside it, set across both as spreadsheets do, and no
 * wall parts them where both have one colour. The stub's is a heading of its own.
 */
function withoutBlankSides(filled: FilledCells, words: readonly Word[]): Rules {
  const { across, down } = edgesOf(filled);
  const blanks = filled.cells.filter((cell) => cell.x0 > filled.x0 + MEETS && filled.cells.some((other) => isOver(cell, other)) && !words.some((word) => inside(word, cell, 0)));
  const [stub] = filled.cells.filter((cell) => cell.x0 <= filled.x0 + MEETS);
  const isSide = (at: number, from: number, to: number) => at > (stub?.x1 ?? -Infinity) + MEETS && blanks.some((cell) => from < cell.y1 - MEETS && to > cell.y0 + MEETS && isAt(cell, at) && !filled.cells.some((other) => other.colour !== cell.colour && isLevel(other, cell) && isAt(other, at)));
  return { across, down: down.filter(({ at, from, to }) => !isSide(at, from, to)) };
}
