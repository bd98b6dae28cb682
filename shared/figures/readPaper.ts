import type { Reading } from '../model/document.ts';
import type { Observation } from '../model/observation.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { Table } from '../model/table.ts';
import type { Paper } from '../pdf/paper.ts';
import { findTables } from '../tables/findTables.ts';
import { resultsInCard } from './cards/regions/resultsInCard.ts';
import { type CardsOfPage, withoutCards } from './cards/regions/withoutCards.ts';
import type { ReadingContext } from './context.ts';
import { doubtRepeats } from './doubtRepeats.ts';
import { collectFootnotes, type Footnote } from './footnotes/collectFootnotes.ts';
import { collectUnitNotes, type UnitNote } from './footnotes/unitNotes.ts';
import { explainsArrows } from './marks/explainsArrows.ts';
import { createParagraphs, type Paragraph } from './paragraphs.ts';
import { readCards } from './readCards.ts';
import { readProse } from './readProse.ts';
import { createProvenance } from './readProvenance.ts';
import { readTable } from './readTable.ts';
import { KnownLabels } from './rows/knownLabels.ts';
import { ShareSigns } from './rows/shareSigns.ts';
import { findHeadlines, type Headline } from './shape/findHeadlines.ts';
import { formHeadline } from './shape/formRow.ts';
import { subjectOver } from './shape/subjectOver.ts';
import { settleComparator } from './settleComparator.ts';
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
  const unitNotes = new Map<number, readonly UnitNote[]>();
  const cardBoxes = new Map<number, CardsOfPage>();
  const headlines = new Map<number, readonly Headline[]>();
  const shareSigns = new ShareSigns();
  const knownLabels = new KnownLabels();
  let arrowsExplained = false;
  let tables = 0;
  const pictures = new Set<number>();
  const pages = new PageFeed(paper, (page) => {
    provenance.addPage(page);
    const notes = collectFootnotes(page);
    if (notes.length > 0) footnotes.set(page.number, notes);
    const units = collectUnitNotes(page);
    if (units.length > 0) unitNotes.set(page.number, units);
    if (page.problems.some(({ kind }) => kind === 'text-recognised')) pictures.add(page.number);
    arrowsExplained ||= explainsArrows(page.runs.map(({ text }) => text).join(' '));
  }, signal);
  const reading: Reading = {
    sha256: paper.sha256, pages: paper.pages, provenance: provenance.provenance(), reports: [],
    tables: [], observations: [], explanations: [], problems: [...paper.problems],
  };
  yield* reading.problems.map((problem) => ({ kind: 'problem' as const, problem }));

  const context = (page: number): ReadingContext => ({ ...provenance.contextFor(page), document: paper.sha256, arrowsExplained, sharesMarked: shareSigns.marked, ofChildren: knownLabels.ofChildren, footnotes, unitNotes });

  for await (const event of findTables(pages.read(), signal)) {
    yield* pages.progress();
    if (event.kind === 'table') {
      const index = tables;
      tables += 1;
      if (options.tables !== false) reading.tables.push(event.table);
      const page = event.table.pages[0]!;
      const ofCard = resultsInCard(event.table, cardBoxes.get(page)?.observations ?? []);
      // What stands under a form, on its page, is of its indicator.
      headlines.set(page, [...(headlines.get(page) ?? []), ...formHeadline(event.table)]);
      const found = withoutCards(readTable(event.table, { ...context(page), subject: ofCard[0]?.indicator.label ?? subjectOver(headlines.get(page) ?? [], event.table.boxes[0]!) }), event.table, cardBoxes, ofCard);
      reading.explanations.push(...found.explanations);
      shareSigns.add(found.observations);
      knownLabels.add(found.observations);
      const observations = found.observations.map((observation) => ({ ...observation, table: index }));
      yield* deliver(reading, pictures, { table: event.table, observations, problems: found.problems });
    } else {
      const { page } = event;
      if (event.tables.length > 0) headlines.set(page.number, findHeadlines(page, event.tables));
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
  const settled = reading.observations.map((observation) => settleComparator(settleCouncil(observation, (page) => context(page).council), (page) => context(page).comparators ?? []));
  reading.observations = doubtRepeats(settled);
  reading.problems = reading.problems.filter(({ kind, page }) => kind !== 'council-unknown' || page === null || context(page).council === null);
  const closing = [...provenance.problems(), ...nothingFound(reading)];
  reading.problems.push(...closing);
  yield* closing.map((problem) => ({ kind: 'problem' as const, problem }));
  yield { kind: 'done', reading };
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
