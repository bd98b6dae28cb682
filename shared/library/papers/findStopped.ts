import type { Stopped } from './heldPaper.ts';
import { plain } from '../state/meaning.ts';
import { present } from '../store/bundles.ts';
import type { Database } from '../store/database.ts';
import type { PaperRow } from '../store/rows.ts';
import type { Summary } from '../store/summary.ts';

/** The share of the smaller paper's indicators that two papers must have in common to be one series of reports. */
const seriesShare = 0.5;

interface Reporting {
  paper: PaperRow;
  reported: Summary['reported'];
}

/** Indicators of one council's papers that a later paper of the same series leaves out, and none since prints. */
export async function findStopped(database: Database, council: string): Promise<Stopped[]> {
  // A paper without a meeting's date cannot be put before or after another, and proves no silence.
  const papers = await database.papers.filter((paper) => paper.council?.gss === council && paper.meetingDate !== null).toArray();
  const summaries = new Map(present(await database.summaries.bulkGet(papers.map(({ sha256 }) => sha256))).map((row) => [row.document, row.reported]));
  const inOrder = papers.map((paper): Reporting => ({ paper, reported: summaries.get(paper.sha256) ?? {} })).sort((a, b) => a.paper.dated.localeCompare(b.paper.dated));
  const last = new Map(inOrder.flatMap((each) => Object.keys(each.reported).map((key) => [key, each])));
  return [...last].flatMap(([key, each]) => {
    const later = inOrder.find((other) => other.paper.dated > each.paper.dated && sameSeries(each, other));
    if (!later) return [];
    const { id, label } = each.reported[key]!;
    return [{ indicator: { id, label }, last: each.paper, missingFrom: later.paper }];
  });
}

function sameSeries(a: Reporting, b: Reporting): boolean {
  if (a.paper.committee !== null && b.paper.committee !== null && plain(a.paper.committee) !== plain(b.paper.committee)) return false;
  const [ofA, ofB] = [a, b].map(({ reported }) => new Set(Object.keys(reported)));
  const shared = ofA!.intersection(ofB!).size;
  return shared > 0 && shared >= seriesShare * Math.min(ofA!.size, ofB!.size);
}
