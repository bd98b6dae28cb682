import type { SubPath } from './painting.ts';
import { intersect, scaleOf } from './matrix.ts';
import { readPath } from './readPath.ts';
import { type Handler, type Walk, fillColour, isSeen, numberFrom, strokeColour } from './walk.ts';

/** More points than any chart has: past it the page is a map or a drawing, and says so. */
const MOST_POINTS = 300_000;
/** pdf.js writes about this many numbers for each point of a path. */
const NUMBERS_PER_POINT = 3;

interface Paint {
  fill: boolean;
  stroke: boolean;
  evenOdd: boolean;
}

const PAINTS: Readonly<Record<string, Paint>> = {
  fill: { fill: true, stroke: false, evenOdd: false },
  eoFill: { fill: true, stroke: false, evenOdd: true },
  stroke: { fill: false, stroke: true, evenOdd: false },
  closeStroke: { fill: false, stroke: true, evenOdd: false },
  fillStroke: { fill: true, stroke: true, evenOdd: false },
  closeFillStroke: { fill: true, stroke: true, evenOdd: false },
  eoFillStroke: { fill: true, stroke: true, evenOdd: true },
  closeEOFillStroke: { fill: true, stroke: true, evenOdd: true },
};

const clip: Handler = (walk) => {
  walk.clipsNext = true;
};

/** The box that the clip leaves, filled with a gradient. */
const shadingFill: Handler = (walk, [id]) => {
  const { clip: [x0, y0, x1, y1] } = walk.state;
  if (x1 > x0 && y1 > y0 && isSeen(walk)) {
    const colour = typeof id === 'string' ? walk.context.gradient(id) : null;
    const points: [number, number][] = [[x0, y0], [x1, y0], [x1, y1], [x0, y1]];
    addPath(walk, [{ points, closed: true, curved: false }], { fill: true, stroke: false, evenOdd: false }, colour);
  }
};

function addPath(walk: Walk, subPaths: SubPath[], paint: Paint, fill = fillColour(walk)): void {
  const { state, painting, order } = walk;
  const stroke = paint.stroke ? strokeColour(walk) : undefined;
  const ink = paint.fill && fill !== undefined ? { colour: fill, opaque: state.blendsNormally && state.fillAlpha >= 1 } : null;
  if (ink === null && !stroke) return;
  painting.paths.push({
    order, subPaths, fill: ink, evenOdd: paint.evenOdd, stroke: stroke ?? null,
    lineWidth: state.lineWidth * scaleOf(state.ctm), clip: state.clip,
  });
}

/** Paths by pdf.js's own numbers of operators, which the page's list of operators uses within a path too. */
export function pathHandlers(ops: Readonly<Record<string, number>>): Readonly<Record<string, Handler>> {
  const paints = new Map(Object.entries(PAINTS).map(([name, paint]) => [ops[name], paint]));
  const constructPath: Handler = (walk, [op, data]) => {
    const paint = isSeen(walk) ? paints.get(numberFrom(op)) : undefined;
    const clips = walk.clipsNext;
    walk.clipsNext = false;
    const path: unknown = Array.isArray(data) ? data[0] : data;
    if (!(path instanceof Float32Array) || (!paint && !clips)) return;
    walk.points += path.length / NUMBERS_PER_POINT;
    if (walk.points > MOST_POINTS) {
      walk.painting.overflow.paths = true;
      return;
    }
    const { subPaths, box } = readPath(path, walk.state.ctm);
    if (paint) addPath(walk, subPaths, paint);
    if (clips) walk.state.clip = intersect(walk.state.clip, box);
  };
  return { constructPath, clip, eoClip: clip, shadingFill };
}
