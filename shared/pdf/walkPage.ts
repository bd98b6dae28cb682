import type { Box, Colour } from '../model/geometry.ts';
import { WHITE, mix } from './colour.ts';
import { layGlyphs } from './layGlyphs.ts';
import { type Matrix, apply, intersect, mapBox, multiply, scaleOf } from './matrix.ts';
import type { Font, Glyph, PaintedPath, Painting } from './paint.ts';
import { GLYPH_SPACE, type PaintState, initialState } from './paintState.ts';
import { readPath } from './readPath.ts';

/** pdf.js's list of operators: codes, and each code's arguments. */
export interface OperatorList {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

export interface WalkContext {
  /** pdf.js's numbers by operator name. */
  ops: Readonly<Record<string, number>>;
  /** From PDF user space to page points. */
  frame: Matrix;
  width: number;
  height: number;
  /** Prefix of the page's marked-content ids, as the structure tree names them: `p23R_mc`. */
  contentPrefix: string;
  font: (id: string) => { font: Font; type3: boolean; matrix: readonly number[] } | null;
  /** Colour that stands for a gradient, or null. */
  gradient: (args: readonly unknown[]) => Colour | null;
  isLayerVisible: (layer: unknown) => boolean;
  /** False for annotations that are not part of the paper: links, comments, highlights. */
  isAnnotationRead: (id: string) => boolean;
  unreadableFonts: Set<string>;
}

/** More of either than any paper's page: maps and drawings. What lies past it is left out, and the page says so. */
const MOST_GLYPHS = 400_000;
const MOST_POINTS = 600_000;

/** Alpha under which nothing can be seen. */
const FAINT = 0.04;

type Handler = (args: readonly unknown[]) => void;
interface Mark { contentId: string | null; artifact: boolean; visible: boolean }

const num = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const isMatrix = (value: unknown): value is Matrix => (Array.isArray(value) || ArrayBuffer.isView(value)) && 'length' in value && value.length >= 6;
const isBox = (value: unknown): value is Box => (Array.isArray(value) || ArrayBuffer.isView(value)) && 'length' in value && value.length >= 4;

/** Walks a page's operators once and gathers everything that is painted where a reader can see it. */
export function walkPage(list: OperatorList, context: WalkContext): Painting {
  const walker = makeWalker(context);
  const { fnArray, argsArray } = list;
  for (let index = 0; index < fnArray.length; index++) {
    const args = argsArray[index];
    walker.step(fnArray[index] ?? 0, index, Array.isArray(args) ? args : []);
  }
  return walker.painting;
}

function makeWalker(context: WalkContext): { painting: Painting; step: (fn: number, order: number, args: readonly unknown[]) => void } {
  const page: Box = [0, 0, context.width, context.height];
  const painting: Painting = { shows: [], paths: [], pictures: [], glyphs: 0, unreadableFonts: context.unreadableFonts, overflow: null };
  let state = initialState(context.frame, page);
  let order = 0;
  let points = 0;
  let pendingClip = false;
  const stack: PaintState[] = [];
  const marks: Mark[] = [];
  /** Depth of nested content that is never seen: masks, and annotations that are not read. */
  const unseen: boolean[] = [];

  const save = (): void => void stack.push({ ...state });
  const restore = (): void => { state = stack.pop() ?? state; };
  const visible = (): boolean => !unseen.includes(true) && marks.every((mark) => mark.visible);
  const lastMark = (): Mark | undefined => marks.at(-1);
  const clipTo = (box: unknown): void => {
    if (isBox(box)) state.clip = intersect(state.clip, mapBox(state.ctm, box[0], box[1], box[2], box[3]));
  };
  const ink = (colour: Colour | 'unknown', alpha: number): Colour | 'unknown' => (colour === 'unknown' || alpha >= 1 ? colour : mix(colour, WHITE, alpha));

  const paintPath = (op: number, data: unknown): void => {
    const paint = paints.get(op);
    const clips = pendingClip;
    pendingClip = false;
    if (!ArrayBuffer.isView(data) || !(data instanceof Float32Array)) return;
    if (!clips && (!paint || !visible())) return;
    points += data.length / 3;
    if (points > MOST_POINTS) {
      painting.overflow ??= 'paths';
      return;
    }
    const { subPaths, box } = readPath(data, state.ctm);
    if (paint && visible()) addPath(subPaths, paint);
    if (clips) state.clip = intersect(state.clip, box);
  };
  const addPath = (subPaths: PaintedPath['subPaths'], paint: Paint): void => {
    const fills = paint.fill && state.fillAlpha > FAINT;
    const strokes = paint.stroke && state.strokeAlpha > FAINT && state.stroke !== 'unknown';
    if (!fills && !strokes) return;
    const stroke = strokes ? ink(state.stroke, state.strokeAlpha) : null;
    painting.paths.push({
      order, subPaths, evenOdd: paint.evenOdd, clip: state.clip,
      fill: fills ? ink(state.fill, state.fillAlpha) : null,
      stroke: stroke === 'unknown' ? null : stroke,
      lineWidth: state.lineWidth * scaleOf(state.ctm),
      opaque: state.blendsNormally && state.fillAlpha >= 1,
    });
  };
  const addPicture = (matrix: Matrix, stencil: Colour | null): void => {
    if (!visible() || state.fillAlpha <= FAINT) return;
    const box = intersect(state.clip, mapBox(matrix, 0, 0, 1, 1));
    if (box[2] > box[0] && box[3] > box[1]) painting.pictures.push({ order, box, stencil });
  };
  const stencilColour = (): Colour | null => (state.fill === 'unknown' ? null : state.fill);
  const addPictures = (scale: readonly number[], positions: unknown, stencil: Colour | null): void => {
    if (!Array.isArray(positions) && !ArrayBuffer.isView(positions)) return;
    const flat = Array.from(positions as ArrayLike<number>);
    for (let index = 0; index + 1 < flat.length; index += 2) {
      const [a = 1, b = 0, c = 0, d = 1] = scale;
      addPicture(multiply(state.ctm, [a, b, c, d, num(flat[index]), num(flat[index + 1])]), stencil);
    }
  };

  const show = (glyphs: unknown): void => {
    if (!Array.isArray(glyphs) || state.font === null) return;
    const list = glyphs as (Glyph | number)[];
    painting.glyphs += list.reduce((count: number, glyph) => count + (typeof glyph === 'number' ? 0 : 1), 0);
    const laid = layGlyphs(state, list);
    if (painting.glyphs > MOST_GLYPHS) {
      painting.overflow = 'text';
      return;
    }
    if (laid === null || laid.cells.length === 0 || !visible()) return;
    const mode = state.renderMode & 3;
    const stroked = mode === 1;
    if ((stroked ? state.strokeAlpha : state.fillAlpha) <= FAINT) return;
    const colour = ink(stroked ? state.stroke : state.fill, stroked ? state.strokeAlpha : state.fillAlpha);
    const cells = clipCells(laid, state.clip);
    if (cells.length === 0) return;
    const mark = lastMark();
    painting.shows.push({
      order, font: state.font, size: laid.size * (state.type3 ? type3Height(state) : 1), direction: laid.direction,
      origin: laid.origin, letterSpacing: laid.letterSpacing, colour: colour === 'unknown' ? '#000000' : colour, inkless: mode === 3,
      contentId: mark?.contentId ?? null, artifact: mark?.artifact ?? false, cells,
    });
  };

  const setFont = (id: unknown, size: unknown): void => {
    const found = typeof id === 'string' ? context.font(id) : null;
    state.font = found?.font ?? null;
    state.type3 = found?.type3 ?? false;
    state.fontMatrix = found?.matrix ?? GLYPH_SPACE;
    state.fontSize = num(size);
  };
  const moveText = (x: unknown, y: unknown): void => {
    state.x = state.lineX += num(x);
    state.y = state.lineY += num(y);
  };
  const setTextMatrix = (matrix: Matrix | null): void => {
    state.textMatrix = matrix;
    state.x = state.lineX = state.y = state.lineY = 0;
  };
  const setGState = (entries: unknown): void => {
    if (!Array.isArray(entries)) return;
    for (const [key, value] of entries as [string, unknown][]) {
      if (key === 'LW') state.lineWidth = num(value);
      else if (key === 'ca') state.fillAlpha = num(value);
      else if (key === 'CA') state.strokeAlpha = num(value);
      else if (key === 'BM') state.blendsNormally = value === 'source-over' || value === 'Normal';
      else if (key === 'Font' && Array.isArray(value)) setFont(value[0], value[1]);
    }
  };
  const beginMark = (tag: unknown, properties: unknown): void => {
    const outer = lastMark();
    marks.push({
      contentId: Number.isInteger(properties) ? `${context.contentPrefix}${String(properties)}` : (outer?.contentId ?? null),
      artifact: tag === 'Artifact' || (outer?.artifact ?? false),
      visible: tag !== 'OC' || context.isLayerVisible(properties),
    });
  };
  const beginForm = (matrix: unknown, box: unknown): void => {
    save();
    if (isMatrix(matrix)) state.ctm = multiply(state.ctm, matrix);
    clipTo(box);
  };
  const beginGroup = (group: unknown): void => {
    save();
    const options = (group ?? {}) as { smask?: unknown; bbox?: unknown; matrix?: unknown };
    unseen.push(Boolean(options.smask));
    if (!isBox(options.bbox)) return;
    const [x0, y0, x1, y1] = options.bbox;
    const matrix = isMatrix(options.matrix) ? multiply(state.ctm, options.matrix) : state.ctm;
    state.clip = intersect(state.clip, mapBox(matrix, x0, y0, x1, y1));
  };
  const beginAnnotation = ([id, rect, transform, matrix]: readonly unknown[]): void => {
    save();
    state = initialState(context.frame, page);
    clipTo(rect);
    if (isMatrix(transform)) state.ctm = multiply(state.ctm, transform);
    if (isMatrix(matrix)) state.ctm = multiply(state.ctm, matrix);
    unseen.push(typeof id === 'string' && !context.isAnnotationRead(id));
  };
  const fillWithGradient = (): void => {
    const [x0, y0, x1, y1] = state.clip;
    if (!visible() || x1 <= x0 || y1 <= y0) return;
    const subPaths = [{ points: [[x0, y0], [x1, y0], [x1, y1], [x0, y1]] as [number, number][], closed: true, curved: false }];
    painting.paths.push({ order, subPaths, fill: 'unknown', evenOdd: false, stroke: null, lineWidth: 0, opaque: true, clip: state.clip });
  };
  const colour = (value: unknown): Colour | 'unknown' => (typeof value === 'string' && value.startsWith('#') ? value.toLowerCase() : 'unknown');

  const named: Record<string, Handler> = {
    save, restore, beginGroup: ([group]) => beginGroup(group),
    endGroup: () => { unseen.pop(); restore(); },
    transform: (args) => { if (isMatrix(args)) state.ctm = multiply(state.ctm, args); },
    paintFormXObjectBegin: ([matrix, box]) => beginForm(matrix, box),
    paintFormXObjectEnd: restore,
    beginAnnotation,
    endAnnotation: () => { unseen.pop(); restore(); },
    setLineWidth: ([width]) => { state.lineWidth = num(width); },
    setGState: ([entries]) => setGState(entries),
    setFillRGBColor: ([value]) => { state.fill = colour(value); },
    setStrokeRGBColor: ([value]) => { state.stroke = colour(value); },
    setFillColorN: (args) => { state.fill = context.gradient(args) ?? 'unknown'; },
    setStrokeColorN: () => { state.stroke = 'unknown'; },
    setFillTransparent: () => { state.fillAlpha = 0; },
    setStrokeTransparent: () => { state.strokeAlpha = 0; },
    clip: () => { pendingClip = true; },
    eoClip: () => { pendingClip = true; },
    constructPath: ([op, data]) => paintPath(num(op), Array.isArray(data) ? data[0] : data),
    shadingFill: fillWithGradient,
    beginText: () => setTextMatrix(null),
    setCharSpacing: ([value]) => { state.charSpacing = num(value); },
    setWordSpacing: ([value]) => { state.wordSpacing = num(value); },
    setHScale: ([value]) => { state.horizontalScale = num(value) / 100; },
    setLeading: ([value]) => { state.leading = -num(value); },
    setTextRise: ([value]) => { state.rise = num(value); },
    setTextRenderingMode: ([value]) => { state.renderMode = num(value); },
    setFont: ([id, size]) => setFont(id, size),
    moveText: ([x, y]) => moveText(x, y),
    setLeadingMoveText: ([x, y]) => { state.leading = num(y); moveText(x, y); },
    setTextMatrix: ([matrix]) => { if (isMatrix(matrix)) setTextMatrix(matrix); },
    nextLine: () => moveText(0, state.leading),
    showText: ([glyphs]) => show(glyphs),
    beginMarkedContent: ([tag]) => beginMark(tag, null),
    beginMarkedContentProps: ([tag, properties]) => beginMark(tag, properties),
    endMarkedContent: () => void marks.pop(),
    paintImageXObject: () => addPicture(state.ctm, null),
    paintInlineImageXObject: () => addPicture(state.ctm, null),
    paintImageMaskXObject: () => addPicture(state.ctm, stencilColour()),
    paintSolidColorImageMask: () => addPicture(state.ctm, stencilColour()),
    paintImageXObjectRepeat: ([, sx, sy, at]) => addPictures([num(sx), 0, 0, num(sy)], at, null),
    paintImageMaskXObjectRepeat: ([, sx, kx, ky, sy, at]) => addPictures([num(sx), num(kx), num(ky), num(sy)], at, stencilColour()),
    paintInlineImageXObjectGroup: ([, map]) => addGroup(map, null),
    paintImageMaskXObjectGroup: ([images]) => addGroup(images, stencilColour()),
  };
  const addGroup = (images: unknown, stencil: Colour | null): void => {
    if (!Array.isArray(images)) return;
    for (const { transform } of images as { transform?: unknown }[]) {
      if (isMatrix(transform)) addPicture(multiply(state.ctm, transform), stencil);
    }
  };
  const paints = paintsOf(context.ops);
  const handlers: (Handler | undefined)[] = [];
  for (const [name, handler] of Object.entries(named)) {
    const code = context.ops[name];
    if (code !== undefined) handlers[code] = handler;
  }
  const step = (fn: number, at: number, args: readonly unknown[]): void => {
    order = at;
    handlers[fn]?.(args);
  };
  return { painting, step };
}

interface Paint { fill: boolean; stroke: boolean; evenOdd: boolean }

function paintsOf(ops: WalkContext['ops']): Map<number | undefined, Paint> {
  const both = { fill: true, stroke: true };
  return new Map<number | undefined, Paint>([
    [ops.fill, { fill: true, stroke: false, evenOdd: false }],
    [ops.eoFill, { fill: true, stroke: false, evenOdd: true }],
    [ops.stroke, { fill: false, stroke: true, evenOdd: false }],
    [ops.closeStroke, { fill: false, stroke: true, evenOdd: false }],
    [ops.fillStroke, { ...both, evenOdd: false }],
    [ops.closeFillStroke, { ...both, evenOdd: false }],
    [ops.eoFillStroke, { ...both, evenOdd: true }],
    [ops.closeEOFillStroke, { ...both, evenOdd: true }],
  ]);
}

/** A Type 3 font's own em is whatever its glyphs' box says. */
function type3Height(state: PaintState): number {
  return Math.abs(state.fontMatrix[3] ?? 1) * (state.font?.emHeight ?? 1);
}

/** Glyphs whose middle lies inside the clip: the rest a reader does not see. */
function clipCells(laid: NonNullable<ReturnType<typeof layGlyphs>>, clip: Box): typeof laid.cells {
  const { origin, direction, size, cells } = laid;
  const rise = size * 0.3;
  const seen = (along: number): boolean => {
    const [x, y] = apply([direction[0], direction[1], direction[1], -direction[0], origin[0], origin[1]], along, rise);
    return x >= clip[0] && x <= clip[2] && y >= clip[1] && y <= clip[3];
  };
  if (seen(cells[0]?.from ?? 0) && seen(cells.at(-1)?.to ?? 0)) return cells;
  return cells.filter((cell) => seen((cell.from + cell.to) / 2));
}
