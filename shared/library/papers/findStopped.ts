import type { Stopped } from '../library.ts';
import { plain } from '../state/meaning.ts';
import { heldDocument, type PaperRow } from '../store/rows.ts';

/** The share of the smaller paper's indicators that two papers must have in common to be one series of reports. */
const seriesShare = 0.5;

/** Indicators of one council's papers that a later paper of the same series leaves out, and none since prints. */
export function findStopped(papers: PaperRow[]): Stopped[] {
  const inOrder = papers.toSorted((a, b) => a.dated.localeCompare(b.dated));
  const last = new Map(inOrder.flatMap((paper) => Object.keys(paper.summary.reported).map((key) => [key, paper])));
  return [...last].flatMap(([key, paper]) => {
    const missingFrom = inOrder.find((later) => later.dated > paper.dated && sameSeries(paper, later));
    if (!missingFrom) return [];
    const { id, label } = paper.summary.reported[key]!;
    return [{ indicator: { id, label }, last: heldDocument(paper), missingFrom: heldDocument(missingFrom) }];
  });
}

function sameSeries(a: PaperRow, b: PaperRow): boolean {
  if (a.committee !== null && b.committee !== null && plain(a.committee) !== plain(b.committee)) return false;
  const [ofA, ofB] = [a, b].map((paper) => Object.keys(paper.summary.reported));
  const shared = ofA!.filter((key) => key in b.summary.reported).length;
  return shared > 0 && shared >= seriesShare * Math.min(ofA!.length, ofB!.length);
}
