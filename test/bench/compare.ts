// npm run bench:compare: series, rankings and verdict matrices over a library of 250,000 figures.
import { stdout } from 'node:process';
import { compareIndicator } from '../../shared/compare/compareIndicator.ts';
import type { Figure } from '../../shared/compare/figure.ts';
import { judge } from '../../shared/compare/judge.ts';
import type { Measure } from '../../shared/compare/measure.ts';
import { rankingOf } from '../../shared/compare/ranking.ts';
import { seriesOf } from '../../shared/compare/series.ts';
import type { Area } from '../../shared/model/observation.ts';
import { machineLine, seeded, time, timingRow } from './timing.ts';

const indicators = 90;
const areas: Area[] = Array.from({ length: 153 }, (_, index) => ({ gss: `E0600${String(index).padStart(4, '0')}`, name: `Council ${index}`, kind: 'council' }));
const perIndicator = Math.ceil(250_000 / indicators);
const random = seeded(20_190_626);

/** The budget for a change of indicator, and for the first paint of a comparison over a whole library. */
const changeBudget = 50;
const firstPaintBudget = 200;

const measures: Measure[] = Array.from({ length: indicators }, (_, index) => ({
  id: `indicator-${index}`, title: `Indicator ${index}`, unit: 'percent', polarity: index % 4 === 0 ? 'none' : 'higher', yearType: 'financial',
  basis: null, isAverage: false, breaks: [], openAxes: [], usual: {},
}));
const library = new Map(measures.map((measure) => [measure.id, Array.from({ length: perIndicator }, (_, index) => figure(measure, index))]));

function figure({ id }: Measure, index: number): Figure {
  const year = 2005 + (Math.floor(index / areas.length) % 18);
  return {
    indicator: { id, label: id }, variant: {}, area: areas[index % areas.length]!, role: 'actual',
    period: { start: `${year}-04-01`, end: `${year + 1}-03-31`, kind: 'financial-year', label: `${year}/${(year + 1) % 100}` },
    basis: 'in-period', value: { kind: 'number', number: Math.round(random() * 1000) / 10, unit: 'percent', decimals: 1 }, parts: null,
    origin: index % 3 === 0 ? 'paper' : 'published', source: null, observation: null, dated: `${year + 1}-06-26`, doubts: [],
  };
}

const [first] = measures;
const own = library.get(first!.id)!;
const latest = own.slice(0, areas.length);
stdout.write(`${machineLine()}\n${(indicators * perIndicator).toLocaleString('en-GB')} figures: ${indicators} indicators, ${areas.length} areas\n`);
const rows: [string, () => unknown, number][] = [
  ['series of one indicator, every area', () => seriesOf(own, first!), changeBudget],
  ['comparison and ranking of 153 areas', () => rankingOf(compareIndicator(own, first!, { base: areas[0]! }), null), changeBudget],
  ['verdict matrix, 90 indicators × 153 areas', () => measures.map((measure) => library.get(measure.id)!.slice(0, areas.length).map((other) => judge(latest[0]!, { ...other, indicator: latest[0]!.indicator }, measure))), firstPaintBudget],
];
for (const [name, work, budget] of rows) stdout.write(`${timingRow(name, await time(work), budget)}\n`);
