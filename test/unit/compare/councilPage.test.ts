import { describe, expect, test } from 'vitest';
import { changesOf, profileOf } from '../../../pwa/council/councilComparisons.ts';
import type { Figure } from '../../../shared/compare/figure.ts';
import { compareIndicator } from '../../../shared/compare/compareIndicator.ts';
import type { Measure } from '../../../shared/compare/measure.ts';
import { changeSentence } from '../../../shared/compare/sentence.ts';
import type { Period } from '../../../shared/model/observation.ts';
import { england, figure, financialYear, merton, percent, repeatPlans } from '../view/samples.ts';

const timeliness: Measure = { ...repeatPlans, id: 'timeliness', title: 'On time', polarity: 'higher' };
const context: Measure = { ...repeatPlans, id: 'context', title: 'Rate', polarity: 'none' };
const inRange: Measure = { ...repeatPlans, id: 'range', title: 'Within', polarity: 'range' };
const measures = new Map([repeatPlans, timeliness, context, inRange].map((measure) => [measure.id, measure]));
const measureOf = (id: string) => measures.get(id) ?? null;
const of = (measure: Measure, over: Partial<Figure>) => figure({ indicator: { id: measure.id, label: measure.title }, ...over });
const byIndicator = (...figures: Figure[]) => Map.groupBy(figures, ({ indicator }) => indicator.id!);
const month = (start: string, end: string, label: string): Period => ({ start, end, kind: 'month', label });

describe('a council against its own targets', () => {
  const rows = profileOf(byIndicator(
    of(repeatPlans, { value: percent(16) }), of(repeatPlans, { value: percent(14), role: 'target' }),
    of(timeliness, { value: percent(60) }), of(timeliness, { value: percent(90), role: 'target' }),
    of(inRange, { value: percent(15) }), of(inRange, { value: { kind: 'range', low: 12, high: 20, unit: 'percent' }, role: 'target' }),
    of(context, { value: percent(40) }),
  ), measureOf, merton, null);

  test('has what falls short first by share of the target, a range that is kept as the same, and nothing without a target', () => {
    expect(rows.map(({ comparison, sense, benchmark }) => [comparison.measure.id, sense, benchmark?.gap?.by])).toEqual([
      ['timeliness', 'worse', -30], [repeatPlans.id, 'worse', 2], ['range', 'same', 0],
    ]);
  });

  test('outside its range is worse on either side, by the distance to the nearer end', () => {
    const outside = (number: number) => profileOf(byIndicator(of(inRange, { value: percent(number) }), of(inRange, { value: { kind: 'range', low: 12, high: 20, unit: 'percent' }, role: 'target' })), measureOf, merton, null)[0]!;
    expect([outside(9), outside(26)].map(({ sense, benchmark }) => [sense, benchmark?.gap?.by])).toEqual([['worse', -3], ['worse', 6]]);
  });

  test('a yearly target beside a month is said to be one', () => {
    const [row] = profileOf(byIndicator(
      of(timeliness, { value: percent(60), period: month('2019-01-01', '2019-01-31', 'Jan-19') }), of(timeliness, { value: percent(90), role: 'target' }),
    ), measureOf, merton, null);
    expect(row!.benchmark).toMatchObject({ verdict: 'with-care', reasons: [{ text: 'The target is for the financial year 2018/19, the figure for January 2019.' }] });
  });
});

test('how a figure moved is said in a sentence, with the sense and with a break in the series', () => {
  const figures = [of(timeliness, { value: percent(13), period: financialYear(2017), observation: 'f0' }), of(timeliness, { value: percent(16) })];
  const sentence = (measure: Measure) => changeSentence(compareIndicator(figures, measure, { base: merton }), figures);
  expect(sentence(timeliness)).toBe('Since 2017/18 it is 3 points higher (from 13%): better.');
  expect(sentence({ ...timeliness, breaks: [{ from: '2018-06-01', words: 'a new definition.' }] })).toMatch(/better, with care \(The series breaks between the two: a new definition\)\.$/);
  expect(changeSentence(compareIndicator(figures.slice(1), timeliness, { base: merton }), figures.slice(1))).toBeNull();
});

describe('what changed in the latest paper', () => {
  const june = { dated: '2019-06-26' };
  const september = { dated: '2019-09-26' };
  const jan = month('2019-01-01', '2019-01-31', 'Jan-19');
  const feb = month('2019-02-01', '2019-02-28', 'Feb-19');

  test('is the newest figure of a line beside the one before it and a year before, worse first', () => {
    const found = changesOf(byIndicator(
      of(repeatPlans, { value: percent(16), period: financialYear(2017), ...june }), of(repeatPlans, { value: percent(19), ...september }),
      of(timeliness, { value: percent(70), period: jan, ...june }), of(timeliness, { value: percent(75), period: feb, ...september }),
      of(timeliness, { value: percent(60), period: month('2018-02-01', '2018-02-28', 'Feb-18'), ...june }),
      of(context, { value: percent(40), ...june }),
    ), measureOf, merton)!;
    expect(found.dated).toBe('2019-09-26');
    expect(found.changes.map(({ measure, sense, sinceLast, sinceYearBefore }) => [measure.id, sense, sinceLast?.by.by, sinceYearBefore?.by.by])).toEqual([
      [repeatPlans.id, 'worse', 3, 3], ['timeliness', 'better', 5, 15],
    ]);
  });

  test('a month is never held against a year, and the first of its kind is new', () => {
    const found = changesOf(byIndicator(of(timeliness, { value: percent(70), ...june }), of(timeliness, { value: percent(75), period: month('2019-06-01', '2019-06-30', 'Jun-19'), ...september })), measureOf, merton)!;
    expect(found.changes).toMatchObject([{ now: { value: { number: 75 } }, sinceLast: null, sinceYearBefore: null, sense: null }]);
  });

  test('a figure that the later paper prints otherwise is told with what it was', () => {
    const found = changesOf(byIndicator(of(repeatPlans, { value: percent(16), ...june }), of(repeatPlans, { value: percent(17), ...september, observation: 'f2' })), measureOf, merton)!;
    expect(found.changes).toMatchObject([{ now: { value: { number: 17 } }, earlier: [{ value: { number: 16 }, dated: '2019-06-26' }] }]);
  });

  test('a count so far is never held against one of fewer months, but against the same months a year before', () => {
    const count = (number: number, end: string, over: Partial<Figure>) => of(context, { value: { kind: 'number', number, unit: 'count', decimals: 0 }, basis: 'year-to-date', period: { start: `${end.slice(0, 4)}-04-01`, end, kind: 'month', label: end }, ...over });
    const found = changesOf(byIndicator(count(10, '2018-07-31', june), count(4, '2019-06-30', june), count(12, '2019-07-31', september)), measureOf, merton)!;
    expect(found.changes.map(({ now, sinceLast, sinceYearBefore }) => [now.value, sinceLast, sinceYearBefore?.by.by])).toMatchObject([[{ number: 12 }, null, 2]]);
  });

  test('is nothing where no paper of the council is here', () => {
    expect(changesOf(byIndicator(of(repeatPlans, { origin: 'published', dated: null }), of(repeatPlans, { area: england })), measureOf, merton)).toBeNull();
  });
});
