import type { Box } from '../../model/geometry.ts';
import type { Page, Run } from '../../model/page.ts';

/** Clockwise quarter turns. */
export type Quarter = 0 | 1 | 2 | 3;

const wrap = (degrees: number) => {
  const turned = ((degrees % 360) + 360) % 360;
  return turned > 180 ? turned - 360 : turned;
};

/** Which quarter a writing direction lies nearest to: 0 right, 1 down, 2 left, 3 up. */
export const quarterOf = (angle: number): Quarter => ((((Math.round(angle / 90) % 4) + 4) % 4) as Quarter);

export const opposite = (quarter: Quarter): Quarter => (((4 - quarter) % 4) as Quarter);

function turnPoint([x, y]: [number, number], quarter: Quarter, width: number, height: number): [number, number] {
  if (quarter === 1) return [height - y, x];
  if (quarter === 2) return [width - x, height - y];
  if (quarter === 3) return [y, width - x];
  return [x, y];
}

/** Turns a box with its page, which is `width` by `height` before the turn. */
export function turnBox(box: Box, quarter: Quarter, width: number, height: number): Box {
  const [ax, ay] = turnPoint([box[0], box[1]], quarter, width, height);
  const [bx, by] = turnPoint([box[2], box[3]], quarter, width, height);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** The page as it looks after clockwise quarter turns, everything on it turned too. */
export function turnPage(page: Page, quarter: Quarter): Page {
  if (quarter === 0) return page;
  const { width, height } = page;
  const point = (at: [number, number]) => turnPoint(at, quarter, width, height);
  const box = (from: Box) => turnBox(from, quarter, width, height);
  return {
    ...page,
    width: quarter === 2 ? width : height,
    height: quarter === 2 ? height : width,
    runs: page.runs.map((run) => ({ ...run, box: box(run.box), origin: point(run.origin), angle: wrap(run.angle + 90 * quarter) })),
    rulings: page.rulings.map((ruling) => {
      const [x0, y0, x1, y1] = box([ruling.x0, ruling.y0, ruling.x1, ruling.y1]);
      return { ...ruling, x0, y0, x1, y1 };
    }),
    shadings: page.shadings.map((shading) => ({ ...shading, box: box(shading.box) })),
    drawings: page.drawings.map((drawing) => ({ ...drawing, box: box(drawing.box), outline: drawing.outline.map(point) })),
    images: page.images.map(box),
  };
}

/** The direction most of the text runs in, by characters: a page drawn turned is read turned back. */
export function mainQuarter(runs: Run[]): Quarter {
  const characters = [0, 0, 0, 0];
  for (const run of runs) characters[quarterOf(run.angle)]! += run.text.length;
  const most = Math.max(...characters);
  return (characters[0] === most ? 0 : characters.indexOf(most)) as Quarter;
}
