import type { Page } from '../../model/page.ts';
import { blankFills } from '../columns/blankFills.ts';
import type { Region } from '../grid/grid.ts';
import { headingCells } from './headingCells.ts';
import { shadeEdges } from '../rules/shadeEdges.ts';

/** The region with the edges of its coloured bands, and of its headings' filled cells, among its rules, and the sides of its columns of colours. */
export function withBands(page: Page, region: Region): Region {
  const bands = shadeEdges(page.shadings, region);
  const heads = region.columns === undefined ? headingCells(page, region) : { across: [], down: [] };
  return { ...region, blanks: blankFills(page, region), rules: { across: [...region.rules.across, ...bands, ...heads.across], down: [...region.rules.down, ...heads.down] } };
}
