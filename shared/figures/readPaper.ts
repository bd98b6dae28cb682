import type { Reading } from '../model/document.ts';
import type { Box } from '../model/geometry.ts';
import type { Observation } from '../model/observation.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { Table } from '../model/table.ts';
import type { Paper } from '../pdf/paper.ts';
import { findTables } from '../tables/findTables.ts';
import { area, contains } from './cards/findBoxes.ts';
import { resultsInCard } from './cards/resultsInCard.ts';
import type { ReadingContext } from './context.ts';
import { doubtRepeats } from './doubtRepeats.ts';
import { collectFootnotes, type Footnote } from './footnotes/collectFootnotes.ts';
import { explainsArrows } from './marks/explainsArrows.ts';
import { createParagraphs, type Paragraph } from './paragraphs.ts';
import { readCards } from './readCards.ts';
import { readProse } from './readProse.ts';
import { createProvenance } from './readProvenance.ts';
import { readTable, type TableReadings } from './readTable.ts';
import { pageSubject } from './shape/pageSubject.ts';
import { settleCouncil } from './settleCouncil.ts';

/** What happens while a paper is read, in order. `done` comes last and holds everything, settled. */
export type ReadingEvent =
  | { kind: 'page'; number: number; of: number }
  | { kind: 'figures'; table: Table | null; observations: Observation[] }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'done'; reading: Reading };

export interface ReadPaperOptions {
  fileName: string;
  /** Where the paper was fetched from, or null for a file from disk. */
  address: string | null;
  /** False where nobody asks for the tables themselves: those of a long pack weigh several times as much as its figures. */
  tables?: boolean;
}

/** What stands on some pages, read with what was known of their report. */
interface Found {
  table: Table | null;
  observations: Observation[];
  problems: Problem[];
}

/**
 * The whole road for one paper: pages stream in, and figures stream out as soon as the pages they stand on are
 * settled. Memory holds the pages that a table may still run over, never the paper.
 */
export async function* readPaper(paper: Paper, options: ReadPaperOptions, signal?: AbortSignal): AsyncGenerator<ReadingEvent, void> {
  const provenance = createProvenance(options);
  const paragraphs = createParagraphs();
  const footnotes = new Map<number, readonly Footnote[]>();
  const cardBoxes = new Map<number, CardBoxes>();
  const subjects = new Map<number, string | null>();
  let arrowsExplained = false;
  let tables = 0;
  const pictures = new Set<number>();
  const pages = new PageFeed(paper, (page) => {
    provenance.addPage(page);
    const notes = collectFootnotes(page);
    if (notes.length > 0) footnotes.set(page.number, notes);
    if (page.problems.some(({ kind }) => kind === 'text-recognised')) pictures.add(page.number);
    arrowsExplained ||= explainsArrows(page.runs.map(({ text }) => text).join(' '));
  }, signal);
  const reading: Reading = {
    sha256: paper.sha256, pages: paper.pages, provenance: provenance.provenance(), reports: [],
    tables: [], observations: [], explanations: [], problems: [...paper.problems],
  };
  yield* reading.problems.map((problem) => ({ kind: 'problem' as const, problem }));

  const context = (page: number): ReadingContext => ({ ...provenance.contextFor(page), document: paper.sha256, arrowsExplained, footnotes });

  for await (const event of findTables(pages.read(), signal)) {
    yield* pages.progress();
    if (event.kind === 'table') {
      const index = tables;
      tables += 1;
      if (options.tables !== false) reading.tables.push(event.table);
      const page = event.table.pages[0]!;
      const ofCard = resultsInCard(event.table, cardBoxes.get(page)?.observations ?? []);
      const found = withoutCards(readTable(event.table, { ...context(page), subject: ofCard[0]?.indicator.label ?? subjects.get(page) ?? null }), event.table, cardBoxes, ofCard);
      reading.explanations.push(...found.explanations);
      const observations = found.observations.map((observation) => ({ ...observation, table: index }));
      yield* deliver(reading, pictures, { table: event.table, observations, problems: found.problems });
    } else {
      const { page } = event;
      if (event.tables.length > 0) subjects.set(page.number, pageSubject(page));
      const cards = readCards(page, event.tables, context(page.number));
      if (cards.boxes.length > 0) cardBoxes.set(page.number, cards);
      yield* deliver(reading, pictures, { table: null, observations: cards.observations, problems: [...page.problems, ...cards.problems] });
      yield* deliver(reading, pictures, readSentences(paragraphs.add(page, [...event.tables, ...cards.boxes]), context));
    }
  }
  yield* deliver(reading, pictures, readSentences(paragraphs.end(), context));
  yield* pages.progress();

  reading.provenance = provenance.provenance();
  reading.reports = provenance.reports();
  reading.observations = doubtRepeats(reading.observations.map((observation) => settleCouncil(observation, (page) => context(page).council)));
  reading.problems = reading.problems.filter(({ kind, page }) => kind !== 'council-unknown' || page === null || context(page).council === null);
  const closing = [...provenance.problems(), ...nothingFound(reading)];
  reading.problems.push(...closing);
  yield* closing.map((problem) => ({ kind: 'problem' as const, problem }));
  yield { kind: 'done', reading };
}

/** The cards of a page, their figures, and the charts beside them. */
type CardBoxes = Pick<ReturnType<typeof readCards>, 'boxes' | 'charts' | 'observations'>;

/** A drawn card is easily taken for a small table too: what was read of it as a card stands, beside the rest of a table of its own. */
function withoutCards(found: TableReadings, table: Table, cards: ReadonlyMap<number, CardBoxes>, ofCard: readonly Observation[]): TableReadings {
  const taken = new Map(table.pages.map((page, index) => [page, takenFrom(table.boxes[index]!, cards.get(page))]));
  if (table.pages.some((page, index) => isCovered(table.boxes[index]!, taken.get(page)!))) return { observations: [], explanations: [], problems: [] };
  const isTaken = (figure: Observation): boolean => {
    const { page, bbox } = figure.source;
    const inCard = !besideResult(figure, ofCard) && taken.get(page)!.some((card) => contains(card, bbox));
    return inCard || (cards.get(page)?.observations ?? []).some(({ source }) => holdsMiddle(bbox, source.bbox));
  };
  const observations = found.observations.filter((observation) => !isTaken(observation));
  return observations.length === found.observations.length ? found : { ...found, observations, problems: observations.length === 0 ? [] : found.problems };
}

/** A target of a card's own table, under a result that the card has read of it, and of the same time. */
function besideResult({ role, period, indicator: { label }, source: { bbox } }: Observation, ofCard: readonly Observation[]): boolean {
  return role !== 'actual' && ofCard.some((result) => result.role === 'actual' && result.indicator.label === label && result.period !== null && result.period.label === period?.label && isUnder(bbox, result.source.bbox));
}

/** Whether a table's cell is another than a card's figure, in the same column. */
function isUnder(cell: Box, figure: Box): boolean {
  const middle = (figure[0] + figure[2]) / 2;
  return middle > cell[0] && middle < cell[2] && !holdsMiddle(cell, figure);
}

/** Whether a card's figure stands in a table's cell, whose edges may cut large type. */
function holdsMiddle(cell: Box, [x0, y0, x1, y1]: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x > cell[0] && x < cell[2] && y > cell[1] && y < cell[3];
}

/** The cards, and their charts where both together fill most of a table: a chart that reaches into a larger table is none of it. */
function takenFrom(table: Box, cards: CardBoxes | undefined): Box[] {
  if (cards === undefined) return [];
  const all = [...cards.boxes, ...cards.charts];
  return all.reduce((sum, box) => sum + area(shared(box, table)), 0) > COVERED * area(table) ? all : [...cards.boxes];
}

function shared(one: Box, other: Box): Box {
  const [x0, y0] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  return [x0, y0, Math.max(x0, Math.min(one[2], other[2])), Math.max(y0, Math.min(one[3], other[3]))];
}

/** What several cards fill to this share is no table. */
const COVERED = 0.4;

function isCovered(table: Box, cards: readonly Box[]): boolean {
  const inside = cards.filter((card) => contains(table, card));
  return inside.length > 1 && inside.reduce((sum, card) => sum + area(card), 0) > COVERED * area(table);
}

/** A paragraph that runs over a page is known when it ends, and is read as part of the report in which it began. */
function readSentences(paragraphs: readonly Paragraph[], context: (page: number) => ReadingContext): Found {
  const byPage = [...Map.groupBy(paragraphs, ({ page }) => page)].map(([page, its]) => readProse(its, context(page)));
  return { table: null, observations: byPage.flatMap(({ observations }) => observations), problems: byPage.flatMap(({ problems }) => problems) };
}

function* deliver(reading: Reading, pictures: ReadonlySet<number>, { table, observations, problems }: Found): Generator<ReadingEvent> {
  const figures = pictures.size === 0 ? observations : observations.map((figure) => (pictures.has(figure.source.page) ? doubtPicture(figure) : figure));
  reading.observations.push(...figures);
  reading.problems.push(...problems);
  if (figures.length > 0) yield { kind: 'figures', table, observations: figures };
  yield* problems.map((problem) => ({ kind: 'problem' as const, problem }));
}

/** A digit recognised from a picture can look as good as a true one: a person holds each against the page. */
function doubtPicture(figure: Observation): Observation {
  return { ...figure, doubts: [...figure.doubts, 'text-recognised-from-picture'] };
}

function nothingFound(reading: Reading): Problem[] {
  if (reading.observations.length > 0) return [];
  const message = 'No indicator figures were found in this paper. If it holds some, they may be pictures, or in a layout that is not known yet: open another copy, or the report they come from.';
  return [{ kind: 'no-figures', page: null, message }];
}

/** Reads pages one at a time as they are asked for, and remembers what progress has not been told yet. */
class PageFeed {
  private readonly paper: Paper;
  private readonly onPage: (page: Page) => void;
  private readonly signal: AbortSignal | undefined;
  private untold: number[] = [];

  constructor(paper: Paper, onPage: (page: Page) => void, signal: AbortSignal | undefined) {
    this.paper = paper;
    this.onPage = onPage;
    this.signal = signal;
  }

  async *read(): AsyncGenerator<Page, void> {
    for (let number = 1; number <= this.paper.pages; number += 1) {
      this.signal?.throwIfAborted();
      const page = await this.paper.readPage(number, this.signal);
      this.onPage(page);
      this.untold.push(number);
      yield page;
    }
  }

  *progress(): Generator<ReadingEvent> {
    for (const number of this.untold) yield { kind: 'page', number, of: this.paper.pages };
    this.untold = [];
  }
}
