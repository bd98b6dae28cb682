import type { Page } from '../../model/page.ts';
import { filledCells } from '../rules/filledCells.ts';
import type { OpenRegion } from './judgeRegion.ts';

/** Filled cells are the ground of lines that they run under over so much of their width. */
const ALIKE = 0.8;

/** Regions one right under the other on filled cells that run on under both, as one: a high row between them had parted them. */
export function onOneGround(found: readonly OpenRegion[], { shadings }: Page, size: number): OpenRegion[] {
  if (found.length < 2 || shadings.length === 0) return [...found];
  const grounds = filledCells(shadings, size);
  return found.reduce<OpenRegion[]>((regions, region) => {
    const before = regions.at(-1);
    if (before === undefined || before.zone !== region.zone || region.from !== before.to + 1) return [...regions, region];
    const [last, first] = [before.zone.lines[before.to]!, region.zone.lines[region.from]!];
    const [x0, x1] = [Math.min(last.x0, first.x0), Math.max(last.x1, first.x1)];
    const runsOn = grounds.some((cells) => cells.y0 < last.y0 && cells.y1 > first.y1 && Math.min(cells.x1, x1) - Math.max(cells.x0, x0) >= ALIKE * (x1 - x0));
    return runsOn ? [...regions.slice(0, -1), { ...before, to: region.to }] : [...regions, region];
  }, []);
}
