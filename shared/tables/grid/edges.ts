import type { Rule } from '../rules/cleanRulings.ts';
import { lowerBound } from '../text/words.ts';

/** A rule must cover this much of a cell's side to be a wall. */
export const covers = 0.6;
/** Two drawn lines nearer than this (in text heights) with nothing between them are one, drawn double. */
export const doubleRule = 0.55;

/** A place where columns or rows part, with the lines drawn there: none where only the region ends. */
export interface Edge {
  at: number;
  /** In the order of their beginnings. */
  rules: Rule[];
}

/** Nothing is written between two lines nearer than this (in text heights), though the middle of a heading over both may fall there: a wall and the edge of a fill. */
const oneLine = 0.3;

/** A drawn column without a word in it, narrower than this many sizes, is a double line drawn wide and no column. */
export const narrowColumn = 1.5;

/** Lines at one place, and double lines with no word between them, as one edge. The box closes the ends. */
export function gatherEdges(rules: Rule[], from: number, to: number, size: number, centres: number[], narrow: number): Edge[] {
  const edges: Edge[] = [];
  let first = 0;
  const sorted = centres.toSorted((a, b) => a - b);
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const last = edges.at(-1);
    const near = last && rule.at - first <= narrow * size;
    const between = near && rule.at - last.at > oneLine * size && sorted[lowerBound(sorted, last.at)]! < rule.at;
    if (last && near && !between) {
      last.at = (last.at * last.rules.length + rule.at) / (last.rules.length + 1);
      last.rules.push(rule);
    } else {
      edges.push({ at: rule.at, rules: [rule] });
      first = rule.at;
    }
  }
  for (const edge of edges) edge.rules.sort((a, b) => a.from - b.from);
  const slack = doubleRule * size;
  if (!edges[0] || edges[0].at > from + slack) edges.unshift({ at: from, rules: [] });
  if (edges.length < 2 || edges.at(-1)!.at < to - slack) edges.push({ at: to, rules: [] });
  return edges;
}

/** How much of from–to the edge's rules cover, 0–1. */
export function covered(edge: Edge, from: number, to: number): number {
  let sum = 0;
  let reached = from;
  for (const rule of edge.rules) {
    const [a, b] = [Math.max(rule.from, reached), Math.min(rule.to, to)];
    if (b > a) {
      sum += b - a;
      reached = b;
    }
  }
  return to > from ? sum / (to - from) : 0;
}
