import type { NamedArea } from './findAreas.ts';
import type { Stretch } from './splitSentences.ts';

/** What may stand between a benchmark's name and its figure. */
const AREA_LINK = /^(?:'s?|[\s,:(=-]|¶+\)?|\b(?:it|they|these|this|completed|issued|held|met|reached|ones?|averages?|figures?|rates?|levels?|performance|result|results|mean|median|percentage|proportion|benchmark|benchmarking|comparator|group|equivalent|LAC|CLA|CiC|looked[- ]after|emerging|published|data|shows?|showed|sits?|sat|averaged|averaging|stand|recorded|achieved|managed|came in|latest|provisional|all|england|state[- ]funded|schools|score|position|outturn|number|councils|authorities|boroughs|as a whole|also|both|of|at|is|was|are|were|being|be|been|has|have|had|stands|stood|remains|reported as|reported|recorded|which|that|where|reports|for|an?|the|in|with|rose|fell|from|to|increased|decreased|by|end|year|who|performing|currently|now|only|just|over|same|period|saw)\b)*$/iu;
const RIGHT_LINK = /^\)? (?:respectively,? |(?:did|were|was|had|do) so )?(?:(?:for|in|across|among|amongst|within|of|by|at) )?(?:(?:the|our|all|its|similar|¶+ for) )*$/iu;
/** "12.0% for looked after children in England": whose share it is stands between. */
const RIGHT_POPULATION = /^\)? (?:for|of|among) (?:[\p{L}'-]+ ){1,5}(?:in|across|for) (?:the )?$/iu;
/** "against 37% of looked-after children nationally". */
const RIGHT_EVERYWHERE = /^ (?:of|for|among) (?:(?!and\b|but\b)[\p{L}'-]+ ){1,5}$/iu;
/** "a national average for looked-after children of 20.9". */
const LEFT_POPULATION = /^(?:'s)? (?:averages?|rates?|figures?|scores?|percentages?|proportions?) (?:for|of|among|amongst) (?:[\p{L}'-]+ ){1,6}?(?:of|was|is|were|at|stood at) (?:just |only )?$/iu;
/** After the name on the right, a figure of its own would make the name its owner. */
const OWNS_NEXT = /^(?:'s?|[\s:(=-]|\b(?:averages?|figures?|rates?|of|at|is|was|were)\b)*$/iu;

/** "one of the lowest rates in the region": the region is what it is ranked in. */
const RANKED = /\b(?:lowest|highest|best|worst|one of|\d+(?:st|nd|rd|th))\b[^,;]{0,60}(?:\b(?:in|among|amongst|across|of|for|within)\b|-)[^,;]{0,12}$/iu;

export interface Place extends Stretch {
  /** Where the figure before this one ends, or 0. */
  previousEnd: number;
  /** Where the next figure begins, or the sentence's end. */
  nextStart: number;
}

/** The area named for one figure by the words beside it; null where none is. */
export function linkArea(masked: string, areas: readonly NamedArea[], place: Place): NamedArea | null {
  const left = leftArea(masked, areas, place);
  // "statistical neighbours (10%) in England": what stands before the bracket owns it.
  if (left !== null && /^(?:'s?)? ?\($/u.test(masked.slice(left.end, place.start))) return left;
  return rightArea(masked, areas, place) ?? left;
}

function rightArea(masked: string, areas: readonly NamedArea[], { end, nextStart }: Place): NamedArea | null {
  const area = areas.find((one) => one.start >= end && one.start < nextStart);
  if (area === undefined) return null;
  const lead = masked.slice(end, area.start);
  // "the latest rates are 70 (England) and 63 (statistical neighbours)".
  if (/^ \((?:the |our )?$/u.test(lead) && /^(?: averages?)?[),;]/u.test(masked.slice(area.end))) return area;
  const everywhere = /^(?:nationally|regionally)$/iu.test(masked.slice(area.start, area.end)) && RIGHT_EVERYWHERE.test(lead);
  if (!everywhere && !RIGHT_LINK.test(lead) && !(area.area.kind !== 'council' && RIGHT_POPULATION.test(lead))) return null;
  const bare = /^\)? (?:the )?$/iu.test(lead);
  const adverb = /ly$/iu.test(masked.slice(area.start, area.end));
  if (bare && !adverb && !/^(?:[),;.]| and\b|$)/u.test(masked.slice(area.end))) return null;
  const between = masked.slice(area.end, nextStart);
  return nextStart < masked.length && OWNS_NEXT.test(between) && !/^\s*$/u.test(between) ? null : area;
}

function leftArea(masked: string, areas: readonly NamedArea[], { start, previousEnd }: Place): NamedArea | null {
  const area = areas.findLast((one) => one.end <= start && one.end > previousEnd);
  // "more often than London: 63.1 per cent of plans": what it is held against owns no figure after the colon.
  if (area !== undefined && /\b(?:than|to|with) (?:the |in )?$/iu.test(masked.slice(0, area.start)) && /^[^;,]*: $/u.test(masked.slice(area.end, start))) return null;
  // "82.4% for England in 2022/23, 88.4% of our assessments": it owns the figure before it.
  if (area !== undefined && previousEnd > 0 && /^\)? (?:for|in|across) (?:the )?$/u.test(masked.slice(previousEnd, area.start)) && /^(?: (?:in |at |for )?¶+)?, $/u.test(masked.slice(area.end, start))) return null;
  const between = area === undefined ? '' : masked.slice(area.end, start);
  return area !== undefined && (AREA_LINK.test(between) || (area.area.kind !== 'council' && LEFT_POPULATION.test(between))) && (/^,? where\b/u.test(between) || !RANKED.test(masked.slice(previousEnd, area.start))) ? area : null;
}

/** "The South West and England were 298.0 and 323.7 respectively": areas and figures told in one order. */
export function pairAreas(masked: string, areas: readonly NamedArea[], figures: readonly Stretch[]): Map<Stretch, NamedArea> {
  const pairs = new Map<Stretch, NamedArea>();
  for (let index = 0; index + 1 < figures.length; index += 1) {
    const run = listedFrom(masked, figures, index);
    if (run.length < 2) continue;
    const before = areas.filter((area) => area.end <= run[0]!.start && area.end > (figures[index - 1]?.end ?? 0));
    const listed = listedAreas(masked, before);
    if (listed.length === run.length && AREA_LINK.test(masked.slice(listed.at(-1)!.end, run[0]!.start))) {
      for (const [place, figure] of run.entries()) pairs.set(figure, listed[place]!);
    }
  }
  return pairs;
}

/** "better than the national and regional averages (all at 10 per cent)": one number that each of several areas has. */
export function repeatForAreas<Figure extends Stretch>(masked: string, areas: readonly NamedArea[], figures: readonly Figure[]): { kept: Figure[]; owners: Map<Figure, NamedArea> } {
  const owners = new Map<Figure, NamedArea>();
  const kept = figures.flatMap((figure) => {
    const bracket = /(?: averages?| figures?| rates?)? \((?:all|both|each)(?: at| of| on)? $/iu.exec(masked.slice(0, figure.start));
    const listed = bracket === null ? [] : listedAreas(masked, areas.filter(({ end }) => end <= bracket.index));
    if (bracket === null || listed.length < 2 || listed.at(-1)!.end !== bracket.index) return [figure];
    return listed.map((area) => {
      const own = { ...figure };
      owners.set(own, area);
      return own;
    });
  });
  return { kept, owners };
}

/** What stands between two figures of one list: "a, b and c". */
export function isListed(between: string): boolean {
  return /^(?:,| and|, and| &) $/u.test(between);
}

/** Figures from `index` on that follow one another as "a, b and c". */
function listedFrom(masked: string, figures: readonly Stretch[], index: number): Stretch[] {
  const run = [figures[index]!];
  for (const figure of figures.slice(index + 1)) {
    if (!isListed(masked.slice(run.at(-1)!.end, figure.start))) break;
    run.push(figure);
  }
  return run;
}

/** The last areas that follow one another as "A, B and C". */
function listedAreas(masked: string, areas: readonly NamedArea[]): NamedArea[] {
  const listed: NamedArea[] = [];
  for (const area of areas.toReversed()) {
    const next = listed[0];
    if (next !== undefined && !/^(?:'s?)?(?: average| averages)?(?:,| and| and for| and the| and for the|, and| &|, the)? (?:our )?$/iu.test(masked.slice(area.end, next.start))) break;
    listed.unshift(area);
  }
  return listed;
}
