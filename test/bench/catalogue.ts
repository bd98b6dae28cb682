import { labels } from '../unit/catalogue/labels.ts';

/*
 * How long 1,000 labels take: the test table's labels, each made a little different in every round so that none is
 * answered from memory. The budget is 100 ms. Run: node test/bench/catalogue.ts
 */
const started = performance.now();
const { matchLabel } = await import('../../shared/catalogue/matchLabel.ts');
const loaded = performance.now();

const thousand = (round: number) => Array.from({ length: 1000 }, (_, index) => `${index + 1}. ${labels[index % labels.length]!.label} (Q${(index % 4) + 1} ${2010 + ((index + round) % 15)}/${11 + ((index + round) % 15)})`);
const rounds = Array.from({ length: 7 }, (_, round) => {
  const printed = thousand(round);
  const start = performance.now();
  for (const label of printed) matchLabel(label);
  return performance.now() - start;
});
const sorted = rounds.toSorted((a, b) => a - b);
process.stdout.write(`${JSON.stringify({ bench: 'catalogue', loadMs: Math.round(loaded - started), firstThousandMs: Math.round(rounds[0]!), medianThousandMs: Math.round(sorted[3]!) })}\n`);
