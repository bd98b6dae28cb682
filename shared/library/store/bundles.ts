import { Dexie } from 'dexie';
import type { Provenance } from '../../model/document.ts';
import type { Box } from '../../model/geometry.ts';
import type { Observation } from '../../model/observation.ts';
import type { HeldFigure } from '../state/heldFigure.ts';
import type { Decision } from '../records.ts';
import { describePaper } from '../state/describePaper.ts';
import type { PaperBundle } from '../state/joinRecords.ts';
import { readingsById, stand, standAll, weigh } from '../state/standing.ts';
import { without } from '../state/without.ts';
import type { Database } from './database.ts';
import { datedOf, type FigureRow, figureRow, heldFigure, type PaperRow, tableRow, wordsOf } from './rows.ts';
import { packSeries, seriesOf, unpackSeries } from './series.ts';
import { changeFigures, figuresById, figuresOfPaper, replaceFigures } from './sheets.ts';
import { addSums, count, summarise, type Summary } from './summary.ts';

/** Everything kept about one paper, or null when it is not held. Call inside a transaction where it must be whole. */
export async function loadBundle(database: Database, sha256: string): Promise<PaperBundle | null> {
  const row = await database.papers.get(sha256);
  if (!row) return null;
  const [tables, figures, decisions] = await Promise.all([
    database.grids.where('[document+table]').between([sha256, Dexie.minKey], [sha256, Dexie.maxKey]).toArray(),
    figuresOfPaper(database, sha256),
    database.decisions.where('document').equals(sha256).toArray(),
  ]);
  return {
    paper: { ...without(row, 'bytes', 'dated', 'counts', 'toReview', 'asRead'), ...row.asRead },
    tables: tables.map((table) => without(table, 'likeness')),
    observations: figures.flatMap((figure) => figure.versions),
    decisions,
  };
}

/** A paper's figures with their state worked out. */
export function figureRows(bundle: PaperBundle): FigureRow[] {
  const standings = standAll(bundle);
  const dated = datedOf(describePaper(bundle));
  return [...readingsById(bundle.observations)].map(([id, versions]) => figureRow(versions, standings.get(id) ?? null, dated));
}

export function held(rows: FigureRow[]): HeldFigure[] {
  return rows.map(heldFigure).filter((figure) => figure !== null);
}

/** Writes a paper's records with everything worked out from them. Call inside a transaction over the paper's tables. */
export async function saveBundle(database: Database, bundle: PaperBundle, bytes: number | null): Promise<PaperRow> {
  const { tables, decisions } = bundle;
  const paper = describePaper(bundle);
  const rows = figureRows(bundle);
  const figures = held(rows);
  const { counts, toReview, ...summary } = summarise(figures);
  const row: PaperRow = { ...paper, bytes, dated: datedOf(paper), counts, toReview };
  if (paper !== bundle.paper) row.asRead = provenanceOf(bundle.paper);
  await changeSums(database, (await database.summaries.get(paper.sha256)) ?? null, summary);
  await database.papers.put(row);
  await database.summaries.put({ document: paper.sha256, ...summary });
  await database.grids.bulkPut(tables.map((table) => tableRow(table, paper)));
  await replaceFigures(database, paper.sha256, rows);
  await database.series.where('document').equals(paper.sha256).delete();
  await database.series.bulkPut(seriesOf(paper.sha256, figures));
  await database.decisions.bulkPut(decisions);
  await database.words.put(wordsOf(paper, tables, rows));
  return row;
}

function provenanceOf({ council, committee, meetingDate, title }: Provenance): Provenance {
  return { council, committee, meetingDate, title };
}

/** Removes a paper with its figures and decisions. Call inside a transaction over the paper's tables. */
export async function removePaper(database: Database, sha256: string): Promise<void> {
  await changeSums(database, (await database.summaries.get(sha256)) ?? null, null);
  await Promise.all([database.papers.delete(sha256), database.summaries.delete(sha256), database.words.delete(sha256)]);
  for (const table of [database.grids, database.sheets, database.series, database.decisions]) await table.where('document').equals(sha256).delete();
}

/** Works out again the state of the figures that new decisions concern, or the whole paper where they concern that. */
export async function refreshFigures(database: Database, document: string, ids: string[]): Promise<void> {
  const [paper, summary] = await Promise.all([database.papers.get(document), database.summaries.get(document)]);
  if (!paper || !summary) return;
  const verdicts = weigh(await database.decisions.where('document').equals(document).toArray());
  if (verdicts.carried.size > 0 || ids.length === 0) {
    const bundle = await loadBundle(database, document);
    if (bundle) await saveBundle(database, bundle, paper.bytes);
    return;
  }
  const before = await figuresById(database, ids);
  const readings = readingsById(before.flatMap((figure) => figure.versions));
  const after = before.map(({ id, versions, dated }) => figureRow(versions, stand(id, readings, verdicts, paper.reader), dated));
  const sums: Summary = structuredClone({ ...without(summary, 'document'), counts: paper.counts, toReview: paper.toReview });
  for (const figure of held(before)) count(sums, figure, -1);
  for (const figure of held(after)) count(sums, figure, 1);
  const { counts, toReview, ...rest } = sums;
  await changeSums(database, summary, rest);
  await database.papers.put({ ...paper, counts, toReview });
  await database.summaries.put({ document, ...rest });
  await changeFigures(database, document, after);
  await replaceInSeries(database, document, held(before), held(after));
}

/** Replaces figures in the series they belong to, and moves those whose indicator was put right. */
async function replaceInSeries(database: Database, document: string, before: HeldFigure[], after: HeldFigure[]): Promise<void> {
  const gone = new Set(before.map(({ read }) => read.id));
  const indicators = new Set([...before, ...after].flatMap(({ observation }) => observation.indicator.id ?? []));
  for (const indicator of indicators) {
    const series = await database.series.get([indicator, document]);
    const others = series ? unpackSeries(series).filter(({ read }) => !gone.has(read.id)) : [];
    const figures = [...others, ...after.filter(({ observation }) => observation.indicator.id === indicator)];
    if (figures.length > 0) await database.series.put(packSeries(indicator, document, figures));
    else await database.series.delete([indicator, document]);
  }
}

/** Keeps the library's own sums in step with one paper's. */
async function changeSums(database: Database, before: Pick<Summary, 'indicators' | 'areas'> | null, after: Pick<Summary, 'indicators' | 'areas'> | null): Promise<void> {
  const sums = (await database.sums.get('library')) ?? { name: 'library', indicators: {}, areas: {} };
  if (before) addSums(sums, before, -1);
  if (after) addSums(sums, after, 1);
  await database.sums.put(sums);
}

export function present<T>(items: (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}

/** Points within which two boxes' tops count as one line: half of the smallest line that is printed, 8 points. */
const oneLine = 4;

/** Reading order: down the pages, and on a page line by line. */
export function inReadingOrder({ source: a }: Observation, { source: b }: Observation): number {
  return a.page - b.page || lineOf(a.bbox) - lineOf(b.bbox) || a.bbox[0] - b.bbox[0];
}

const lineOf = ([, top]: Box) => Math.round(top / oneLine);

/** The tables that one paper's transaction writes to. */
export function paperTables(database: Database) {
  return [database.papers, database.grids, database.sheets, database.decisions, database.words, database.series, database.summaries, database.sums];
}

/** Decisions by paper, for writing several papers' at once. */
export function byDocument(decisions: Decision[]): Map<string, Decision[]> {
  return Map.groupBy(decisions, (decision) => decision.document);
}
