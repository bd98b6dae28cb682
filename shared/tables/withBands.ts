import type { Page } from '../model/page.ts';
import type { Region } from './grid.ts';
import { shadeEdges } from './shadeEdges.ts';

/** The region with the edges of its coloured bands among its rules. */
export function withBands(page: Page, region: Region): Region {
  const bands = shadeEdges(page.shadings, region);
  return bands.length === 0 ? region : { ...region, rules: { ...region.rules, across: [...region.rules.across, ...bands] } };
}
