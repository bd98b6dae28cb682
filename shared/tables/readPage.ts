import type { Box } from '../model/geometry.ts';
import type { Page, Run } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { buildTable } from './buildTable.ts';
import { cleanRulings, snapTolerance, type Rule, type Rules } from './cleanRulings.ts';
import { cutAligned } from './cutAligned.ts';
import { mainQuarter, opposite, quarterOf, turnBox, turnPage, type Quarter } from './frame.ts';
import { bodyRuns, isRunning, runningKey } from './furniture.ts';
import { continuedRegion, knownColumns } from './continuedRegion.ts';
import { continues, type PlacedTable } from './joinTables.ts';
import { findLattices } from './lattice.ts';
import { isShort } from './kinds.ts';
import { foldLines, layLines, textOf, type Line } from './lines.ts';
import { findOpenRegions } from './openRegions.ts';
import type { Grid, Region } from './grid.ts';
import { readGrid } from './readGrid.ts';
import { agreement, readTagged } from './readTagged.ts';
import { charted, drawn, mostlyBlank, refuse, type Surroundings } from './refuse.ts';
import { inside, latticeRegion, openRegion } from './regions.ts';
import { findRuleStacks } from './ruleStacks.ts';
import { shadeEdges } from './shadeEdges.ts';
import { splitGrid } from './splitGrid.ts';
import { median, splitWords, type Word } from './words.ts';
import { cutTwins, cutZones } from './zones.ts';

/** A part of the page that was looked at as a table, and what came of it. */
export interface Candidate {
  box: Box;
  kind: 'lattice' | 'stack' | 'open' | 'tagged';
  kept: boolean;
  why: string;
  grid: Grid;
  /** How far the tags agree, 0–1; null where there are none to be believed. */
  tagAgreement: number | null;
}

/** What was read from one page, intermediates included. */
export interface PageReading {
  tables: PlacedTable[];
  /** How far the page was turned before it was read; `rules`, `lines` and `candidates` are in that frame. */
  quarter: Quarter;
  rules: Rules;
  lines: Line[];
  candidates: Candidate[];
  /** Runs that are in no table's cell. */
  unassigned: Run[];
  /** Running heads and feet as the next page will know them again. */
  running: Set<string>;
  problems: Problem[];
}

/** Beyond this many runs or rulings a page is a map or a drawing, and is not searched for tables. */
const mostRuns = 5_000;
const mostRulings = 60_000;

function tooMuch(page: Page): Problem | null {
  if (page.runs.length <= mostRuns && page.rulings.length <= mostRulings) return null;
  return { kind: 'too-much-on-page', page: page.number, message: `Page ${page.number} holds ${page.runs.length} pieces of text and ${page.rulings.length} lines: too much for a page with tables. It was not searched for tables.` };
}

/** What the page before leaves to the next: its running heads and feet, and the table it ended with. */
export interface PageBefore {
  running: Set<string>;
  open: PlacedTable | null;
}

const nothingBefore: PageBefore = { running: new Set(), open: null };

/** All tables of one page. */
export function readPage(page: Page, before = nothingBefore): PageReading {
  const problem = tooMuch(page);
  if (problem) return { ...readUpright({ ...page, runs: [], rulings: [] }, nothingBefore), quarter: 0, problems: [problem] };
  const quarter = opposite(mainQuarter(page.runs));
  const upright = turnPage(page, quarter);
  const body = { ...upright, runs: bodyRuns(upright) };
  const main = readUpright(body, before);
  const tables = main.tables.map((placed) => turnBack(placed, page, quarter));
  const left = new Set(main.unassigned.map((run) => run.id));
  for (const part of turnedParts(body)) {
    const turned = readUpright(turnPage(part.page, part.quarter), nothingBefore);
    tables.push(...turned.tables.map((placed) => turnBack(turnBack(placed, upright, part.quarter), page, quarter)));
    for (const run of part.page.runs) left.delete(run.id);
    for (const run of turned.unassigned) left.add(run.id);
  }
  const read = new Set(body.runs.map((run) => run.id));
  return { ...main, quarter, tables, unassigned: page.runs.filter((run) => left.has(run.id) || !read.has(run.id)) };
}

/** A table read on a turned page, in the page's own frame again. */
function turnBack(placed: PlacedTable, page: Page, quarter: Quarter): PlacedTable {
  if (quarter === 0) return placed;
  const [width, height] = quarter === 2 ? [page.width, page.height] : [page.height, page.width];
  const back = (box: Box) => turnBox(box, opposite(quarter), width, height);
  const { table } = placed;
  return { ...placed, table: { ...table, boxes: table.boxes.map(back), cells: table.cells.map((cell) => ({ ...cell, bbox: back(cell.bbox) })) } };
}

/** Text set across the page's main direction makes a table of its own from this many runs on. */
const leastTurned = 10;

/** Tables drawn turned on a page that otherwise reads another way. Headings turned over upright figures are too few to be one. */
function turnedParts(page: Page): { page: Page; quarter: Quarter }[] {
  const { runs } = page;
  return ([1, 2, 3] as const).flatMap((quarter) => {
    const own = runs.filter((run) => opposite(quarterOf(run.angle)) === quarter);
    if (own.length < leastTurned) return [];
    const box = own.reduce<Box>((all, { box }) => [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])], [Infinity, Infinity, -Infinity, -Infinity]);
    const within = runs.filter((run) => run.box[0] >= box[0] - 1 && run.box[2] <= box[2] + 1 && run.box[1] >= box[1] - 1 && run.box[3] <= box[3] + 1);
    return own.length >= 0.7 * within.length ? [{ page: { ...page, runs: own }, quarter }] : [];
  });
}

/** Lattices first, the smallest first, so that a table inside another's cell keeps its words; then what is left. */
function readUpright(page: Page, before: PageBefore): PageReading {
  const words = splitWords(page.runs);
  const size = median(words.map((word) => word.size)) || 10;
  const rules = withoutFrame(cleanRulings(page.rulings, size), page);
  const all = layLines(words);
  const running = all.filter((line, i) => isRunning(line, page.height, before.running) && standsApart(all, i));
  const out: PageReading = { tables: [], quarter: 0, rules, lines: all, candidates: [], unassigned: [], running: new Set(all.filter((line) => line.y1 < 0.12 * page.height || line.y0 > 0.88 * page.height).map(runningKey)), problems: [] };
  const heads = new Set(running.flatMap((line) => line.pieces.flatMap((piece) => piece.words)));
  const around: Surroundings = { page, rules, words, charts: [] };
  const loose = readLattices(around, size, out).filter((word) => !heads.has(word));
  const unstacked = readStacks(around, loose, size, out, before.open).filter((word) => !word.run.artifact);
  const { free, continued } = readContinued(around, unstacked, size, out, before.open);
  readOpen(around, free, size, out);
  weighTags(page, words, out);
  out.unassigned = unassigned(page, out);
  out.tables = place(page, out, all.filter((line) => !running.includes(line)));
  const goesOn = !continued || (before.open !== null && out.tables.length > 0 && continues(before.open, out.tables[0]!));
  return goesOn ? out : readUpright(page, { ...before, open: null });
}

/** Reads what goes on at the top of the page in the columns of a table without drawn ones that the page before ended with. */
function readContinued({ page, rules }: Surroundings, words: Word[], size: number, out: PageReading, open: PlacedTable | null): { free: Word[]; continued: boolean } {
  const before = open && !open.walled && open.below === 0 && open.table.pages.at(-1) === page.number - 1 ? open : null;
  const region = before && continuedRegion(cutAligned(layLines(words, rules.down)), rules, before);
  if (!region || out.candidates.some(({ kept, box }) => kept && box[1] < region.y1)) return { free: words, continued: false };
  const grid = readGrid(withBands(page, region), size);
  out.candidates.push({ box: boxOf(grid), kind: 'open', kept: true, why: 'goes on from the page before', grid, tagAgreement: null });
  const own = new Set(region.words);
  return { free: words.filter((word) => !own.has(word)), continued: true };
}

/** A frame around the page runs along at least this share of each side, this near to it. */
const frame = { along: 0.88, near: 0.065 };

/** The rules without the frame that some papers draw around the page. */
function withoutFrame(rules: Rules, { width, height }: Page): Rules {
  const sides = (list: Rule[], along: number, across: number) => {
    const long = list.filter((rule) => rule.to - rule.from >= frame.along * along);
    return [long.filter((rule) => rule.at < frame.near * across), long.filter((rule) => rule.at > (1 - frame.near) * across)];
  };
  const four = [...sides(rules.across, width, height), ...sides(rules.down, height, width)];
  if (four.some((side) => side.length === 0)) return rules;
  const drop = new Set(four.flat());
  return { across: rules.across.filter((rule) => !drop.has(rule)), down: rules.down.filter((rule) => !drop.has(rule)) };
}

/** A running head or foot keeps this distance from the text, in sizes; a heading that a table repeats on each page does not. */
const apart = 0.9;

function standsApart(lines: Line[], i: number): boolean {
  const line = lines[i]!;
  const gaps = [i > 0 ? line.y0 - lines[i - 1]!.y1 : Infinity, i + 1 < lines.length ? lines[i + 1]!.y0 - line.y1 : Infinity];
  return Math.min(...gaps) > apart * line.size;
}

/** Reads the tables that rulings hold together, and returns the words that none of them took. */
function readLattices(around: Surroundings, size: number, out: PageReading): Word[] {
  const { page, words, rules, charts } = around;
  let free = words;
  const area = (box: { x0: number; y0: number; x1: number; y1: number }) => (box.x1 - box.x0) * (box.y1 - box.y0);
  for (const lattice of findLattices(rules, snapTolerance(size)).filter(({ joints }) => joints >= 4).sort((a, b) => area(a) - area(b))) {
    const region = latticeRegion(lattice, free);
    if (region.words.length === 0) continue;
    const box: Box = [region.x0, region.y0, region.x1, region.y1];
    const early = drawn(region, around) ?? (mostlyBlank(region, size) ? 'nearly empty' : null);
    const grid = early === null ? readGrid(withBands(page, region), size) : emptyGrid(box);
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
function readStacks(around: Surroundings, words: Word[], size: number, out: PageReading, open: PlacedTable | null): Word[] {
  const { page } = around;
  let free = words;
  const loose = freeRules(around.rules, out);
  if (loose.across.length < 3) return words;
  const lines = cutAligned(layLines(words, loose.down));
  for (const found of findRuleStacks(lines, loose, size, page.height)) {
    const left = new Set(free);
    const own = new Set(found.words.filter((word) => left.has(word)));
    const region = { ...found, words: [...own, ...free.filter((word) => word.turned && inside(word, found, 0))] };
    if (own.size === 0) continue;
    const columns = out.candidates.some(({ kept }) => kept) ? undefined : knownColumns(region, lines, open);
    const grid = readGrid(withBands(page, columns ? { ...region, columns } : region), size);
    const why = grid.xs.length < 3 ? 'one column' : drawn(region, around);
    out.candidates.push({ box: [region.x0, region.y0, region.x1, region.y1], kind: 'stack', kept: why === null, why: why ?? '', grid, tagAgreement: null });
    if (why === null) free = free.filter((word) => !own.has(word));
  }
  return free;
}

/** The region with the edges of its coloured bands among its rules. */
function withBands(page: Page, region: Region): Region {
  const bands = shadeEdges(page.shadings, region);
  return bands.length === 0 ? region : { ...region, rules: { ...region.rules, across: [...region.rules.across, ...bands] } };
}

/** Reads the tables that only their columns of white, and perhaps a few rulings, show. */
function readOpen(around: Surroundings, free: Word[], size: number, out: PageReading): void {
  const { page, rules } = around;
  const zones = cutZones(cutAligned(layLines(free, rules.down)), page.width).flatMap(cutTwins);
  for (const zone of zones.map((zone) => ({ ...zone, lines: foldLines(zone.lines, isShort) }))) {
    for (const open of findOpenRegions(zone, rules)) {
      const region = openRegion(open, rules, free);
      const grid = readGrid(withBands(page, region), size);
      const why = grid.xs.length < 3 || grid.ys.length < 3 ? 'one column' : drawn(region, around);
      out.candidates.push({ box: [region.x0, region.y0, region.x1, region.y1], kind: 'open', kept: why === null, why: why ?? JSON.stringify(open.reasons), grid, tagAgreement: null });
    }
  }
}

/** Tags and geometry must agree this far, or a bare table is read by its tags. */
const agreeFrom = 0.9;

const share = (a: Box, b: Box) => (Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]))) / ((b[2] - b[0]) * (b[3] - b[1]) || 1);

/**
 * Sets the tags that can be believed beside what the geometry found. Rulings outweigh tags; where only white parts the
 * cells, or nothing was found at all, the tags are taken.
 */
function weighTags(page: Page, words: Word[], out: PageReading): void {
  for (const tagged of readTagged(page, words)) {
    const box: Box = [tagged.box.x0, tagged.box.y0, tagged.box.x1, tagged.box.y1];
    const rivals = out.candidates.filter((candidate) => candidate.kept && share(candidate.box, box) > 0.5);
    if (!tagged.grid) {
      out.candidates.push({ box, kind: 'tagged', kept: false, why: tagged.why, grid: emptyGrid(box), tagAgreement: null });
      continue;
    }
    const best = Math.max(0, ...rivals.map((rival) => (rival.tagAgreement = agreement(rival.grid, tagged.grid!))));
    const take = rivals.length === 0 || (best < agreeFrom && rivals.every((rival) => rival.kind === 'open'));
    const within = out.candidates.filter((candidate) => candidate.kept && candidate.kind !== 'lattice' && share(box, candidate.box) > 0.5);
    if (take) for (const rival of [...rivals, ...within]) [rival.kept, rival.why] = [false, 'the tags say otherwise'];
    out.candidates.push({ box, kind: 'tagged', kept: take, why: take ? '' : 'the rulings are believed before the tags', grid: tagged.grid, tagAgreement: best });
  }
}

const emptyGrid = ([x0, y0, x1, y1]: Box): Grid => ({
  xs: [x0, x1].map((at) => ({ at, ruled: false })),
  ys: [y0, y1].map((at) => ({ at, ruled: false })),
  cells: [],
  headerRows: 0,
  marks: { lines: 0, rowEdges: 1, ruledRows: 0, ruledColumns: 1, splitBands: 0, closed: false, walls: 0, fusedCuts: 0 },
});

const boxOf = (grid: Grid): Box => [grid.xs[0]!.at, grid.ys[0]!.at, grid.xs.at(-1)!.at, grid.ys.at(-1)!.at];
const kept = (out: PageReading) => out.candidates.filter((candidate) => candidate.kept);

function unassigned(page: Page, out: PageReading): Run[] {
  const used = new Set(kept(out).flatMap(({ grid }) => grid.cells.flatMap((cell) => cell.words.map((word) => word.run))));
  return page.runs.filter((run) => !used.has(run));
}

/** A heading directly above a table stands within this many sizes. */
const titleReach = 2.5;

function titleOf(above: Line[], top: number): string | null {
  const line = above.at(-1);
  if (!line || top - line.y1 > titleReach * line.size || line.pieces.length > 2) return null;
  const text = [...linesBefore(line, above), line].flatMap(({ pieces }) => pieces.map(textOf)).join(' ');
  return text.length > 160 || /[.;,]$/.test(text) ? null : text;
}

/** A title that runs on in lower case ("… for a second or subsequent / time") begins in the lines above, close and of its size. */
function linesBefore(last: Line, above: Line[]): Line[] {
  const before = above.at(above.indexOf(last) - 1);
  if (above.indexOf(last) < 1 || !before || !/^\p{Ll}/u.test(last.pieces.map(textOf).join(' '))) return [];
  const runsOn = before.pieces.length === 1 && Math.abs(before.size - last.size) < 0.05 * last.size && Math.abs(before.x0 - last.x0) < last.size && last.y0 - before.y1 < 0.6 * last.size;
  return runsOn ? [...linesBefore(before, above), before] : [];
}

/** The kept candidates as tables in reading order, each with what stands above and below it. */
function place(page: Page, out: PageReading, lines: Line[]): PlacedTable[] {
  const used = new Set(kept(out).flatMap(({ grid }) => grid.cells.flatMap((cell) => cell.words)));
  const outside = lines.filter((line) => !line.pieces.some((piece) => piece.words.some((word) => used.has(word))));
  const ordered = kept(out).toSorted((a, b) => boxOf(a.grid)[1] - boxOf(b.grid)[1] || boxOf(a.grid)[0] - boxOf(b.grid)[0]);
  let from = -Infinity;
  return ordered.map((candidate) => {
    const { grid } = candidate;
    const box = boxOf(grid);
    const above = outside.filter((line) => line.y0 >= from - 1 && line.y1 <= box[1] + 2);
    from = box[3];
    const over = above.filter((line) => line.x1 > box[0] && line.x0 < box[2]);
    const table = buildTable(page, { grid, reading: readings[candidate.kind], evidence: evidenceOf(candidate), confidence: confidenceOf(candidate), title: titleOf(over, box[1]) });
    return { table, edges: grid.xs.map((x) => x.at), above: above.map((line) => line.pieces.map(textOf).join(' ')), below: outside.filter((line) => line.y0 >= box[3] - 2).length, walled: grid.marks.walls > 0, openEnd: grid.marks.closed && !grid.ys.at(-1)!.ruled };
  });
}

const readings = { lattice: 'ruled', stack: 'ruled', open: 'aligned', tagged: 'tagged' } as const;

function evidenceOf({ grid, why, kind, tagAgreement }: Candidate): Record<string, number | string> {
  const { closed, ...marks } = grid.marks;
  return { found: kind, ...marks, rowsRuled: closed ? 'yes' : 'no', ...(tagAgreement === null ? {} : { tagAgreement }), ...(why.startsWith('{') ? (JSON.parse(why) as Record<string, number>) : {}) };
}

/** What a reading is worth before anything speaks for or against it. */
const trust = { lattice: 0.95, stack: 0.9, open: 0.8, tagged: 0.85 } as const;

/** Cut runs speak against a reading, agreement with the tags for it. */
function confidenceOf({ grid, kind, tagAgreement }: Candidate): number {
  const cut = grid.marks.fusedCuts / Math.max(1, grid.cells.length);
  const base = trust[kind] - 0.5 * cut;
  return Math.max(0.3, tagAgreement === null ? base : base + (1 - base) * Math.max(0, tagAgreement - 0.5));
}
