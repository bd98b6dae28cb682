import type { Box } from '../../model/geometry.ts';
import type { Page } from '../../model/page.ts';
import type { Problem } from '../../model/problem.ts';
import type { PageParts } from '../document/pageParts.ts';
import { BoxIndex } from '../shapes/boxIndex.ts';
import { type Shapes, collectShapes } from '../shapes/collectShapes.ts';
import type { Fill } from '../shapes/fills.ts';
import { joinDashes } from '../shapes/joinDashes.ts';
import { isPaintedOver, shadingEdges, visibleRulings, visibleShadings } from '../shapes/visibleShapes.ts';
import { buildLines } from '../text/buildLines.ts';
import { visibleRuns } from '../text/visibleRuns.ts';
import { findPrintedPage } from './findPrintedPage.ts';
import { hideUnderPictures } from './hideUnderPictures.ts';
import { markUnreadable } from './markUnreadable.ts';
import { pageProblems } from './pageProblems.ts';
import { recognisedText } from './recognisedText.ts';

/** What a reader sees of everything that was painted. `known` are problems that reading the parts gave. */
export async function makePage(parts: PageParts, known: readonly Problem[]): Promise<Page> {
  const { painting, width, height } = parts;
  const page: Box = [0, 0, width, height];
  const shapes = collectShapes(painting.overflow.paths ? { paths: [], pictures: painting.pictures } : painting);
  const fills = new BoxIndex(shapes.fills);
  const shadings = visibleShadings(fills, page);
  const text = recognisedText(painting.overflow.text ? [] : painting.shows, shapes.pictures, page);
  const unreadableFonts = markUnreadable(text.shows);
  const lines = buildLines(text.shows);
  const seen = text.recognised ? lines : await hideUnderPictures(lines, shapes.pictures, parts.isOpaque);
  const runs = visibleRuns(seen, text.recognised ? new BoxIndex<Fill>([]) : fills);
  const made: Page = {
    number: parts.number, printedPage: findPrintedPage(runs, page), width, height, runs,
    rulings: [...visibleRulings(joinDashes(shapes.rulings), fills), ...shadingEdges(shadings)],
    shadings,
    drawings: visibleDrawings(shapes, fills),
    images: shapes.pictures.map(({ box }) => box),
    tags: parts.tags,
    problems: [],
  };
  made.problems = [...known, ...pageProblems(made, { overflow: painting.overflow, recognised: text.recognised, unreadableFonts })];
  return made;
}

function visibleDrawings({ drawings }: Shapes, fills: BoxIndex<Fill>): Page['drawings'] {
  return drawings.flatMap(({ order, ...drawing }) => (isPaintedOver(drawing.box, order, fills) ? [] : [drawing]));
}
