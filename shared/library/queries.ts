import { Dexie } from 'dexie';
import { namesake } from './decisions/decide.ts';
import { nextSteps } from './decisions/nextSteps.ts';
import { historyOf } from './decisions/history.ts';
import { rememberedLabels } from './decisions/rememberedLabels.ts';
import { standingGroups } from './groups/standingGroups.ts';
import type { Library } from './library.ts';
import type { DocumentSearch } from './papers/heldPaper.ts';
import type { ComparedFigure, HeldFigure, ReviewQueue, Revision, Status } from './state/heldFigure.ts';
import { findSameReport } from './papers/sameReport.ts';
import { findStopped } from './papers/findStopped.ts';
import { settleRevisions } from './papers/settleRevisions.ts';
import { compareText } from './state/joinRecords.ts';
import { areaKey, plain } from './state/meaning.ts';
import { orderReview } from './state/orderReview.ts';
import { without } from './state/without.ts';
import { held, inReadingOrder, loadBundle, present } from './store/bundles.ts';
import type { Database } from './store/database.ts';
import { heldFigure, type PaperRow, splitWords } from './store/rows.ts';
import { type SeriesRow, unpackCompared, unpackSeries } from './store/series.ts';
import { eachSheet, figuresById, figuresWaiting } from './store/sheets.ts';

type Queries = Pick<Library,
  | 'documents' | 'document' | 'tables' | 'figures' | 'observation' | 'observationsFor' | 'indicatorsHeld' | 'areasHeld'
  | 'review' | 'undoable' | 'history' | 'rememberedLabels' | 'revisions' | 'sameReport' | 'stoppedReporting'
  | 'setting' | 'briefings' | 'groups' | 'vintages'>;

const standing: Status[] = ['accepted', 'corrected'];

/** The reading half of the library. Every function may be watched. */
export function queries(database: Database, device: string): Queries {
  const { papers } = database;
  return {
    documents: async (search = {}) => findPapers(database, search),
    document: async (sha256) => (await papers.get(sha256)) ?? null,
    async tables(sha256) {
      const reader = (await papers.get(sha256))?.reader;
      const rows = await database.grids.where('document').equals(sha256).toArray();
      return rows.filter((row) => row.reader === reader).map((row) => without(row, 'likeness'));
    },
    figures: (sha256) => figuresInOrder(database, sha256),
    async observation(id) {
      const [row] = await figuresById(database, [id]);
      return row ? heldFigure(row) : null;
    },
    observationsFor: (indicator, options) => comparedOf(database, indicator, options),
    async indicatorsHeld() {
      const sums = await database.sums.get('library');
      return Object.entries(sums?.indicators ?? {}).map(([id, figures]) => ({ id, figures })).sort((a, b) => b.figures - a.figures || compareText(a.id, b.id));
    },
    async areasHeld() {
      const sums = await database.sums.get('library');
      return Object.values(sums?.areas ?? {}).sort((a, b) => b.figures - a.figures || compareText(a.area.name, b.area.name));
    },
    review: (document) => review(database, document),
    async undoable() {
      const { undo, redo } = await nextSteps(database, device);
      return { undo: namesake(undo), redo: namesake(redo) };
    },
    async history(id) {
      const [row] = await figuresById(database, [id]);
      const bundle = row && (await loadBundle(database, row.document));
      return bundle ? historyOf(id, bundle, device) : [];
    },
    rememberedLabels: () => rememberedLabels(database),
    revisions: (indicator) => revisionsOf(database, indicator),
    async sameReport(sha256) {
      const row = await papers.get(sha256);
      return row ? findSameReport(database, row) : [];
    },
    stoppedReporting: (council) => findStopped(database, council),
    setting: async (name) => (await database.settings.get(name))?.value ?? null,
    briefings: async () =>
      (await database.briefings.toArray()).filter(({ removed }) => !removed).sort((a, b) => compareText(b.changed, a.changed)),
    groups: async () => standingGroups(await database.groups.toArray()),
    vintages: async (dataset) => (await database.vintages.where('dataset').equals(dataset).toArray()).sort((a, b) => compareText(b.vintage, a.vintage)),
  };
}

/** Each sheet's figures are put in order as it comes, so that only joining them is left for the end. */
async function figuresInOrder(database: Database, sha256: string): Promise<HeldFigure[]> {
  const figures: HeldFigure[] = [];
  await eachSheet(database, sha256, (rows) => void figures.push(...held(rows).sort(byPlace)));
  return figures.sort(byPlace);
}

const byPlace = (a: HeldFigure, b: HeldFigure) => inReadingOrder(a.observation, b.observation);

async function findPapers(database: Database, { council, committee, from, to, text }: DocumentSearch): Promise<PaperRow[]> {
  const rows = text?.trim() ? present(await database.papers.bulkGet(await withWords(database, splitWords(text)))) : await database.papers.toArray();
  return rows
    .filter((row) => council === undefined || row.council?.gss === council)
    .filter((row) => committee === undefined || plain(row.committee ?? '').includes(plain(committee)))
    .filter((row) => (from === undefined || row.dated >= from) && (to === undefined || row.dated <= to))
    .sort((a, b) => compareText(b.dated, a.dated) || compareText(b.captured, a.captured));
}

/** Papers in which every word begins one of theirs. */
async function withWords(database: Database, words: string[]): Promise<string[]> {
  const found = await Promise.all(words.map(async (word) => new Set(await database.words.where('words').startsWith(word).primaryKeys())));
  return [...(found[0] ?? [])].filter((key) => found.every((keys) => keys.has(key)));
}

/** Every figure of a row is of one paper, and of one day: the newest paper's come first. */
function newestFirst<T extends { dated: string }>(papers: T[][]): T[] {
  return papers.sort(([a], [b]) => compareText(b?.dated ?? '', a?.dated ?? '')).flat();
}

function seriesOf(database: Database, indicator: string): Promise<SeriesRow[]> {
  return database.series.where('[indicator+document]').between([indicator, Dexie.minKey], [indicator, Dexie.maxKey]).toArray();
}

async function comparedOf(database: Database, indicator: string, { statuses = standing, areas }: { statuses?: Status[]; areas?: string[] } = {}): Promise<ComparedFigure[]> {
  return newestFirst((await seriesOf(database, indicator)).map(unpackCompared))
    .filter(({ status, observation }) => statuses.includes(status) && (areas?.includes(areaKey(observation.area)) ?? true));
}

async function revisionsOf(database: Database, indicator: string): Promise<Revision[]> {
  const figures = newestFirst((await seriesOf(database, indicator)).map((row) => unpackSeries(row).sort(byPlace)));
  return settleRevisions(figures.filter(({ status }) => standing.includes(status)));
}

async function review(database: Database, document?: string): Promise<ReviewQueue> {
  const rows = await figuresWaiting(database, document);
  const titles = new Map<string, string | null>();
  for (const table of await database.grids.where('document').anyOf([...new Set(rows.map((row) => row.document))]).toArray()) {
    titles.set(`${table.document} ${table.table}`, table.title);
  }
  return orderReview(held(rows), (of, table) => titles.get(`${of} ${table}`) ?? null);
}
