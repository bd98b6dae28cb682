import type { Box } from '../../model/geometry.ts';
import type { Page } from '../../model/page.ts';
import type { Problem } from '../../model/problem.ts';
import type { PageParts } from '../document/pageParts.ts';
import type { Painting, Show } from '../paint/painting.ts';
import { BoxIndex, squareCount } from '../shapes/boxIndex.ts';
import { type Shapes, collectShapes } from '../shapes/collectShapes.ts';
import type { Fill } from '../shapes/fills.ts';
import { joinDashes } from '../shapes/joinDashes.ts';
import { isPaintedOver, shadingEdges, visibleRulings, visibleShadings } from '../shapes/visibleShapes.ts';
import { type Line, buildLines } from '../text/buildLines.ts';
import { visibleRuns } from '../text/visibleRuns.ts';
import { findPrintedPage } from './findPrintedPage.ts';
import { hideUnderPictures } from './hideUnderPictures.ts';
import { markUnreadable } from './markUnreadable.ts';
import { pageProblems } from './pageProblems.ts';
import { pictureSigns } from './pictureSigns.ts';
import { recognisedText } from './recognisedText.ts';

/** More lines of text than the densest sheet of figures has; past it the page is a map or a drawing. */
const MOST_LINES = 40_000;
/** More rulings and areas than a sheet of 10,000 cells that are each boxed in. */
const MOST_SHAPES = 60_000;
/** Areas may overlap, but not so that each lies on hundreds of others: squares of the index that they take up in all. */
const MOST_SQUARES = 300_000;

/** What a reader sees of everything that was painted. `known` are problems that reading the parts gave. */
export async function makePage(parts: PageParts, known: readonly Problem[]): Promise<Page> {
  const { painting, width, height } = parts;
  const page: Box = [0, 0, width, height];
  const overflow = { ...painting.overflow };
  const shapes = boundedShapes(painting, overflow);
  const fills = new BoxIndex(shapes.fills);
  const shadings = visibleShadings(fills, page);
  const { shows, recognised } = recognisedText(painting.shows, shapes.pictures, page);
  const unreadableFonts = markUnreadable(shows);
  const lines = boundedLines(shows, overflow);
  const uncovered = recognised ? lines : await hideUnderPictures(lines, shapes.pictures, parts.look);
  const runs = visibleRuns(uncovered, recognised ? new BoxIndex<Fill>([]) : fills);
  const made: Page = {
    number: parts.number, printedPage: findPrintedPage(runs, page), width, height, runs,
    rulings: [...visibleRulings(joinDashes(shapes.rulings), fills), ...shadingEdges(shadings)],
    shadings,
    drawings: [...visibleDrawings(shapes, fills), ...await pictureSigns(shapes.pictures, parts.look)],
    images: shapes.pictures.map(({ box }) => box),
    tags: parts.tags,
    problems: [],
  };
  made.problems = [...known, ...pageProblems(made, { overflow, recognised, unreadableFonts })];
  return made;
}

/** All shapes, or where there are too many the pictures alone: half of a drawing's lines would only mislead. */
function boundedShapes({ paths, pictures }: Painting, overflow: Painting['overflow']): Shapes {
  if (!overflow.paths) {
    const shapes = collectShapes({ paths, pictures });
    const squares = shapes.fills.reduce((sum, { box }) => sum + squareCount(box), 0);
    if (shapes.rulings.length + shapes.fills.length <= MOST_SHAPES && squares <= MOST_SQUARES) return shapes;
  }
  overflow.paths = true;
  return collectShapes({ paths: [], pictures });
}

/** All lines, or none where there are too many. */
function boundedLines(shows: readonly Show[], overflow: Painting['overflow']): Line[] {
  const lines = overflow.text ? [] : buildLines(shows);
  if (lines.length <= MOST_LINES) return lines;
  overflow.text = true;
  return [];
}

function visibleDrawings({ drawings }: Shapes, fills: BoxIndex<Fill>): Page['drawings'] {
  return drawings.flatMap(({ order, ...drawing }) => (isPaintedOver(drawing.box, order, fills) ? [] : [drawing]));
}
