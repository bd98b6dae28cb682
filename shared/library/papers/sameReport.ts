import type { SameReport } from '../library.ts';
import type { Database } from '../store/database.ts';
import { plain, printingOf } from '../state/meaning.ts';
import { held, present } from '../store/bundles.ts';
import type { PaperRow } from '../store/rows.ts';

/** The share of the smaller paper's figures that the other must print alike; the rest allows for pages left out. */
const sameShare = 0.9;
/** Fewer figures than this prove nothing: two papers may well print the same three. */
const fewest = 5;

/** Other papers that print this one's report: a pack and the report alone, whatever pages it stands on. */
export async function findSameReport(database: Database, paper: PaperRow): Promise<SameReport[]> {
  const candidates = await likely(database, paper, await database.papers.filter((other) => other.sha256 !== paper.sha256 && sameMeeting(paper, other)).toArray());
  if (candidates.length === 0) return [];
  const own = await printingsOf(database, paper.sha256);
  const found = await Promise.all(candidates.map(async ({ sha256, title, fileName }) => {
    const others = await printingsOf(database, sha256);
    return { document: sha256, title, fileName, shared: own.intersection(others).size, of: Math.min(own.size, others.size) };
  }));
  return found.filter(({ shared, of }) => shared >= fewest && shared >= sameShare * of).sort((a, b) => b.shared - a.shared);
}

async function printingsOf(database: Database, document: string): Promise<Set<string>> {
  const rows = await database.figures.where('document').equals(document).toArray();
  return new Set(held(rows).map((figure) => printingOf(figure.read)));
}

/** Papers with fewer labels than this share in common are not looked at figure by figure. */
const likelyShare = 0.5;

/** Those papers that have many labels in common with this one. */
async function likely(database: Database, paper: PaperRow, others: PaperRow[]): Promise<PaperRow[]> {
  if (others.length === 0) return [];
  const summaries = present(await database.summaries.bulkGet([paper.sha256, ...others.map(({ sha256 }) => sha256)]));
  const labels = new Map(summaries.map(({ document, reported }) => [document, new Set(Object.values(reported).map(({ label }) => plain(label)))]));
  const own = labels.get(paper.sha256) ?? new Set();
  return others.filter(({ sha256 }) => {
    const its = labels.get(sha256) ?? new Set();
    return own.intersection(its).size >= likelyShare * Math.min(own.size, its.size);
  });
}

/** The next quarter's paper repeats much of the last one's; it is not the same report. */
function sameMeeting(a: PaperRow, b: PaperRow): boolean {
  if (a.council !== null && b.council !== null && a.council.gss !== b.council.gss) return false;
  return a.meetingDate === null || b.meetingDate === null || a.meetingDate === b.meetingDate;
}
