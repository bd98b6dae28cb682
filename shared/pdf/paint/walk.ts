import type { Box, Colour } from '../../model/geometry.ts';
import { WHITE, mix } from './colour.ts';
import { type Matrix, intersect, mapBox } from './matrix.ts';
import type { Font, Painting } from './painting.ts';
import { type PaintState, initialState } from './paintState.ts';

/** What the walk must ask of the page that it walks. */
export interface WalkContext {
  /** From PDF user space to page points. */
  frame: Matrix;
  width: number;
  height: number;
  /** Prefix of the page's marked-content ids, as the structure tree names them: `p23R_mc`. */
  contentPrefix: string;
  font: (id: string) => Font;
  /** The colour that stands for a gradient of that name, or null. */
  gradient: (id: string) => Colour | null;
  isLayerVisible: (layer: unknown) => boolean;
  /** False for annotations that are not part of the paper: links, comments, highlights. */
  isAnnotationRead: (id: string) => boolean;
}

/** A stretch of marked content that is open. */
export interface Mark {
  contentId: string | null;
  artifact: boolean;
  visible: boolean;
}

/** Where a walk over a page's operators has got to. */
export interface Walk {
  readonly context: WalkContext;
  readonly page: Box;
  readonly painting: Painting;
  state: PaintState;
  /** Index of the operator: the painter's order. */
  order: number;
  /** Points of paths so far. */
  points: number;
  /** True between a clip operator and the path that it applies to. */
  clipsNext: boolean;
  readonly stack: PaintState[];
  readonly marks: Mark[];
  /** One entry for each open group or annotation: true for those never seen, such as masks. */
  readonly unseen: boolean[];
}

/** One operator's work. */
export type Handler = (walk: Walk, args: readonly unknown[]) => void;

/** Alpha under which nothing can be seen. */
const FAINT = 0.04;

export function startWalk(context: WalkContext): Walk {
  const page: Box = [0, 0, context.width, context.height];
  return {
    context, page, state: initialState(context.frame, page), order: 0, points: 0, clipsNext: false,
    stack: [], marks: [], unseen: [],
    painting: { shows: [], paths: [], pictures: [], glyphs: 0, overflow: { text: false, paths: false } },
  };
}

export const save: Handler = (walk) => void walk.stack.push({ ...walk.state });

export const restore: Handler = (walk) => {
  walk.state = walk.stack.pop() ?? walk.state;
};

/** False inside hidden layers, masks and annotations that are not read. */
export function isSeen({ unseen, marks }: Walk): boolean {
  return !unseen.includes(true) && marks.every((mark) => mark.visible);
}

export function clipTo(walk: Walk, matrix: Matrix, box: unknown): void {
  if (isNumbers(box, 4)) walk.state.clip = intersect(walk.state.clip, mapBox(matrix, numberAt(box, 0), numberAt(box, 1), numberAt(box, 2), numberAt(box, 3)));
}

/** The fill colour as it looks on white; null for a pattern, undefined when nothing is laid at all. */
export function fillColour({ state }: Walk): Colour | null | undefined {
  return state.fillIsNone ? undefined : asSeen(state.fill, state.fillAlpha);
}

export function strokeColour({ state }: Walk): Colour | null | undefined {
  return asSeen(state.stroke, state.strokeAlpha);
}

function asSeen(colour: Colour | null, alpha: number): Colour | null | undefined {
  if (alpha <= FAINT) return undefined;
  return colour === null || alpha >= 1 ? colour : mix(colour, WHITE, alpha);
}

export const numberFrom = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** True for an array, typed or not, of at least so many entries. */
export function isNumbers(value: unknown, count: number): value is ArrayLike<unknown> {
  return (Array.isArray(value) || ArrayBuffer.isView(value)) && 'length' in value && value.length >= count;
}

export const numberAt = (values: ArrayLike<unknown>, index: number): number => numberFrom(values[index]);

/** Six numbers as a matrix; null for anything else. */
export function matrixFrom(value: unknown): Matrix | null {
  if (!isNumbers(value, 6)) return null;
  return [numberAt(value, 0), numberAt(value, 1), numberAt(value, 2), numberAt(value, 3), numberAt(value, 4), numberAt(value, 5)];
}
