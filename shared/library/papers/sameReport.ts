import type { SameReport } from '../library.ts';
import type { Database } from '../store/database.ts';
import { plain, printingOf } from '../state/meaning.ts';
import { heldFigure, type PaperRow } from '../store/rows.ts';

/** The share of the smaller paper's figures that the other must print alike; the rest allows for pages left out. */
const sameShare = 0.9;
/** Fewer figures than this prove nothing: two papers may well print the same three. */
const fewest = 5;

/** Other papers that print this one's report: a pack and the report alone, whatever pages it stands on. */
export async function findSameReport(database: Database, paper: PaperRow): Promise<SameReport[]> {
  const candidates = await database.papers.filter((other) => other.sha256 !== paper.sha256 && mayBeSame(paper, other)).toArray();
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
  return new Set(rows.map(heldFigure).filter((figure) => figure !== null).map((figure) => printingOf(figure.read)));
}

/** Papers with fewer labels than this share in common are not looked at figure by figure. */
const likelyShare = 0.5;

/** What the papers' sums tell: the same council and meeting, and many of the same labels. */
function mayBeSame(a: PaperRow, b: PaperRow): boolean {
  if (a.council !== null && b.council !== null && a.council.gss !== b.council.gss) return false;
  const [ofA, ofB] = [a, b].map(({ summary }) => new Set(Object.values(summary.reported).map(({ label }) => plain(label))));
  return sameMeeting(a, b) && ofA!.intersection(ofB!).size >= likelyShare * Math.min(ofA!.size, ofB!.size);
}

/** The next quarter's paper repeats much of the last one's; it is not the same report. */
function sameMeeting(a: PaperRow, b: PaperRow): boolean {
  return a.meetingDate === null || b.meetingDate === null || a.meetingDate === b.meetingDate;
}
