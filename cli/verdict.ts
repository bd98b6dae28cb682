// npm run --silent verdict < PAIRS
import * as z from 'zod/mini';
import { indicatorById } from '../shared/catalogue/indicators.ts';
import { judge } from '../shared/compare/judge.ts';
import { figureOfLoose, LooseFigure } from '../shared/compare/looseFigure.ts';
import { measureOf } from '../shared/compare/measure.ts';
import { exitCode, readArguments } from './arguments.ts';
import { inputLines } from './inputLines.ts';
import { print } from './output.ts';
import { parseJsonLine } from './parseJsonLine.ts';

const usage = `Usage: npm run --silent verdict < PAIRS

Reads one pair of figures a line, {"a": observation, "b": observation}, as extract prints observations; area, indicator
and value suffice. Prints for each whether the two may be compared, and why: {"verdict", "reasons"}.`;

const PairLine = z.object({ a: LooseFigure, b: LooseFigure });

readArguments(usage, {}, { positionals: 'none' });
let failed = false;
for await (const { number, text } of inputLines()) {
  const pair = parseJsonLine(PairLine, text);
  if (!pair.ok) {
    failed = true;
    await print(JSON.stringify({ error: `Line ${number}: ${pair.message}` }));
    continue;
  }
  const [a, b] = [figureOfLoose(pair.value.a), figureOfLoose(pair.value.b)];
  const indicator = indicatorById(a.indicator.id ?? b.indicator.id ?? '');
  const { verdict, reasons } = judge(a, b, indicator ? measureOf(indicator) : null);
  await print(JSON.stringify({ verdict, reasons: reasons.map(({ rule, text: words }) => ({ rule, text: words })) }));
}
process.exitCode = failed ? exitCode.someFailed : exitCode.done;
