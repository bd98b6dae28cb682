import type { Page } from '../../model/page.ts';
import type { Region } from '../grid/grid.ts';
import { headingCells } from './headingCells.ts';
import { shadeEdges } from '../rules/shadeEdges.ts';

/** The region with the edges of its coloured bands, and of its headings' filled cells, among its rules. */
export function withBands(page: Page, region: Region): Region {
  const bands = shadeEdges(page.shadings, region);
  const heads = region.columns === undefined ? headingCells(page, region) : { across: [], down: [] };
  return { ...region, rules: { across: [...region.rules.across, ...bands, ...heads.across], down: [...region.rules.down, ...heads.down] } };
}
