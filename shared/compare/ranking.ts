import type { Area } from '../model/observation.ts';
import { sameArea } from './figure.ts';
import type { Comparison, Entry } from './compareIndicator.ts';
import type { Figure } from './figure.ts';
import { gravity } from './judge.ts';
import type { Measure } from './measure.ts';
import type { Rank } from './statistics/rank.ts';
import { rank } from './statistics/rank.ts';

export interface Ranked {
  figure: Figure;
  verdict: 'base' | 'like' | 'with-care';
  rank: Rank;
}

/** Places among a stated set, and who was left out of it and why. */
export interface Ranking {
  /** Best first where the indicator has a direction; highest first where it has none, which is then no judgement. */
  places: Ranked[];
  leftOut: Entry[];
  judged: boolean;
}

/**
 * Ranks the base among the areas of a set. Only councils are ranked: a nation or a group stands beside them as a line.
 * What is unlike or missing has no place (rules 4 and 7), and is returned apart.
 *
 * @param among the set; null for everybody in the comparison
 */
export function rankingOf({ base, entries, measure }: Comparison, among: readonly Area[] | null): Ranking {
  const inSet = ({ area }: Figure) => area.kind === 'council' && (among === null || among.some((member) => sameArea(member, area)));
  const candidates = entries.filter(({ figure }) => inSet(figure) && base !== null && !sameArea(figure.area, base.area));
  // An area with both a paper's and a published figure has one place, by the figure that is more alike.
  const byArea = Map.groupBy(candidates, ({ figure }) => figure.area.gss ?? figure.area.name);
  const best = [...byArea.values()].map((group) => group.toSorted((a, b) => gravity[a.verdict] - gravity[b.verdict])[0]!);
  const comparable = best.filter(({ verdict, figure }) => verdict !== 'unlike' && figure.value.kind === 'number');
  const rows = [
    ...(base?.value.kind === 'number' ? [{ figure: base, verdict: 'base' as const, number: base.value.number }] : []),
    ...comparable.flatMap(({ figure, verdict }) => (figure.value.kind === 'number' && verdict !== 'unlike' ? [{ figure, verdict, number: figure.value.number }] : [])),
  ];
  const ranks = rank(rows.map(({ number }) => number), bestEnd(measure));
  const places = rows.map(({ figure, verdict }, index) => ({ figure, verdict, rank: ranks[index]! })).sort((a, b) => a.rank.rank - b.rank.rank);
  return { places, leftOut: best.filter((entry) => !comparable.includes(entry)), judged: measure.polarity === 'higher' || measure.polarity === 'lower' };
}

function bestEnd({ polarity }: Measure): 'highest' | 'lowest' {
  return polarity === 'lower' ? 'lowest' : 'highest';
}
