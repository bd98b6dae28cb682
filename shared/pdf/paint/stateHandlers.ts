import { multiply } from './matrix.ts';
import { initialState } from './paintState.ts';
import { setFont } from './textHandlers.ts';
import { type Handler, type Walk, clipTo, isNumbers, matrixFrom, numberFrom, restore, save } from './walk.ts';

const transform: Handler = ({ state }, args) => {
  const matrix = matrixFrom(args);
  if (matrix) state.ctm = multiply(state.ctm, matrix);
};

const setGState: Handler = (walk, [entries]) => {
  if (!Array.isArray(entries)) return;
  for (const [key, value] of entries as [string, unknown][]) {
    if (key === 'LW') walk.state.lineWidth = numberFrom(value);
    else if (key === 'ca') walk.state.fillAlpha = numberFrom(value);
    else if (key === 'CA') walk.state.strokeAlpha = numberFrom(value);
    else if (key === 'BM') walk.state.blendsNormally = value === 'source-over';
    else if (key === 'Font' && Array.isArray(value)) setFont(walk, value);
  }
};

const colourFrom = (value: unknown): string | null => (typeof value === 'string' && value.startsWith('#') ? value.toLowerCase() : null);

const setFill = (walk: Walk, colour: string | null): void => {
  walk.state.fill = colour;
  walk.state.fillIsNone = false;
};

/** Patterns have no one colour; a gradient is known by the colour half-way along it. */
const setFillPattern: Handler = (walk, [kind, id]) =>
  setFill(walk, kind === 'Shading' && typeof id === 'string' ? walk.context.gradient(id) : null);

const beginForm: Handler = (walk, [form, box]) => {
  save(walk, []);
  const matrix = matrixFrom(form);
  if (matrix) walk.state.ctm = multiply(walk.state.ctm, matrix);
  clipTo(walk, walk.state.ctm, box);
};

const beginGroup: Handler = (walk, [group]) => {
  save(walk, []);
  const options = (group ?? {}) as { smask?: unknown; bbox?: unknown; matrix?: unknown };
  walk.unseen.push(Boolean(options.smask));
  const matrix = matrixFrom(options.matrix);
  clipTo(walk, matrix ? multiply(walk.state.ctm, matrix) : walk.state.ctm, options.bbox);
};

const endHidden: Handler = (walk) => {
  walk.unseen.pop();
  restore(walk, []);
};

/** An annotation's appearance is drawn afresh on the page, whatever the page's own content left behind. */
const beginAnnotation: Handler = (walk, [id, rect, placement, appearance]) => {
  save(walk, []);
  walk.state = initialState(walk.context.frame, walk.page);
  clipTo(walk, walk.state.ctm, rect);
  for (const matrix of [matrixFrom(placement), matrixFrom(appearance)]) {
    if (matrix) walk.state.ctm = multiply(walk.state.ctm, matrix);
  }
  walk.unseen.push(typeof id === 'string' && !walk.context.isAnnotationRead(id));
};

/** Marked content inherits what its own mark does not say. */
const beginMark: Handler = (walk, [tag, properties]) => {
  const outer = walk.marks.at(-1);
  walk.marks.push({
    contentId: Number.isInteger(properties) ? `${walk.context.contentPrefix}${String(properties)}` : (outer?.contentId ?? null),
    artifact: tag === 'Artifact' || (outer?.artifact ?? false),
    visible: tag !== 'OC' || walk.context.isLayerVisible(properties),
  });
};

/** Graphics state, nesting and marks. */
export const stateHandlers: Readonly<Record<string, Handler>> = {
  save,
  restore,
  transform,
  setGState,
  setLineWidth: ({ state }, [width]) => { state.lineWidth = numberFrom(width); },
  setFillRGBColor: (walk, [colour]) => setFill(walk, colourFrom(colour)),
  setStrokeRGBColor: ({ state }, [colour]) => { state.stroke = colourFrom(colour); },
  setFillColorN: setFillPattern,
  setStrokeColorN: ({ state }) => { state.stroke = null; },
  setFillTransparent: ({ state }) => { state.fillIsNone = true; },
  setStrokeTransparent: ({ state }) => { state.stroke = null; },
  paintFormXObjectBegin: beginForm,
  paintFormXObjectEnd: restore,
  beginGroup,
  endGroup: endHidden,
  beginAnnotation,
  endAnnotation: endHidden,
  beginMarkedContent: (walk, args) => beginMark(walk, [isNumbers(args, 1) ? nameOf(args[0]) : null]),
  beginMarkedContentProps: beginMark,
  endMarkedContent: ({ marks }) => void marks.pop(),
};

/** pdf.js hands a plain mark's tag over as an object with a name. */
function nameOf(tag: unknown): unknown {
  return typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
}
