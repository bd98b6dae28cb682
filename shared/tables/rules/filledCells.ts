import type { Shading } from '../../model/page.ts';
import type { Rule, Rules } from './cleanRulings.ts';
import { lowerBound } from '../text/words.ts';

/** The fills of cells that stand side by side meet, or leave white between them, within so many points; they overlap by less than this. */
const MEETS = { apart: 3.5, over: 0.6 };
/** A cell is between most of one line of text and so many sizes high, and at least one size wide. */
const HEIGHT = { least: 0.9, most: 14 };
/** So many cells side by side are a row of cells; fewer may be a picture, a key or a card. */
const FEWEST = 3;
/** Beyond this many fills they are a picture. */
const MOST_FILLS = 1200;
/** A fill lies in another with so much of itself. */
const WITHIN = 0.9;

interface Fill {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

interface Cell extends Fill {
  colour: string;
}

/** Cells whose fills meet, beside or under one another, and the box around them. Page points, y down. */
export interface FilledCells extends Fill {
  cells: Cell[];
}

/**
 * The cells that a table's producer filled one by one, those that meet together. Their edges are the cells' own though no
 * line is drawn: the heading of a group has one fill over all its columns.
 */
export function filledCells(shadings: readonly Shading[], size: number): FilledCells[] {
  if (shadings.length > MOST_FILLS) return [];
  const fills = shadings
    .map(({ box: [x0, y0, x1, y1], colour }): Cell => ({ x0, y0, x1, y1, colour }))
    .filter(({ x0, y0, x1, y1 }) => x1 - x0 >= size && y1 - y0 >= HEIGHT.least * size && y1 - y0 <= HEIGHT.most * size);
  return gather(cellsOf(fills)).filter(({ cells }) => hasRow(cells));
}

/** Whether two cells begin and end at one height. */
export const isLevel = (one: Fill, other: Fill): boolean => Math.abs(one.y0 - other.y0) <= MEETS.over && Math.abs(one.y1 - other.y1) <= MEETS.over;

function hasRow(cells: readonly Fill[]): boolean {
  const near = lookUp(cells);
  return cells.some((cell) => near(cell).filter((other) => isLevel(cell, other)).length >= FEWEST);
}

/** What lies at the height of a fill, itself among them, or right over or under it: a page may have a thousand. */
function lookUp<F extends Fill>(fills: readonly F[]): (fill: Fill) => F[] {
  const ordered = fills.toSorted((a, b) => a.y0 - b.y0);
  const tops = ordered.map(({ y0 }) => y0);
  const tallest = Math.max(...fills.map(({ y0, y1 }) => y1 - y0));
  return ({ y0, y1 }) => ordered.slice(lowerBound(tops, y0 - tallest - MEETS.apart), lowerBound(tops, y1 + 2 * MEETS.apart));
}

/** The cells' own fills: not the ground painted under several side by side, nor what is painted in a cell behind its lines. */
function cellsOf(fills: readonly Cell[]): Cell[] {
  const near = lookUp(fills);
  const isGround = (outer: Fill) => {
    const held = near(outer).filter((inner) => inner !== outer && liesIn(inner, outer));
    return held.length > 1 && Math.max(...held.map(({ x0 }) => x0)) >= Math.min(...held.map(({ x1 }) => x1)) - MEETS.over;
  };
  const cells = fills.filter((fill) => !isGround(fill));
  const around = lookUp(cells);
  const order = new Map(cells.map((fill, i) => [fill, i]));
  return cells.filter((inner, i) => !around(inner).some((outer) => liesIn(inner, outer) && (order.get(outer)! < i || !liesIn(outer, inner))));
}

function liesIn(inner: Fill, outer: Fill): boolean {
  const wide = Math.min(inner.x1, outer.x1) - Math.max(inner.x0, outer.x0);
  const high = Math.min(inner.y1, outer.y1) - Math.max(inner.y0, outer.y0);
  return wide > 0 && high > 0 && wide * high >= WITHIN * (inner.x1 - inner.x0) * (inner.y1 - inner.y0);
}

/** Fills that meet, by their boxes. */
function gather(fills: readonly Cell[]): FilledCells[] {
  const near = lookUp(fills);
  const left = new Set(fills);
  const groups: Cell[][] = [];
  for (const first of fills) {
    if (!left.delete(first)) continue;
    const cells = [first];
    for (const cell of cells) for (const other of near(cell)) if (touch(cell, other) && left.delete(other)) cells.push(other);
    groups.push(cells);
  }
  return groups.map((cells) => ({
    cells,
    x0: Math.min(...cells.map(({ x0 }) => x0)),
    y0: Math.min(...cells.map(({ y0 }) => y0)),
    x1: Math.max(...cells.map(({ x1 }) => x1)),
    y1: Math.max(...cells.map(({ y1 }) => y1)),
  }));
}

const meets = (end: number, start: number): boolean => start - end >= -MEETS.over && start - end <= MEETS.apart;
const isBeside = (left: Fill, right: Fill): boolean => meets(left.x1, right.x0) && Math.min(left.y1, right.y1) - Math.max(left.y0, right.y0) > MEETS.over;
/** Whether a cell's fill ends where another's under it begins. */
export const isOver = (upper: Fill, lower: Fill): boolean => meets(upper.y1, lower.y0) && Math.min(upper.x1, lower.x1) - Math.max(upper.x0, lower.x0) > MEETS.over;

const touch = (one: Fill, other: Fill): boolean => isBeside(one, other) || isBeside(other, one) || isOver(one, other) || isOver(other, one);

/** The edges of filled cells as rules, each in the middle of the white to the cell beyond it. */
export function edgesOf({ cells }: FilledCells): Rules {
  const between = (end: number, beyond: number | undefined) => (beyond === undefined ? end : (end + beyond) / 2);
  const near = lookUp(cells);
  const drawn = cells.map((cell) => {
    const around = near(cell);
    return {
      x0: between(cell.x0, around.find((other) => isBeside(other, cell))?.x1),
      x1: between(cell.x1, around.find((other) => isBeside(cell, other))?.x0),
      y0: between(cell.y0, around.find((other) => isOver(other, cell))?.y1),
      y1: between(cell.y1, around.find((other) => isOver(cell, other))?.y0),
    };
  });
  const rule = (at: number, from: number, to: number): Rule => ({ at, from, to, thickness: 0 });
  return {
    across: drawn.flatMap(({ x0, x1, y0, y1 }) => [rule(y0, x0, x1), rule(y1, x0, x1)]),
    down: drawn.flatMap(({ x0, x1, y0, y1 }) => [rule(x0, y0, y1), rule(x1, y0, y1)]),
  };
}
