/** Columns that a heading may cover, and what speaks against it, in points. */
export interface Candidate {
  span: [number, number];
  cost: number;
}

/** The columns of each heading of a line, and what speaks against them all. */
export interface Spans {
  cost: number;
  spans: [number, number][];
}

/** The cheapest choice of spans that do not overlap, each left of the next; by dynamic programming over where the last one ends. */
export function cheapestSpans(choices: Candidate[][], needed: Set<number>, price: number): Spans {
  const missed = (from: number, to: number) => {
    let sum = 0;
    for (let c = from; c < to; c++) if (needed.has(c)) sum += price;
    return sum;
  };
  let states = new Map<number, Spans>([[-1, { cost: 0, spans: [] }]]);
  for (const list of choices) {
    const next: typeof states = new Map();
    for (const [end, state] of states) {
      for (const { span, cost } of list) {
        // Where texts stand so close that even their own columns overlap, the later one starts after the earlier.
        const from = Math.max(span[0], end + 1);
        if (from > span[1] && list.length > 1 && cost < list[0]!.cost) continue;
        const to = Math.max(from, span[1]);
        if (from > span[0] && cost < list[0]!.cost) continue;
        const total = state.cost + cost + missed(end + 1, from);
        const known = next.get(to);
        if (!known || total < known.cost) next.set(to, { cost: total, spans: [...state.spans, from > span[1] ? span : [from, to]] });
      }
    }
    states = next;
  }
  let best: Spans | null = null;
  for (const [end, state] of states) {
    const total = state.cost + missed(end + 1, Math.max(-1, ...needed) + 1);
    if (!best || total < best.cost) best = { cost: total, spans: state.spans };
  }
  return best ?? { cost: choices.reduce((sum, list) => sum + list[0]!.cost, 0), spans: choices.map((list) => list[0]!.span) };
}
