import type { Page, Tag } from '../../model/page.ts';
import { isValue } from '../text/kinds.ts';
import { hull, middleX } from '../text/lines.ts';
import type { Grid, GridCell } from '../grid/grid.ts';
import { columnAt } from '../columns/columnAt.ts';
import type { Word } from '../text/words.ts';

/** Tags are believed when they own this share of the words in their hull, … */
const owned = 0.8;
/** … this share of their rows have the usual number of columns, … */
const regular = 0.9;
/** … and this share of neighbouring cells stand where the tags say: side by side, or one above the other. */
const inPlace = 0.95;

interface Span {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Gathers the nodes of some roles under a tag, without going into a table inside it. A tree can be huge: one list, filled in one walk. */
function gather(tag: Tag, roles: string, into: Tag[] = []): Tag[] {
  for (const child of tag.children) {
    if (roles.includes(` ${child.role} `)) into.push(child);
    else if (child.role !== 'Table') gather(child, roles, into);
  }
  return into;
}

/** Whether any of the content under a tag stands on this page. Each page gives a table's whole skeleton, most of it empty here. */
function isHere(tag: Tag, wordsOf: Map<string, Word[]>): boolean {
  return tag.contentIds.some((id) => wordsOf.has(id)) || tag.children.some((child) => child.role !== 'Table' && isHere(child, wordsOf));
}

function wordsUnder(tag: Tag, wordsOf: Map<string, Word[]>, into: Word[] = []): Word[] {
  for (const id of tag.contentIds) into.push(...(wordsOf.get(id) ?? []));
  for (const child of tag.children) if (child.role !== 'Table') wordsUnder(child, wordsOf, into);
  return into;
}

function tablesIn(tag: Tag, into: Tag[] = []): Tag[] {
  if (tag.role === 'Table') into.push(tag);
  for (const child of tag.children) tablesIn(child, into);
  return into;
}

/** The tagged cells laid out in rows and columns, spans honoured. */
function layOut(rows: Tag[], wordsOf: Map<string, Word[]>): { cells: GridCell[]; widths: number[] } {
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  const widths: number[] = [];
  rows.forEach((tr, row) => {
    let col = 0;
    for (const tag of gather(tr, ' TH TD ')) {
      while (taken.has(`${row} ${col}`)) col++;
      const words = wordsUnder(tag, wordsOf);
      const [rowSpan, colSpan] = [Math.max(1, Math.min(tag.rowSpan, rows.length - row)), Math.max(1, tag.colSpan)];
      for (let r = row; r < row + rowSpan; r++) for (let c = col; c < col + colSpan; c++) taken.add(`${r} ${c}`);
      cells.push({ row, col, rowSpan, colSpan, words });
      col += colSpan;
    }
    while (taken.has(`${row} ${col}`)) col++;
    widths.push(col);
  });
  return { cells, widths };
}

/** The share of neighbours in the grid that are neighbours on the page too. */
function shareInPlace(cells: GridCell[]): number {
  let right = 0;
  let total = 0;
  const boxes = new Map(cells.filter((cell) => cell.words.length > 0).map((cell) => [cell, hull(cell.words)] as const));
  const list = [...boxes];
  const byRow = Map.groupBy(list, ([cell]) => cell.row);
  const byColumn = Map.groupBy(list, ([cell]) => cell.col);
  const check = (groups: Iterable<[GridCell, Span][]>, order: (cell: GridCell) => number, fits: (a: Span, b: Span) => boolean) => {
    for (const group of groups) {
      const ordered = group.toSorted((a, b) => order(a[0]) - order(b[0]));
      ordered.slice(1).forEach(([, box], i) => {
        total++;
        if (fits(ordered[i]![1], box)) right++;
      });
    }
  };
  check(byRow.values(), (cell) => cell.col, (a, b) => b.x0 >= a.x1 - 3 && b.y0 < a.y1 && b.y1 > a.y0);
  check(byColumn.values(), (cell) => cell.row, (a, b) => b.y0 >= a.y1 - 3 && b.x0 < a.x1 + 3 && b.x1 > a.x0 - 3);
  return total === 0 ? 0 : right / total;
}

/** Edges half-way between the text of neighbouring rows or columns. */
function edgesBetween(count: number, spans: { at: number; from: number; to: number }[], first: number, last: number): number[] {
  const edges = [first];
  for (let i = 1; i < count; i++) {
    const end = Math.max(edges[i - 1]!, ...spans.filter((span) => span.at === i - 1).map((span) => span.to));
    const start = Math.min(...spans.filter((span) => span.at === i).map((span) => span.from));
    edges.push(Number.isFinite(start) ? Math.max(edges[i - 1]!, (end + start) / 2) : end);
  }
  return [...edges, last];
}

/** Layouts are tagged as tables too: a table has headings over three columns or more, or figures in this share of its cells. */
const figuresFrom = 0.3;

function isLayout(filled: GridCell[], trs: Tag[], columns: number): boolean {
  if (trs.length < 3) return true;
  const figures = filled.filter((cell) => isValue(cell.words.map((word) => word.text).join(' '))).length;
  const headed = columns > 2 && trs.some((tr) => gather(tr, ' TH ').length > 0);
  return !headed && figures < figuresFrom * filled.length;
}

/** Turned headings may all be tagged as the first of their row: each belongs to the cell of the column over which it stands. */
function placeStrays(cells: readonly GridCell[], edges: readonly number[]): void {
  const xs = edges.map((at) => ({ at, ruled: false }));
  const holds = (cell: GridCell, column: number) => cell.col <= column && column < cell.col + cell.colSpan;
  for (const cell of cells) {
    for (const word of cell.words.filter(({ turned }) => turned)) {
      const column = columnAt(xs, middleX(word));
      const other = holds(cell, column) ? undefined : cells.find((one) => holds(one, column) && one.row <= cell.row && cell.row < one.row + one.rowSpan);
      if (other === undefined) continue;
      cell.words = cell.words.filter((own) => own !== word);
      other.words.push(word);
    }
  }
}

/** A tagged table as a grid, or why its tags are not believed. */
function readOne(table: Tag, wordsOf: Map<string, Word[]>, words: Word[]): Grid | string {
  const trs = gather(table, ' TR ').filter((tr) => isHere(tr, wordsOf));
  const { cells, widths } = layOut(trs, wordsOf);
  const rows = trs.length;
  const filled = cells.filter((cell) => cell.words.length > 0);
  const columns = Math.max(0, ...widths);
  if (filled.length < 4 || columns < 2 || rows < 2) return 'too small';
  if (isLayout(filled, trs, columns)) return 'a layout';
  if (widths.filter((width) => width === columns).length < regular * rows) return 'rows of unequal length';
  const own = new Set(filled.flatMap((cell) => cell.words));
  const box = hull([...own]);
  const inside = words.filter((word) => (word.x0 + word.x1) / 2 > box.x0 && (word.x0 + word.x1) / 2 < box.x1 && (word.y0 + word.y1) / 2 > box.y0 && (word.y0 + word.y1) / 2 < box.y1);
  if (own.size < owned * inside.length) return 'words without tags';
  if (shareInPlace(filled) < inPlace) return 'cells out of place';
  const single = filled.map((cell) => ({ cell, words: cell.words.filter(({ turned }) => !turned) })).filter(({ words: level }) => level.length > 0).map(({ cell, words: level }) => ({ cell, box: hull(level) }));
  const xs = edgesBetween(columns, single.filter(({ cell }) => cell.colSpan === 1).map(({ cell, box }) => ({ at: cell.col, from: box.x0, to: box.x1 })), box.x0 - 1, box.x1 + 1);
  const ys = edgesBetween(rows, single.filter(({ cell }) => cell.rowSpan === 1).map(({ cell, box }) => ({ at: cell.row, from: box.y0, to: box.y1 })), box.y0 - 1, box.y1 + 1);
  const heads = trs.findIndex((tr) => gather(tr, ' TD ').length > 0);
  placeStrays(cells, xs);
  return {
    xs: xs.map((at) => ({ at, ruled: false })),
    ys: ys.map((at) => ({ at, ruled: false })),
    cells,
    headerRows: Math.max(0, heads),
    marks: { lines: rows, rowEdges: 1, ruledRows: 0, ruledColumns: 1, splitBands: 0, closed: false, walls: 0, fusedCuts: 0 },
  };
}

export interface TaggedReading {
  box: Span;
  /** Null where the tags are not believed. */
  grid: Grid | null;
  why: string;
}

/** What the structure tree says are tables, each with its grid if it can be believed. */
export function readTagged(page: Page, words: Word[]): TaggedReading[] {
  if (!page.tags) return [];
  const wordsOf = Map.groupBy(words.filter((word) => word.run.contentId !== null), (word) => word.run.contentId!);
  return tablesIn(page.tags).flatMap((table) => {
    const own = wordsUnder(table, wordsOf);
    if (own.length === 0) return [];
    const grid = readOne(table, wordsOf, words);
    return [{ box: hull(own), grid: typeof grid === 'string' ? null : grid, why: typeof grid === 'string' ? grid : '' }];
  });
}

const key = (cell: GridCell) => `${cell.row} ${cell.col} ${cell.words.map((word) => `${word.run.id}.${word.from}`).sort((a, b) => a.localeCompare(b)).join(',')}`;

/** The share of filled cells on which two readings of one region agree: place and words. 0–1. */
export function agreement(a: Grid, b: Grid): number {
  const filled = (grid: Grid) => new Set(grid.cells.filter((cell) => cell.words.length > 0).map(key));
  const [left, right] = [filled(a), filled(b)];
  return (2 * left.intersection(right).size) / (left.size + right.size || 1);
}
