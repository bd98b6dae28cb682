import { describe, expect, test } from 'vitest';
import { readItems } from '../../../shared/figures/cards/items/readItems.ts';
import { labelledTimes } from '../../../shared/figures/footnotes/labelledTimes.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Box } from '../../../shared/model/geometry.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const itemsOf = (text: string): string[] => readItems(text).map(({ kind, area, period, at, to }) => `${kind} ${area?.name ?? ''} ${period} ${text.slice(at, to)}`);

describe('of when comparators are', () => {
  test('is what their heading or a period before them says, for all of them', () => {
    expect(itemsOf('31 March 2022: England 70 South East 81').map((item) => item.split(' ').slice(0, -1).join(' '))).toEqual(['benchmark England 31 March 2022', 'benchmark South East 31 March 2022']);
    expect(itemsOf('Comparators 2021/22 – England 70%, South East 64%').every((item) => item.includes(' 2021/22 '))).toBe(true);
    expect(itemsOf('Q2: Target 20%, England 22%').some((item) => item.startsWith('benchmark England Q2'))).toBe(false);
  });

  test.each([['over', 210, 62], ['beside', 290, 50]])('stands in a field of a dashboard’s head, %s its value', (_, x, y) => {
    const sheet = new Sheet().text(40, 50, 'Reporting month', { size: 8 }).text(40, 62, 'December 2022', { size: 8 }).text(210, 50, 'Benchmark year', { size: 8 }).text(x, y, '2021/22', { size: 8 });
    expect(labelledTimes(sheet.done())).toEqual(['Benchmark year: 2021/22']);
  });

  test('is not told by a field whose value is no time, or that has two', () => {
    const head = (...values: [number, string][]): string[] => labelledTimes(values.reduce((sheet, [x, text]) => sheet.text(x, 62, text, { size: 8 }), new Sheet().text(210, 50, 'Benchmark year', { size: 8 })).done());
    expect(head([210, 'All'])).toEqual([]);
    expect(head([205, '2021/22'], [250, '2022/23'])).toEqual([]);
  });
});

/** A small table under a title: headings over figures, drawn as a grid, and lines under them within its frame. */
function form(title: string, columns: readonly [string, string][], below: readonly string[] = [], axis = false): { sheet: Sheet; box: Box } {
  const box: Box = [40, 100, 520, 300];
  const sheet = new Sheet().frame(box).frame([40, 100, 520, 120]).text(46, 114, title, { bold: true });
  columns.forEach(([heading, value], at) => sheet.frame([40 + 96 * at, 120, 136 + 96 * at, 140]).frame([40 + 96 * at, 140, 136 + 96 * at, 160]).text(50 + 96 * at, 134, heading, { size: 8, bold: true }).text(60 + 96 * at, 154, value));
  below.forEach((line, at) => sheet.text(46, 172 + 11 * at, line, { size: 8.5 }));
  if (axis) {
    [22, 21, 20, 19, 18].forEach((mark, at) => sheet.text(46, 200 + 16 * at, String(mark), { size: 9 }));
    ['Q3', 'Q4', 'Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2'].forEach((quarter, at) => sheet.text(70 + 36 * at, 280, quarter, { size: 9 }));
  }
  return { sheet, box };
}

const figuresOf = ({ sheet, box }: ReturnType<typeof form>): string[] => readCards(sheet.done(), [box], merton).observations.map(({ area, role, raw, period }) => `${area.name} ${role} ${raw} ${period?.label}`);

describe('a form of one indicator', () => {
  const columns: [string, string][] = [['Target', '20.0%'], ['Current Quarter', '17.9%'], ['Previous Quarter', '19.4%']];

  test('keeps the figures that stand over a chart of two years’ quarters', () => {
    expect(figuresOf(form('Indicator 8: Percentage of households that took up a place', [...columns, ['England Mean', '68.0% (2019)']], [], true)).map((figure) => figure.split(' ').slice(0, 3).join(' '))).toEqual(['Merton target 20.0%', 'Merton actual 17.9%', 'Merton actual 19.4%', 'England actual 68.0%']);
  });

  test('has a comparator with the calendar year in its bracket', () => {
    expect(figuresOf(form('Re-referrals within 12 months', [...columns, ['England', '68.0% (2019)']])).at(-1)).toBe('England actual 68.0% (2019) 2019');
  });

  test('may tell a comparator in the line that says how often it is reported', () => {
    const told = (line: string): string[] => figuresOf(form('Re-referrals within 12 months', columns, [line, 'Performance Analysis: The rate has risen through the summer, and managers look at each.'])).filter((figure) => !figure.startsWith('Merton'));
    expect(told('Reporting frequency: Quarterly. Benchmark: England 2020/21 – 21.8%')).toEqual(['England actual 2020/21 – 21.8% 2020/21']);
    expect(told('Reporting frequency: Quarterly.')).toEqual([]);
  });
});
