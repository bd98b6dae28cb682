import type { SameReport } from '../library.ts';
import type { Database } from '../store/database.ts';
import { type PaperRow, standingCount } from '../store/rows.ts';

/** The share of the smaller paper's figures that the other must print alike; the rest allows for pages left out. */
const sameShare = 0.9;
/** Fewer figures than this prove nothing: two papers may well print the same three. */
const fewest = 5;

/** Other papers that print this one's report: a pack and the report alone, whatever pages it stands on. */
export async function findSameReport(database: Database, paper: PaperRow): Promise<SameReport[]> {
  const own = await database.figures.where('document').equals(paper.sha256).toArray();
  const printings = [...new Set(own.flatMap((row) => row.printing ?? []))];
  const alike = await database.figures.where('printing').anyOf(printings).filter((row) => row.document !== paper.sha256).toArray();
  const found: SameReport[] = [];
  for (const [document, rows] of Map.groupBy(alike, (row) => row.document)) {
    const other = await database.papers.get(document);
    const shared = new Set(rows.map((row) => row.printing)).size;
    if (!other || !sameMeeting(paper, other)) continue;
    const of = Math.min(standingCount(paper.summary), standingCount(other.summary));
    if (shared >= fewest && shared >= sameShare * of) found.push({ document, title: other.title, fileName: other.fileName, shared, of });
  }
  return found.sort((a, b) => b.shared - a.shared);
}

/** The next quarter's paper repeats much of the last one's; it is not the same report. */
function sameMeeting(a: PaperRow, b: PaperRow): boolean {
  return a.meetingDate === null || b.meetingDate === null || a.meetingDate === b.meetingDate;
}
