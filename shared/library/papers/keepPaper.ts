import type { Document, Reading } from '../../model/document.ts';
import type { Observation } from '../../model/observation.ts';
import { readerVersion } from '../../model/readerVersion.ts';
import type { Pen } from '../decisions/decide.ts';
import { draftAct } from '../decisions/draftAct.ts';
import { rememberedFor } from '../decisions/rememberedLabels.ts';
import { type Draft, type Stamp, startStamp } from '../decisions/stamp.ts';
import type { KeepPaper, ReadingChanges } from './heldPaper.ts';
import type { ObservationRecord, TableRecord } from '../records.ts';
import { describePaper } from '../state/describePaper.ts';
import { joinBundles, type PaperBundle } from '../state/joinRecords.ts';
import { meaningOf } from '../state/meaning.ts';
import { without } from '../state/without.ts';
import { readingsById } from '../state/standing.ts';
import { figureRows, loadBundle, paperTables, present, saveBundle } from '../store/bundles.ts';
import type { Database } from '../store/database.ts';
import { type PaperRow, tableRow } from '../store/rows.ts';
import { figuresOfPaper } from '../store/sheets.ts';
import { compareReadings } from './compareReadings.ts';
import { type EarlierTable, recallLabels, takeOver } from './takeOver.ts';

export interface KeptPaper {
  row: PaperRow;
  added: boolean;
  changes: ReadingChanges | null;
  takenOver: number;
}

/** Writes one paper's records, with what they take over from earlier papers, in one transaction. */
export function keepPaper(database: Database, pen: Pen, paper: KeepPaper, bytes: number | null): Promise<KeptPaper> {
  return database.transaction('rw', [...paperTables(database), database.settings], async () => {
    const read = bundleOf(paper.document, paper.reading, paper.reader ?? readerVersion, pen.now());
    const held = await loadBundle(database, read.paper.sha256);
    const stamp = await startStamp(database, pen.device, pen.now());
    const { bundle, changes } = held ? readAgain(held, read, stamp) : { bundle: read, changes: null };
    const drafts = held || paper.takeOver === false ? [] : await draftPrecedents(database, read);
    // Two acts: taking back what was taken over leaves the flags and labels where they are.
    bundle.decisions.push(...stamp(drafts.filter(isHint)), ...stamp(drafts.filter((draft) => !isHint(draft))));
    for (const act of paper.acts ?? []) {
      const named = new Set(act.observations);
      bundle.decisions.push(...stamp(draftAct(act, describePaper(bundle), figureRows(bundle).filter(({ id }) => named.has(id)))));
    }
    const size = bytes ?? (await database.papers.get(read.paper.sha256))?.bytes ?? null;
    const row = await saveBundle(database, bundle, size);
    return { row, added: !held, changes, takenOver: decidedIn(drafts) };
  });
}

/**
 * Figures that a reading gives, as records. Should two of them bear one id, both are kept: the second is told apart by
 * a number, which the same reading gives it every time.
 */
export function observationRecords(observations: Observation[], reader: number, at: Date, byHand: boolean): ObservationRecord[] {
  const times = new Map<string, number>();
  return observations.map((observation) => {
    const time = (times.get(observation.id) ?? 0) + 1;
    times.set(observation.id, time);
    const apart = time === 1 ? observation : { ...observation, id: `${observation.id}~${time}` };
    return { observation: apart, reader, at: at.toISOString(), byHand };
  });
}

function bundleOf(document: Document, reading: Reading, reader: number, now: Date): PaperBundle {
  return {
    paper: { ...document, reader, explanations: reading.explanations, problems: reading.problems },
    tables: reading.tables.map((table, index): TableRecord => ({
      ...without(table, 'cells', 'sectionRows', 'headerRows', 'evidence'), document: document.sha256, table: index, reader,
    })),
    observations: observationRecords(reading.observations, reader, now, false),
    decisions: [],
  };
}

/** A held paper read again: a newer reader's word is laid beside the old one, and decisions follow what moved. */
function readAgain(held: PaperBundle, read: PaperBundle, stamp: Stamp): { bundle: PaperBundle; changes: ReadingChanges | null } {
  if (read.paper.reader <= held.paper.reader) return { bundle: held, changes: null };
  const before = [...readingsById(held.observations).values()]
    .map((versions) => versions[0]!)
    .filter((record) => record.reader >= held.paper.reader && !record.byHand);
  const changes = compareReadings(before.map((record) => record.observation), read.observations.map((record) => record.observation));
  const { captured, fileName, address } = held.paper;
  const bundle = joinBundles(held, { ...read, paper: { ...read.paper, captured, fileName, address } });
  bundle.decisions.push(...stamp(draftCarry(changes.moved, read.paper)));
  return { bundle, changes };
}

function draftCarry(moved: ReadingChanges['moved'], { sha256, reader }: PaperBundle['paper']): Draft[] {
  if (moved.length === 0) return [];
  return [{
    kind: 'carry', document: sha256, reader, patch: null, remember: null,
    observations: moved.map(({ to }) => to.id), seen: moved.map(({ to }) => meaningOf(to)), from: moved.map(({ from }) => from.id),
  }];
}

/** What was decided before about the same labels, and about the same cells of earlier papers with like tables. */
async function draftPrecedents(database: Database, { paper, tables, observations }: PaperBundle): Promise<Draft[]> {
  const figures = observations.map((record) => record.observation);
  const drafts = recallLabels(figures, await rememberedFor(database), paper);
  for (const [likeness, alike] of Map.groupBy(tables, (table) => tableRow(table, paper).likeness)) {
    if (likeness === undefined) continue;
    const indexes = new Set(alike.map((table) => table.table));
    const within = figures.filter(({ table }) => table !== null && indexes.has(table));
    drafts.push(...takeOver(within, await earlierTables(database, likeness), paper));
  }
  for (const reading of ['card', 'prose'] as const) {
    const outside = figures.filter(({ source }) => source.reading === reading);
    if (outside.length > 0 && paper.council) drafts.push(...takeOver(outside, await earlierOutside(database, paper.council.gss, reading), paper));
  }
  return drafts;
}

/** How many earlier papers are asked: a year of quarters. What an older one decided, they took over. */
const papersAsked = 4;

/** Tables of the same council and shape, the newest paper's first. */
async function earlierTables(database: Database, likeness: string): Promise<EarlierTable[]> {
  const alike = Map.groupBy(await database.grids.where('likeness').equals(likeness).toArray(), (table) => table.document);
  const papers = present(await database.papers.bulkGet([...alike.keys()]));
  return earlierFigures(database, papers, ({ document, table }) => alike.get(document)?.some((grid) => grid.table === table) ?? false);
}

/**
 * Figures of the same council outside tables: all of a paper's together, since a card's label, or the sentence, alone
 * says which it is.
 */
async function earlierOutside(database: Database, council: string, reading: 'card' | 'prose'): Promise<EarlierTable[]> {
  const papers = await database.papers.filter((paper) => paper.council?.gss === council).toArray();
  return earlierFigures(database, papers, ({ source }) => source.reading === reading);
}

function earlierFigures(database: Database, papers: PaperRow[], belongs: (observation: Observation) => boolean): Promise<EarlierTable[]> {
  const newest = papers.toSorted((a, b) => b.dated.localeCompare(a.dated)).slice(0, papersAsked);
  return Promise.all(newest.map(async ({ sha256 }) => {
    const rows = await figuresOfPaper(database, sha256);
    return rows.filter(({ versions }) => belongs(versions[0]!.observation));
  }));
}

/** Flags and labels decide nothing. */
const isHint = ({ kind }: Draft) => kind === 'flag' || kind === 'label';

function decidedIn(drafts: Draft[]): number {
  return drafts.filter((draft) => !isHint(draft)).reduce((sum, draft) => sum + draft.observations.length, 0);
}
