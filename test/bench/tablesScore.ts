import type { Box } from '../../shared/model/geometry.ts';

/*
 * The measures of the ICDAR 2013 table competition (Göbel, Hassan, Oro, Orsi: "A methodology for evaluating algorithms
 * for table understanding in PDF documents", 2012, and the competition's report).
 */

export interface ScoredCell {
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
  text: string;
}

export interface ScoredTable {
  page: number;
  box: Box;
  cells: ScoredCell[];
}

export interface Counts {
  correct: number;
  found: number;
  truth: number;
}

/** Letters as they are compared: without white space, and upper case. */
const normal = (text: string) => text.replace(/[\s\u00ad\u200b\ufeff]+/gu, '').toUpperCase();

/** A table as a dense grid of cell numbers; -1 is blank. */
function layOut(cells: ScoredCell[]): { at: number[][]; texts: string[] } {
  const texts: string[] = [];
  const at: number[][] = [];
  for (const cell of cells) {
    const text = normal(cell.text);
    if (text === '') continue;
    const id = texts.push(text) - 1;
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) for (let c = cell.col; c < cell.col + cell.colSpan; c++) (at[r] ??= [])[c] = id;
  }
  return { at: Array.from(at, (row) => Array.from(row ?? [], (id) => id ?? -1)), texts };
}

/** Each cell with its next filled neighbour to the right and below, once a pair, with the blanks between them. */
export function adjacencies(cells: ScoredCell[]): Map<string, number> {
  const { at, texts } = layOut(cells);
  const seen = new Set<string>();
  const found = new Map<string, number>();
  const walk = (ids: number[], direction: string) => {
    let last = -1;
    ids.forEach((id, i) => {
      if (id < 0) return;
      const from = ids[last];
      if (from !== undefined && from !== id && !seen.has(`${direction} ${from} ${id}`)) {
        seen.add(`${direction} ${from} ${id}`);
        const relation = `${direction}${i - last - 1}\t${texts[from]}\t${texts[id]}`;
        found.set(relation, (found.get(relation) ?? 0) + 1);
      }
      last = i;
    });
  };
  const width = Math.max(0, ...at.map((row) => row.length));
  for (const row of at) walk(Array.from({ length: width }, (_, c) => row[c] ?? -1), 'h');
  for (let c = 0; c < width; c++) walk(at.map((row) => row[c] ?? -1), 'v');
  return found;
}

const total = (relations: Map<string, number>) => [...relations.values()].reduce((sum, count) => sum + count, 0);

function shared(a: Map<string, number>, b: Map<string, number>): number {
  let sum = 0;
  for (const [relation, count] of a) sum += Math.min(count, b.get(relation) ?? 0);
  return sum;
}

/** Pairs off what is most alike first; each truth and each find is used once. */
function pairOff<T>(truth: T[], found: T[], alike: (a: T, b: T) => number): [T, T, number][] {
  const pairs = truth.flatMap((a, i) => found.map((b, k) => ({ a, b, i, k, n: alike(a, b) }))).filter((pair) => pair.n > 0).sort((x, y) => y.n - x.n || x.k - y.k);
  const used = { truth: new Set<number>(), found: new Set<number>() };
  const out: [T, T, number][] = [];
  for (const { a, b, i, k, n } of pairs) {
    if (used.truth.has(i) || used.found.has(k)) continue;
    used.truth.add(i);
    used.found.add(k);
    out.push([a, b, n]);
  }
  return out;
}

/** Adjacency relations of one document. */
export function scoreStructure(truth: { page: number; cells: ScoredCell[] }[], found: { page: number; cells: ScoredCell[] }[]): Counts {
  const prepare = (tables: { page: number; cells: ScoredCell[] }[]) => tables.map((table) => ({ page: table.page, relations: adjacencies(table.cells) }));
  const [a, b] = [prepare(truth), prepare(found)];
  const pairs = pairOff(a, b, (x, y) => (x.page === y.page ? shared(x.relations, y.relations) : 0));
  const sum = (tables: typeof a) => tables.reduce((n, table) => n + total(table.relations), 0);
  return { correct: pairs.reduce((n, [, , common]) => n + common, 0), found: sum(b), truth: sum(a) };
}

export interface Detection {
  truth: number;
  found: number;
  matched: number;
  complete: number;
  pure: number;
}

/** Regions by the characters whose middles lie in them: complete when none is missing, pure when none is too many. `characters` holds x, y, x, y … of each page. */
export function scoreRegions(truth: { page: number; box: Box }[], found: { page: number; box: Box }[], characters: number[][]): Detection {
  const prepare = (regions: { page: number; box: Box }[]) =>
    regions.map(({ page, box }) => {
      const on = characters[page - 1] ?? [];
      const held = new Set<number>();
      for (let i = 0; i < on.length; i += 2) if (on[i]! >= box[0] && on[i]! <= box[2] && on[i + 1]! >= box[1] && on[i + 1]! <= box[3]) held.add(i);
      return { page, held };
    });
  const pairs = pairOff(prepare(truth), prepare(found), (a, b) => (a.page === b.page ? a.held.intersection(b.held).size : 0));
  return {
    truth: truth.length,
    found: found.length,
    matched: pairs.length,
    complete: pairs.filter(([a, , common]) => common === a.held.size).length,
    pure: pairs.filter(([, b, common]) => common === b.held.size).length,
  };
}

export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

export function scoreOf(precision: number, recall: number): Score {
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** All relations of the papers together. */
export function micro(documents: Counts[]): Score {
  const sum = (of: (counts: Counts) => number) => documents.reduce((n, counts) => n + of(counts), 0);
  return scoreOf(sum((d) => d.correct) / (sum((d) => d.found) || 1), sum((d) => d.correct) / (sum((d) => d.truth) || 1));
}

/** The mean of the documents' precisions and of their recalls; a document with nothing found has no precision. */
export function average(documents: Counts[]): Score {
  const precise = documents.filter((d) => d.found > 0).map((d) => d.correct / d.found);
  const recalls = documents.map((d) => d.correct / d.truth);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  return scoreOf(mean(precise), mean(recalls));
}
