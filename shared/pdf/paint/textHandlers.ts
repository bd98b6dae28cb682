import type { Box, Colour } from '../../model/geometry.ts';
import { WHITE } from './colour.ts';
import { type Laid, layGlyphs } from './layGlyphs.ts';
import type { Matrix } from './matrix.ts';
import type { Cell, Glyph } from './painting.ts';
import { type Handler, type Walk, fillColour, isSeen, matrixFrom, numberFrom, strokeColour } from './walk.ts';

/** More glyphs than any paper's page holds: past it the page is a map or a drawing, and says so. */
const MOST_GLYPHS = 400_000;

/** PDF's text render modes, without the bit that adds the text to the clip. */
const STROKE = 1;
const FILL_AND_STROKE = 2;
const INKLESS = 3;

export const setFont: Handler = ({ state, context }, [id, size]) => {
  state.font = typeof id === 'string' ? context.font(id) : null;
  state.fontSize = numberFrom(size);
};

const moveText: Handler = ({ state }, [x, y]) => {
  state.x = state.lineX += numberFrom(x);
  state.y = state.lineY += numberFrom(y);
};

function setTextMatrix({ state }: Walk, matrix: Matrix | null): void {
  state.textMatrix = matrix;
  state.x = state.lineX = state.y = state.lineY = 0;
}

const showText: Handler = (walk, [glyphs]) => {
  const { painting, state } = walk;
  if (!Array.isArray(glyphs)) return;
  for (const glyph of glyphs) if (typeof glyph !== 'number') painting.glyphs++;
  if (painting.glyphs > MOST_GLYPHS) painting.overflow.text = true;
  const laid = layGlyphs(state, glyphs as (Glyph | number)[]);
  if (painting.overflow.text || laid === null || !isSeen(walk)) return;
  const mode = state.renderMode & 3;
  const colour = textColour(walk, mode);
  const cells = unclipped(laid, state.clip);
  if (colour === undefined || cells.length === 0 || state.font === null) return;
  const mark = walk.marks.at(-1);
  painting.shows.push({
    order: walk.order, font: state.font, size: laid.size, direction: laid.direction, origin: laid.origin,
    colour, letterSpacing: laid.letterSpacing, inkless: mode === INKLESS,
    contentId: mark?.contentId ?? null, artifact: mark?.artifact ?? false, cells, cutOff: cells.at(-1) !== laid.cells.at(-1),
  });
};

/** What is seen of the text: its fill, or the outline where there is no other or the fill is white. */
function textColour(walk: Walk, mode: number): Colour | null | undefined {
  const fill = fillColour(walk);
  return mode === STROKE || (mode === FILL_AND_STROKE && fill === WHITE) ? strokeColour(walk) : fill;
}

/** The glyphs whose middle lies inside the clip: the rest a reader does not see. */
function unclipped({ origin, direction: [dx, dy], size, cells }: Laid, [x0, y0, x1, y1]: Box): Cell[] {
  // A third of the size above the baseline runs through the middle of small letters and figures.
  const [x, y] = [origin[0] + dy * size * 0.3, origin[1] - dx * size * 0.3];
  const seen = (along: number): boolean => {
    const [px, py] = [x + dx * along, y + dy * along];
    return px >= x0 && px <= x1 && py >= y0 && py <= y1;
  };
  if (seen(cells[0]?.from ?? 0) && seen(cells.at(-1)?.to ?? 0)) return cells;
  return cells.filter((cell) => seen((cell.from + cell.to) / 2));
}

/** Text state and text. pdf.js folds the quote operators and kerned strings into these. */
export const textHandlers: Readonly<Record<string, Handler>> = {
  beginText: (walk) => setTextMatrix(walk, null),
  setCharSpacing: ({ state }, [value]) => { state.charSpacing = numberFrom(value); },
  setWordSpacing: ({ state }, [value]) => { state.wordSpacing = numberFrom(value); },
  setHScale: ({ state }, [value]) => { state.horizontalScale = numberFrom(value) / 100; },
  setLeading: ({ state }, [value]) => { state.leading = -numberFrom(value); },
  setTextRise: ({ state }, [value]) => { state.rise = numberFrom(value); },
  setTextRenderingMode: ({ state }, [value]) => { state.renderMode = numberFrom(value); },
  setFont,
  moveText,
  setLeadingMoveText: (walk, args) => {
    walk.state.leading = numberFrom(args[1]);
    moveText(walk, args);
  },
  setTextMatrix: (walk, [matrix]) => setTextMatrix(walk, matrixFrom(matrix)),
  nextLine: (walk) => moveText(walk, [0, walk.state.leading]),
  showText,
};
