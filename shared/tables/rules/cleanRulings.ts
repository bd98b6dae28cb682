import type { Ruling } from '../../model/page.ts';

/**
 * A cleaned line of one orientation: `at` is its place across (y of a horizontal one), `from`–`to` its extent along.
 * Page points, y down.
 */
export interface Rule {
  at: number;
  from: number;
  to: number;
  thickness: number;
}

export interface Rules {
  across: Rule[];
  down: Rule[];
}

/**
 * Two ends closer than this are one line: a third of the text's height, which no row of text fits into, and at most
 * 3 pt. (pdfplumber snaps by a fixed 3.)
 */
export const snapTolerance = (textHeight: number) => Math.min(3, Math.max(0.8, 0.3 * textHeight));

/** Dashes up to this length are joined over gaps as long as themselves; longer pieces are lines of their own. */
const longestDash = 12;

/** Gathers nearly collinear lines. A cluster is never wider than the tolerance, so a double rule does not drift. */
function clusterAcross(rules: Rule[], tolerance: number): Rule[][] {
  const clusters: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const last = clusters.at(-1);
    if (last && rule.at - last[0]!.at <= tolerance) last.push(rule);
    else clusters.push([rule]);
  }
  return clusters;
}

/** Joins the pieces of one cluster into lines; the place is the mean weighted by length. */
function joinAlong(cluster: Rule[], tolerance: number, dashes: number): Rule[] {
  const joined: Rule[] = [];
  let weight = 0;
  for (const rule of cluster.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    const length = rule.to - rule.from;
    const dash = last && length < dashes && rule.from - last.to <= Math.max(1.5 * length, tolerance) && length > 0.2;
    if (last && (rule.from - last.to <= tolerance || dash)) {
      last.at = (last.at * weight + rule.at * length) / (weight + length || 1);
      weight += length;
      last.to = Math.max(last.to, rule.to);
      last.thickness = Math.max(last.thickness, rule.thickness);
    } else {
      joined.push({ ...rule });
      weight = length;
    }
  }
  return joined;
}

/**
 * Snap, join, filter (the order is pdfplumber's): the lines as a reader sees them, without the shadings' edges.
 * Pieces shorter than half the text's height are dropped after joining.
 */
export function cleanRulings(rulings: Ruling[], textHeight: number): Rules {
  const across: Rule[] = [];
  const down: Rule[] = [];
  for (const { x0, y0, x1, y1, thickness, kind } of rulings) {
    if (kind === 'edge') continue;
    const wide = Math.abs(x1 - x0);
    const high = Math.abs(y1 - y0);
    if (wide >= high) across.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1), thickness });
    else down.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1), thickness });
  }
  return { across: joinRules(across, textHeight), down: joinRules(down, textHeight) };
}

/** Pieces of lines of one orientation as whole lines, dashes up to a length among them; what is shorter than half the text's height is left out. */
export function joinRules(rules: Rule[], textHeight: number, dashes = longestDash): Rule[] {
  const tolerance = snapTolerance(textHeight);
  return clusterAcross(rules, tolerance)
    .flatMap((cluster) => joinAlong(cluster, tolerance, dashes))
    .filter((rule) => rule.to - rule.from >= 0.5 * textHeight);
}
