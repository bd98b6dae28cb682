import { describe, expect, test } from 'vitest';
import { collectFootnotes } from '../../../shared/figures/footnotes/collectFootnotes.ts';
import { Sheet } from './pageOf.ts';
import { observationsOf } from './tableOf.ts';

const EHCP = 'EHC plans issued within 20 weeks (%)';
const note = (text: string) => ({ footnotes: new Map([[1, [{ mark: '1', text, y: 500 }]]]) });

describe('a note at the foot of a page', () => {
  test('is found by its raised mark or its sign, and ends where the next begins', () => {
    const page = new Sheet().text(50, 500, '* Provisional').text(50, 520, '1', { size: 6 }).text(54, 522, 'Calendar year 2022')
      .text(50, 540, '2 plans were late').text(50, 560, 'Rate').text(74, 558, '2', { size: 6 }).text(78, 560, 'per head').done();
    const year = new Sheet().text(50, 500, '1', { size: 6 }).text(54, 502, '2022/23.').done();
    expect(collectFootnotes(year)).toEqual([{ mark: '1', text: '2022/23.', y: 500 }]);
    expect(collectFootnotes(page).map(({ mark, text }) => `${mark}: ${text}`)).toEqual(['*: Provisional', '1: Calendar year 2022']);
  });
});

describe('what a note under a table does to a figure', () => {
  test('on the figure itself, it says for when the figure is', () => {
    const drawn = { rows: [['Indicator', '2021/22', '2022/23'], [EHCP, '61.0%', '58.2% 1']], marks: { '1,2': ['1'] } };
    const [before, now] = observationsOf(drawn, note('Calendar year 2022'));
    expect(before).toMatchObject({ period: { kind: 'financial-year' }, doubts: [] });
    expect(now).toMatchObject({ period: { kind: 'calendar-year', start: '2022-01-01' }, doubts: [] });
  });

  test('on a heading without a period, it gives the period', () => {
    const drawn = { rows: [['Indicator', '2022/23', 'England 1'], [EHCP, '58.2%', '49.2%']], marks: { '0,2': ['1'] } };
    expect(observationsOf(drawn, note('Latest published data, 2021/22'))[1]).toMatchObject({ period: { start: '2021-04-01' } });
    expect(observationsOf(drawn, note('Published in July 2022'))[1]).toMatchObject({ period: null });
    expect(observationsOf(drawn, note('England figures are for 2021/22'))[1]).toMatchObject({ area: { name: 'England' }, period: { start: '2021-04-01' } });
  });

  test('on a label, another kind of year than the headings’ is a doubt, unless it names the years', () => {
    const drawn = { rows: [['Indicator', '2021/22', '2022/23'], [`${EHCP} 1`, '61.0%', '58.2%']], marks: { '1,0': ['1'] } };
    expect(observationsOf(drawn, note('Calendar years')).every(({ doubts }) => doubts.includes('note-contradicts-cell'))).toBe(true);
    expect(observationsOf(drawn, note('Calendar years 2021 and 2022')).map(({ period, doubts }) => [period?.kind, period?.start, doubts.length])).toEqual([['calendar-year', '2021-01-01', 0], ['calendar-year', '2022-01-01', 0]]);
    expect(observationsOf(drawn, note('New target from 2023/24')).flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  test('it settles the basis and the definition', () => {
    const drawn = { rows: [['Indicator', 'Aug 2023', 'Sep 2023'], ['Repeat child protection plans (%) 1', '20.1', '20.3']], marks: { '1,0': ['1'] } };
    expect(observationsOf(drawn, note('Within two years of the previous plan; year to date'))[0]).toMatchObject({ variant: { window: 'within-two-years' }, basis: 'year-to-date' });
  });
});
