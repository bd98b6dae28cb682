import type { Observation } from '../../model/observation.ts';
import type { Decision } from '../records.ts';
import type { PaperBundle } from '../state/joinRecords.ts';
import { without } from '../state/without.ts';
import { readingsById, stand, standAll, weigh } from '../state/standing.ts';
import type { Database } from './database.ts';
import { count, datedOf, emptySummary, figureRow, type FigureRow, type PaperRow, tableRow, wordsOf } from './rows.ts';

/** Everything kept about one paper, or null when it is not held. Call inside a transaction where it must be whole. */
export async function loadBundle(database: Database, sha256: string): Promise<PaperBundle | null> {
  const row = await database.papers.get(sha256);
  if (!row) return null;
  const [tables, figures, decisions] = await Promise.all([
    database.grids.where('[document+table]').between([sha256, 0], [sha256, Infinity]).toArray(),
    database.figures.where('document').equals(sha256).toArray(),
    database.decisions.where('document').equals(sha256).toArray(),
  ]);
  return {
    paper: without(row, 'bytes', 'dated', 'summary'),
    tables: tables.map((table) => without(table, 'likeness')),
    observations: figures.flatMap((figure) => figure.versions),
    decisions,
  };
}

/** A paper's figures with their state worked out, in reading order. */
export function figureRows(bundle: PaperBundle): FigureRow[] {
  const standings = standAll(bundle);
  const dated = datedOf(bundle.paper);
  return [...readingsById(bundle.observations)].map(([id, versions]) => figureRow(versions, standings.get(id) ?? null, dated));
}

/** Writes a paper's records with everything worked out from them. Call inside a transaction over the paper's tables. */
export async function saveBundle(database: Database, bundle: PaperBundle, bytes: number | null): Promise<PaperRow> {
  const figures = figureRows(bundle);
  const summary = emptySummary();
  for (const figure of figures) count(summary, figure, 1);
  const row: PaperRow = { ...bundle.paper, bytes, dated: datedOf(bundle.paper), summary };
  await database.papers.put(row);
  await database.grids.bulkPut(bundle.tables.map((table) => tableRow(table, bundle.paper)));
  await database.figures.bulkPut(figures);
  await database.decisions.bulkPut(bundle.decisions);
  await database.words.put(wordsOf(bundle.paper, bundle.tables, figures));
  return row;
}

/** Works out again the state of the figures that new decisions concern, and the paper's sums with them. */
export async function refreshFigures(database: Database, document: string, ids: string[]): Promise<void> {
  const decisions = await database.decisions.where('document').equals(document).toArray();
  const row = await database.papers.get(document);
  if (!row) return;
  const verdicts = weigh(decisions);
  if (verdicts.carried.size > 0) {
    const bundle = await loadBundle(database, document);
    if (bundle) await saveBundle(database, bundle, row.bytes);
    return;
  }
  const before = present(await database.figures.bulkGet(ids));
  const readings = readingsById(before.flatMap((figure) => figure.versions));
  const after = before.map(({ id, versions, dated }) => figureRow(versions, stand(id, readings, verdicts, row.reader), dated));
  for (const figure of before) count(row.summary, figure, -1);
  for (const figure of after) count(row.summary, figure, 1);
  await database.figures.bulkPut(after);
  await database.papers.put(row);
}

export function present<T>(items: (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}

/** Reading order: down the pages, and on a page from the top left. */
export function inReadingOrder(a: Observation, b: Observation): number {
  return a.source.page - b.source.page || a.source.bbox[1] - b.source.bbox[1] || a.source.bbox[0] - b.source.bbox[0];
}

/** The tables that one paper's transaction writes to. */
export function paperTables(database: Database) {
  return [database.papers, database.grids, database.figures, database.decisions, database.words];
}

/** Decisions by paper, for writing several papers' at once. */
export function byDocument(decisions: Decision[]): Map<string, Decision[]> {
  return Map.groupBy(decisions, (decision) => decision.document);
}
