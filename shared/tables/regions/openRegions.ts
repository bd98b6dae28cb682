import type { Scale } from '../rules/chartScale.ts';
import type { Rules } from '../rules/cleanRulings.ts';
import { grow, growTail } from './growRegion.ts';
import { judge, type OpenRegion } from './judgeRegion.ts';
import { isFigure, isPeriod } from '../text/kinds.ts';
import { textOf, type Line } from '../text/lines.ts';
import { columnsOfLine, isTabular, type Growth } from '../text/tabular.ts';
import type { Zone } from '../text/zones.ts';

/** A region is kept from this score on (tuned on two thirds of the ICDAR papers). */
const threshold = 0.75;

/** After this many seeds from which no table grew, the rest are let be. */
const mostTries = 60;

/** Tables that no lattice holds: seeds are lines with columns, grown up and down while the columns last. */
export function findOpenRegions(zone: Zone, rules: Rules, charts: readonly Scale[]): OpenRegion[] {
  const { lines } = zone;
  const out: OpenRegion[] = [];
  const taken = lines.map(() => false);
  const seeds = lines.map((line, i) => ({ i, weight: seedWeight(line) })).filter((seed) => seed.weight > 0).sort((a, b) => b.weight - a.weight || a.i - b.i);
  let tries = mostTries;
  for (const seed of seeds) {
    if (taken[seed.i]) continue;
    const growth: Growth = { from: seed.i, to: seed.i, columns: columnsOfLine(lines[seed.i]!).map(({ x0, x1 }) => ({ x0, x1 })), across: rules.across, charts };
    grow(lines, seed.i, 1, growth);
    grow(lines, seed.i, -1, growth);
    growTail(lines, growth);
    while (growth.from < seed.i && taken.slice(growth.from, seed.i).includes(true)) growth.from++;
    while (growth.to > seed.i && taken.slice(seed.i, growth.to + 1).includes(true)) growth.to--;
    const region = judge(zone, growth, rules);
    if (!region || region.score < threshold) {
      // Seeds within what failed would mostly grow the same: a few are tried, so that a page of scattered labels ends.
      if (--tries <= 0) break;
      continue;
    }
    for (let i = growth.from; i <= growth.to; i++) taken[i] = true;
    out.push(region);
  }
  return out.sort((a, b) => a.from - b.from);
}

function seedWeight(line: Line): number {
  if (!isTabular(line)) return 0;
  const pieces = columnsOfLine(line);
  // "Apr", "23" are a month that its column sets wide.
  const isDated = (index: number): boolean => isPeriod(`${textOf(pieces[index - 1]!)} ${textOf(pieces[index]!)}`);
  const values = pieces.filter((piece, index) => index > 0 && isFigure(textOf(piece)) && !isDated(index)).length;
  return pieces.length + 2 * values;
}
