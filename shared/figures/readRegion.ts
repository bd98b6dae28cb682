import type { Document } from '../model/document.ts';
import type { Box } from '../model/geometry.ts';
import type { Observation } from '../model/observation.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { Paper } from '../pdf/paper.ts';
import { clipPage, readPart } from '../tables/readPart.ts';
import type { ReadingContext } from './context.ts';
import { explainsArrows } from './marks/explainsArrows.ts';
import { collectParagraphs } from './paragraphs.ts';
import { readCards } from './readCards.ts';
import { readProse } from './readProse.ts';
import { createProvenance, type ProvenanceFeed } from './readProvenance.ts';
import { readTable } from './readTable.ts';

/** A part of a page that a person has drawn, and what they say stands there. */
export interface Region {
  /** Page of the file, from 1. */
  page: number;
  /** Page points, origin top left, y down. */
  box: Box;
  /** `text` is sentences, or boxes of key figures. */
  as: 'table' | 'text';
}

export interface RegionReading {
  /** Proposals, in reading order. None has a table's index: the part is in no list of the paper's tables. */
  observations: Observation[];
  problems: Problem[];
}

/** What is known of the paper already, from reading the whole of it. */
export type KnownPaper = Pick<Document, 'fileName' | 'address' | 'council' | 'committee' | 'meetingDate' | 'title' | 'reports'>;

/** The reader missed these figures or misread them, so none of them may pass for certain: a person looks at each. */
const mostCertain = 0.8;

/**
 * Reads a part of one page again, with what the rest of the paper says of its report. Only the pages that say it are
 * read besides: the cover, the agenda, and the opening of the report.
 */
export async function readRegion(paper: Paper, region: Region, known: KnownPaper, signal?: AbortSignal): Promise<RegionReading> {
  const provenance = createProvenance(known);
  let page: Page | null = null;
  let arrowsExplained = false;
  for (const number of pagesToRead(region.page, known)) {
    page = await paper.readPage(number, signal);
    provenance.addPage(page);
    arrowsExplained ||= explainsArrows(page.runs.map(({ text }) => text).join(' '));
  }
  if (!page) return { observations: [], problems: [] };
  const context = { ...contextOf(provenance, region.page, known), document: paper.sha256, arrowsExplained, vouched: true };
  const { observations, problems } = region.as === 'table' ? readAsTable(page, region.box, context) : readAsText(page, region.box, context);
  const proposals = observations.map((observation) => ({ ...observation, confidence: Math.min(observation.confidence, mostCertain) }));
  return { observations: proposals, problems: [...page.problems, ...problems] };
}

/** Pages of the file on which a paper says whose it is and what it holds. */
const openingOfPaper = 6;
/** Pages of a report on which it says what it is about. */
const openingOfReport = 3;

/** Ascending, the region's own page last. */
function pagesToRead(page: number, { reports }: KnownPaper): number[] {
  const report = reports.findLast(({ pages: [first] }) => first <= page);
  const opening = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
  const wanted = [...opening(1, openingOfPaper), ...opening(report?.pages[0] ?? 1, openingOfReport)].filter((number) => number < page);
  return [...new Set([...wanted, page])].sort((a, b) => a - b);
}

/** What the pages say, and where they do not say it, what reading the whole paper (or a person) has settled. */
function contextOf(provenance: ProvenanceFeed, page: number, known: KnownPaper): Omit<ReadingContext, 'document'> {
  const said = provenance.contextFor(page);
  return {
    ...said, council: said.council ?? known.council, committee: said.committee ?? known.committee,
    meetingDate: said.meetingDate ?? known.meetingDate, title: said.title ?? known.title,
  };
}

function readAsTable(page: Page, box: Box, context: ReadingContext): RegionReading {
  const read = readPart(page, box).map((table) => readTable(table, context));
  return { observations: read.flatMap(({ observations }) => observations), problems: read.flatMap(({ problems }) => problems) };
}

function readAsText(page: Page, box: Box, context: ReadingContext): RegionReading {
  const part = clipPage(page, box);
  const cards = readCards(part, [], context);
  const prose = readProse(collectParagraphs(part, cards.boxes), context);
  return { observations: [...cards.observations, ...prose.observations], problems: [...cards.problems, ...prose.problems] };
}
