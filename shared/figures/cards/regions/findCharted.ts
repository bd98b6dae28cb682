import type { Box } from '../../../model/geometry.ts';
import { isKnownTitle, titleBlocks } from '../cardTitle.ts';
import type { ChartedPage } from '../charts/chartSeries.ts';
import type { Piece } from '../lines/layLines.ts';
import { hullOf } from '../items/placeItems.ts';
import { readInside, type Card } from '../readCard.ts';
import { contains } from './findBoxes.ts';

type Line = readonly Piece[];

/** A chart begins no further under its title than this, in points: a figure set large may stand between. */
const FARTHEST = 60;
/** What is told under a chart stands this close under it and under each other, in sizes of its type. */
const UNDER = 2;

/** The charts that no frame holds, each with the known title over it and what is told under it. */
export function findCharted(lines: readonly Line[], isTaken: (box: Box) => boolean, page: ChartedPage): Card[] {
  const pieces = lines.flat();
  const titles = page.series.length === 0 ? [] : titleBlocks(pieces).filter(({ text }) => isKnownTitle(text)).map(({ box }) => box);
  return page.series.filter(({ box }) => !isTaken(box)).flatMap((chart) => {
    const title = titles.filter((box) => isOver(box, chart.box)).at(-1);
    if (title === undefined) return [];
    const frame = withTold(hullOf([title, chart.box]), pieces, page);
    const card = readInside(lines.map((line) => line.filter(({ box }) => contains(frame, box))).filter((line) => line.length > 0), frame, page, true);
    return card !== null && card.charted ? [{ ...card, framed: true }] : [];
  });
}

function isOver(title: Box, chart: Box): boolean {
  return title[3] <= chart[1] + 2 && chart[1] - title[3] < FARTHEST && title[0] < chart[2] && title[2] > chart[0];
}

/** With the lines right under a chart that no other chart's title is among. */
function withTold([left, top, right, bottom]: Box, pieces: readonly Piece[], { series }: ChartedPage): Box {
  let [end, side] = [bottom, right];
  for (const { box, size, text } of pieces.toSorted((a, b) => a.box[1] - b.box[1])) {
    if (box[1] < end - 1 || box[0] > right || box[2] < left) continue;
    if (box[1] - end > UNDER * size || isKnownTitle(text) || series.some((other) => contains(other.box, box))) break;
    [end, side] = [box[3], Math.max(side, box[2])];
  }
  return [left - 2, top, side, end];
}
