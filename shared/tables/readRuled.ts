import type { Box } from '../model/geometry.ts';
import { snapTolerance, type Rules } from './rules/cleanRulings.ts';
import { knownColumns } from './regions/continuedRegion.ts';
import { cutAligned } from './columns/cutAligned.ts';
import type { PlacedTable } from './grid/joinTables.ts';
import { withFilledHeads } from './regions/filledHeads.ts';
import { withBareHeads } from './headings/bareHeads.ts';
import { withGroupRules } from './headings/withGroupRules.ts';
import { withHeadingBand } from './headings/headingBand.ts';
import { headingCells } from './headings/headingCells.ts';
import { findLattices } from './regions/lattice.ts';
import { layLines } from './text/lines.ts';
import { boxOf, emptyGrid, type PageReading } from './pageReading.ts';
import { readGrid } from './grid/readGrid.ts';
import { charted, drawn, mostlyBlank, refuse, type Surroundings } from './regions/refuse.ts';
import { partedBySections } from './regions/partedBySections.ts';
import { inside, latticeRegion } from './regions/regions.ts';
import { findRuleStacks } from './regions/ruleStacks.ts';
import { splitGrid } from './regions/splitGrid.ts';
import { withStub } from './regions/withStub.ts';
import { withTitleRules } from './regions/titledStarts.ts';
import { withTurnedHeads } from './regions/turnedHeads.ts';
import { withBands } from './headings/withBands.ts';
import { withWholeCells } from './regions/withWholeCells.ts';
import type { Word } from './text/words.ts';

/** Reads the tables that rulings hold together, and returns the words that none of them took. */
export function readLattices(around: Surroundings, size: number, out: PageReading): Word[] {
  const { page, words, rules, charts } = around;
  let free = words;
  const area = (box: { x0: number; y0: number; x1: number; y1: number }) => (box.x1 - box.x0) * (box.y1 - box.y0);
  const lattices = findLattices(rules, snapTolerance(size)).filter(({ joints }) => joints >= 4);
  const stretches = partedBySections(lattices, words);
  for (const lattice of lattices.filter((one) => !stretches.has(one)).sort((a, b) => area(a) - area(b))) {
    const region = withStub(withBareHeads(withHeadingBand(page, latticeRegion(lattice, rules, free), free, size), free, size), free);
    if (region.words.length === 0) continue;
    const box: Box = [region.x0, region.y0, region.x1, region.y1];
    const early = drawn(region, around) ?? (mostlyBlank(region, size) ? 'nearly empty' : null);
    const grid = early === null ? readGrid(withBands(page, withGroupRules(region, size)), size) : emptyGrid(box);
    const why = early ?? refuse(grid);
    if (why !== null) out.candidates.push({ box, kind: 'lattice', kept: false, why, grid, tagAgreement: null });
    else for (const part of splitGrid(grid)) out.candidates.push({ box: boxOf(part), kind: 'lattice', kept: true, why: '', grid: part, tagAgreement: null });
    const own = new Set(region.words);
    if (why === null) free = free.filter((word) => !own.has(word));
    else if (charted.has(why)) {
      charts.push(lattice);
      free = free.filter((word) => !inside(word, lattice, 3 * size));
    }
  }
  return free;
}

/** Rules that stand in a kept lattice are not free for another table. */
function freeRules(rules: Rules, out: PageReading): Rules {
  const within = (x: number, y: number) => out.candidates.some(({ kept, box }) => kept && x > box[0] && x < box[2] && y >= box[1] - 1 && y <= box[3] + 1);
  return { across: rules.across.filter((rule) => !within((rule.from + rule.to) / 2, rule.at)), down: rules.down.filter((rule) => !within(rule.at, (rule.from + rule.to) / 2)) };
}

/** Reads the tables that horizontal rules alone divide, and returns the words that none of them took. */
export function readStacks(around: Surroundings, words: Word[], size: number, out: PageReading, open: PlacedTable | null): Word[] {
  const { page } = around;
  let free = words;
  const drawnFree = freeRules(around.rules, out);
  const lines = cutAligned(layLines(words, drawnFree.down));
  const loose = withTitleRules(withFilledHeads(drawnFree, page, words, size), lines);
  if (loose.across.length < 3) return words;
  for (const found of findRuleStacks(lines, loose, size, page.height, [...around.parting, ...out.candidates.filter(({ kept }) => kept).map(({ box }) => box)])) {
    const left = new Set(free);
    const own = new Set(found.words.filter((word) => left.has(word)));
    const region = withTurnedHeads(withWholeCells(page, { ...found, words: [...own, ...free.filter((word) => word.turned && inside(word, found, 0))] }, free, size), free, size);
    if (own.size === 0) continue;
    // Headings filled cell by cell show their own columns, which a page further are other ones for all that they head.
    const isOther = out.candidates.some(({ kept }) => kept) || headingCells(page, region).down.length > 0;
    const columns = isOther ? undefined : knownColumns(region, lines, open);
    const grid = readGrid(withBands(page, columns ? { ...region, columns } : region), size);
    const why = grid.xs.length < 3 ? 'one column' : drawn(region, around);
    out.candidates.push({ box: [region.x0, region.y0, region.x1, region.y1], kind: 'stack', kept: why === null, why: why ?? '', grid, tagAgreement: null });
    const taken = new Set(region.words);
    if (why === null) free = free.filter((word) => !taken.has(word));
  }
  return free;
}
