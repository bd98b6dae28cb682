import type { Rule, Rules } from '../rules/cleanRulings.ts';
import { lowerBound } from '../text/words.ts';

/** Rulings that hang together, and the box they cover. */
export interface Lattice {
  rules: Rules;
  /** How many times a horizontal ruling meets a vertical one. */
  joints: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

class Union {
  readonly parent: number[];
  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, i) => i);
  }
  find(i: number): number {
    let root = i;
    while (this.parent[root] !== root) root = this.parent[root]!;
    while (this.parent[i] !== root) [this.parent[i], i] = [root, this.parent[i]!];
    return root;
  }
  join(a: number, b: number): void {
    this.parent[this.find(a)] = this.find(b);
  }
}

/**
 * Components of rulings that meet (within `reach` points), found by a sweep over the horizontal ones for each vertical.
 * After the vector engine of camelot's lattice.
 */
export function findLattices({ across, down }: Rules, reach: number): Lattice[] {
  const ordered = across.toSorted((a, b) => a.at - b.at);
  const places = ordered.map((rule) => rule.at);
  const union = new Union(ordered.length + down.length);
  const joints = Array.from({ length: ordered.length + down.length }, () => 0);
  down.forEach((wall, i) => {
    for (let k = lowerBound(places, wall.from - reach); k < ordered.length && places[k]! <= wall.to + reach; k++) {
      const rule = ordered[k]!;
      if (rule.from - reach > wall.at || rule.to + reach < wall.at) continue;
      union.join(k, ordered.length + i);
      joints[ordered.length + i]!++;
    }
  });
  const groups = new Map<number, Lattice>();
  const add = (rule: Rule, i: number, level: boolean) => {
    const root = union.find(i);
    const lattice = groups.get(root) ?? { rules: { across: [], down: [] }, joints: 0, x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
    groups.set(root, lattice);
    (level ? lattice.rules.across : lattice.rules.down).push(rule);
    lattice.joints += joints[i]!;
    const [x0, y0, x1, y1] = level ? [rule.from, rule.at, rule.to, rule.at] : [rule.at, rule.from, rule.at, rule.to];
    lattice.x0 = Math.min(lattice.x0, x0);
    lattice.y0 = Math.min(lattice.y0, y0);
    lattice.x1 = Math.max(lattice.x1, x1);
    lattice.y1 = Math.max(lattice.y1, y1);
  };
  ordered.forEach((rule, i) => add(rule, i, true));
  down.forEach((rule, i) => add(rule, ordered.length + i, false));
  return [...groups.values()].toSorted((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}
