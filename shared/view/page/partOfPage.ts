import type { Box } from '../../model/geometry.ts';

/** A page's size in points. */
export interface PageSize {
  width: number;
  height: number;
}

/** Points below which a part holds no line of print. */
const smallest = 12;

/** A part to begin with: the middle of the page, which a person then draws anew, or moves and sizes by keys. */
export function firstPart({ width, height }: PageSize): Box {
  return [0.1 * width, 0.3 * height, 0.9 * width, 0.6 * height];
}

/** The part between two corners, wherever they lie to each other, kept on the page. */
export function partBetween([ax, ay]: [number, number], [bx, by]: [number, number], { width, height }: PageSize): Box {
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const [x0, x1] = [within(Math.min(ax, bx), width), within(Math.max(ax, bx), width)];
  const [y0, y1] = [within(Math.min(ay, by), height), within(Math.max(ay, by), height)];
  const [left, top] = [Math.min(x0, width - smallest), Math.min(y0, height - smallest)];
  return [left, top, Math.max(x1, left + smallest), Math.max(y1, top + smallest)];
}

/** Points by which an arrow key moves an edge: about half a line of print. */
const step = 6;

const directions: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * The part after a key: the arrows move it, with Shift they move its right and lower edges, and with Alt its left and
 * upper ones. Null for any other key.
 */
export function partAfterKey([x0, y0, x1, y1]: Box, { key, shiftKey, altKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>, page: PageSize): Box | null {
  const direction = directions[key];
  if (!direction) return null;
  const [dx, dy] = [direction[0] * step, direction[1] * step];
  if (shiftKey) return partBetween([x0, y0], [Math.max(x1 + dx, x0), Math.max(y1 + dy, y0)], page);
  if (altKey) return partBetween([Math.min(x0 + dx, x1), Math.min(y0 + dy, y1)], [x1, y1], page);
  const [mx, my] = [Math.min(Math.max(dx, -x0), page.width - x1), Math.min(Math.max(dy, -y0), page.height - y1)];
  return [x0 + mx, y0 + my, x1 + mx, y1 + my];
}

/** Where the part lies, for people who do not see it: in hundredths of the page. */
export function partWords([x0, y0, x1, y1]: Box, { width, height }: PageSize): string {
  const share = (value: number, of: number) => `${Math.round((100 * value) / of)}%`;
  return `from ${share(x0, width)} to ${share(x1, width)} across, and from ${share(y0, height)} to ${share(y1, height)} down the page`;
}
