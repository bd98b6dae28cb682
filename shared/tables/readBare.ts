import { continuedRegion } from './regions/continuedRegion.ts';
import { cutAligned } from './columns/cutAligned.ts';
import type { PlacedTable } from './grid/joinTables.ts';
import { isShort } from './text/kinds.ts';
import { foldLines, layLines } from './text/lines.ts';
import { findOpenRegions } from './regions/openRegions.ts';
import { boxOf, type PageReading } from './pageReading.ts';
import { onOneGround } from './regions/onOneGround.ts';
import { readGrid } from './grid/readGrid.ts';
import { drawn, type Surroundings } from './regions/refuse.ts';
import { openRegion } from './regions/regions.ts';
import { withBands } from './headings/withBands.ts';
import { withWholeCells } from './regions/withWholeCells.ts';
import { cutAtTitles } from './regions/titledStarts.ts';
import { withTurnedHeads } from './regions/turnedHeads.ts';
import type { Word } from './text/words.ts';
import { cutTwins, cutZones } from './text/zones.ts';

/** Reads what goes on at the top of the page in the columns of a table without drawn ones that the page before ended with. */
export function readContinued({ page, rules }: Surroundings, words: Word[], size: number, out: PageReading, open: PlacedTable | null): { free: Word[]; continued: boolean } {
  const before = open && !open.walled && open.below === 0 && open.table.pages.at(-1) === page.number - 1 ? open : null;
  const region = before && continuedRegion(cutAligned(layLines(words, rules.down)), rules, before);
  if (!region || out.candidates.some(({ kept, box }) => kept && box[1] < region.y1)) return { free: words, continued: false };
  const grid = readGrid(withBands(page, region), size);
  out.candidates.push({ box: boxOf(grid), kind: 'open', kept: true, why: 'goes on from the page before', grid, tagAgreement: null });
  const own = new Set(region.words);
  return { free: words.filter((word) => !own.has(word)), continued: true };
}

/** Reads the tables that only their columns of white, and perhaps a few rulings, show. */
export function readOpen(around: Surroundings, free: Word[], size: number, out: PageReading): void {
  const { page, rules } = around;
  const zones = cutZones(cutAligned(layLines(free, rules.down)), page.width).flatMap(cutTwins);
  for (const zone of zones.flatMap(cutAtTitles).map((zone) => ({ ...zone, lines: foldLines(zone.lines, isShort) }))) {
    for (const open of onOneGround(findOpenRegions(zone, rules, around.scales), page, size)) {
      const region = withTurnedHeads(withWholeCells(page, openRegion(open, rules, free), free, size), free, size);
      const grid = readGrid(withBands(page, region), size);
      const why = grid.xs.length < 3 || grid.ys.length < 3 ? 'one column' : drawn(region, around);
      out.candidates.push({ box: [region.x0, region.y0, region.x1, region.y1], kind: 'open', kept: why === null, why: why ?? JSON.stringify(open.reasons), grid, tagAgreement: null });
    }
  }
}
