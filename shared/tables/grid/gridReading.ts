import type { Extent, Separator } from '../columns/columns.ts';
import { cutAligned } from '../columns/cutAligned.ts';
import { cutCodes } from '../columns/cutCodes.ts';
import { cutRatings } from '../columns/cutRatings.ts';
import { doubleRule, gatherEdges, narrowColumn, type Edge } from './edges.ts';
import type { Region } from './grid.ts';
import type { Rule } from '../rules/cleanRulings.ts';
import { layLines, middleX, middleY, type Line } from '../text/lines.ts';
import type { Word } from '../text/words.ts';

/** One region while it is read: each step adds what it found. */
export interface GridReading {
  readonly region: Region;
  /** The page's usual type size, in points: the scale of every tolerance. */
  readonly size: number;
  readonly lines: Line[];
  /** Words that do not run from left to right. */
  readonly turned: Word[];
  readonly columnEdges: Edge[];
  /** Full-width rules, partial ones too, and where headings and body part; from the region's top to its bottom. */
  readonly rowEdges: Edge[];
  xs: Separator[];
  /** Where each column's body text lies. */
  extents: (Extent | null)[];
  /** How many of the lines are headings. */
  headingLines: number;
  /** Lines of the body that print the headings again, over the rows that follow. */
  repeats: ReadonlySet<Line>;
  /** How often a run was cut because it held the text of several cells. */
  fusedCuts: number;
}

/** The sides of columns of colours, over the whole of a table. */
const sidesOf = ({ blanks = [], y0, y1 }: Region): Rule[] => blanks.flatMap(({ x0, x1 }) => [x0, x1].map((at) => ({ at, from: y0, to: y1, thickness: 0 })));

export function startReading(region: Region, size: number): GridReading {
  return {
    region,
    size,
    lines: cutAligned(cutRatings(cutCodes(layLines(region.words, [...region.rules.down, ...sidesOf(region)])))),
    turned: region.words.filter((word) => word.turned),
    columnEdges: gatherEdges(region.rules.down, region.x0, region.x1, size, region.words.map(middleX), narrowColumn),
    rowEdges: gatherEdges(region.rules.across, region.y0, region.y1, size, region.words.map(middleY), doubleRule),
    xs: [],
    extents: [],
    headingLines: 0,
    repeats: new Set(),
    fusedCuts: 0,
  };
}
