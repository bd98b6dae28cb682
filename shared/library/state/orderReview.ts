import type { HeldFigure, ReviewQueue } from './heldFigure.ts';
import { inReadingOrder } from '../store/bundles.ts';
import { compareText } from './joinRecords.ts';
import { reasonOrder } from './reviewReasons.ts';

/** The review queue: what needs eyes, most pressing first, and the sure ones together, by table. */
export function orderReview(figures: HeldFigure[], titleOf: (document: string, table: number) => string | null): ReviewQueue {
  const needEyes = figures.filter((figure) => figure.reasons.length > 0).sort(byPressure);
  const sure = figures.filter((figure) => figure.reasons.length === 0 && figure.status === 'proposed').sort(byPaper);
  const groups = Map.groupBy(sure, ({ observation: { document, table, source } }) => JSON.stringify([document, table ?? `page ${source.page}`]));
  const together = [...groups.values()].map((group) => {
    const { document, table, source } = group[0]!.observation;
    return { document, table, title: table === null ? null : titleOf(document, table), page: source.page, figures: group };
  });
  return { needEyes, alike: groupAlike(needEyes), together };
}

/** In the order of the most pressing figure of each. */
function groupAlike(needEyes: HeldFigure[]): ReviewQueue['alike'] {
  const groups = Map.groupBy(needEyes, ({ observation: { document, table, doubts }, reasons }) => JSON.stringify([document, table, reasons, doubts.toSorted()]));
  return [...groups.values()].map((figures) => {
    const { observation: { document, table, doubts }, reasons } = figures[0]!;
    return { document, table, reasons, doubts, figures };
  });
}

function byPressure(a: HeldFigure, b: HeldFigure): number {
  return rank(a) - rank(b) || b.reasons.length - a.reasons.length || a.observation.confidence - b.observation.confidence || byPaper(a, b);
}

const rank = (figure: HeldFigure) => reasonOrder.indexOf(figure.reasons[0]!);

/** Newest paper first, and within a paper in reading order. */
function byPaper(a: HeldFigure, b: HeldFigure): number {
  return compareText(b.dated, a.dated) || compareText(a.observation.document, b.observation.document) || inReadingOrder(a.observation, b.observation);
}
