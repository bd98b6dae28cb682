import type { Observation } from '../../model/observation.ts';
import type { SameReport } from './heldPaper.ts';
import { plain, printingOf } from '../state/meaning.ts';
import { held, present } from '../store/bundles.ts';
import type { Database } from '../store/database.ts';
import type { PaperRow } from '../store/rows.ts';
import { figuresOfPaper } from '../store/sheets.ts';

/** The share of the smaller paper's figures that the other must print alike; the rest allows for pages left out. */
const sameShare = 0.9;
/** Fewer figures than this prove nothing: two papers may well print the same three. */
const fewest = 5;
/** Papers with fewer labels than this share in common are not looked at figure by figure. */
const likelyShare = 0.5;
/** How many papers are looked at figure by figure: those of the same meeting first, then the nearest in time. */
const mostLookedAt = 4;

/** A paper's figures, by what is printed in each, with the table it stands in. */
type Printings = Map<string, Observation['table']>;

/** Other papers that print this one's report: a pack and the report alone, whatever pages it stands on. */
export async function findSameReport(database: Database, paper: PaperRow): Promise<SameReport[]> {
  const candidates = await findCandidates(database, paper);
  if (candidates.length === 0) return [];
  const own = await printingsOf(database, paper.sha256);
  const found = await Promise.all(candidates.map(async (other): Promise<SameReport[]> => {
    const its = await printingsOf(database, other.sha256);
    const shared = [...own.keys()].filter((printing) => its.has(printing)).length;
    const of = Math.min(own.size, its.size);
    if (shared < fewest || shared < sameShare * of || (!sameMeeting(paper, other) && !sameTables(own, its))) return [];
    return [{ document: other.sha256, title: other.title, fileName: other.fileName, shared, of }];
  }));
  return found.flat().sort((a, b) => b.shared - a.shared);
}

async function printingsOf(database: Database, document: string): Promise<Printings> {
  const rows = await figuresOfPaper(database, document);
  return new Map(held(rows).map(({ read }) => [printingOf(read), read.table]));
}

/** Papers of the same council, as far as known, with many of the same labels. */
async function findCandidates(database: Database, paper: PaperRow): Promise<PaperRow[]> {
  const others = await database.papers.filter((other) => other.sha256 !== paper.sha256 && sameCouncil(paper, other)).toArray();
  if (others.length === 0) return [];
  const summaries = present(await database.summaries.bulkGet([paper.sha256, ...others.map(({ sha256 }) => sha256)]));
  const labels = new Map(summaries.map(({ document, reported }) => [document, new Set(Object.values(reported).map(({ label }) => plain(label)))]));
  const own = labels.get(paper.sha256) ?? new Set();
  const likely = others.filter(({ sha256 }) => {
    const its = labels.get(sha256) ?? new Set();
    return own.intersection(its).size >= likelyShare * Math.min(own.size, its.size);
  });
  const distance = (other: PaperRow) => (sameMeeting(paper, other) ? -1 : Math.abs(Date.parse(other.dated) - Date.parse(paper.dated)));
  return likely.sort((a, b) => distance(a) - distance(b)).slice(0, mostLookedAt);
}

function sameCouncil(a: PaperRow, b: PaperRow): boolean {
  return a.council === null || b.council === null || a.council.gss === b.council.gss;
}

function sameMeeting(a: PaperRow, b: PaperRow): boolean {
  return a.meetingDate === null || b.meetingDate === null || a.meetingDate === b.meetingDate;
}

/**
 * Whether the tables that both print are the same to the last figure. The next quarter's table repeats most of the last
 * one's, so anything less, in papers of two meetings, is a later report.
 */
function sameTables(a: Printings, b: Printings): boolean {
  return coversTables(a, b) && coversTables(b, a);
}

function coversTables(a: Printings, b: Printings): boolean {
  const touched = new Set([...a].filter(([printing]) => b.has(printing)).map(([, table]) => table));
  return [...a].every(([printing, table]) => table === null || !touched.has(table) || b.has(printing));
}
