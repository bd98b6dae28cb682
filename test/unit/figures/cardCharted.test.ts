import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const YEARS = ['2020/21', '2021/22', '2022/23', '2023/24'];

/** A title, under it bars with their figures over the years, and under those what England's was. */
function chart(sheet: Sheet, [x, y]: [number, number], title: string, figures: readonly string[]): Sheet {
  const drawn = sheet.text(x, y, title, { bold: true }).text(x, y + 124, 'England 2022/23: 61.7%', { size: 8 });
  return YEARS.reduce((all, year, at) => all.shade([x + 14 + 60 * at, y + 30 + 10 * at, x + 44 + 60 * at, y + 98], '#2f6ea5').text(x + 19 + 60 * at, y + 27 + 10 * at, figures[at]!, { size: 8 }).text(x + 15 + 60 * at, y + 109, year, { size: 8 }), drawn);
}

test('a chart in no frame is of the known title right over it, with what is told right under it', () => {
  const page = chart(chart(new Sheet(), [40, 100], 'Re-referrals within 12 months', ['15.3%', '17.6%', '16.2%', '18.4%']), [40, 260], 'Staff who answered the survey', ['41%', '44%', '52%', '57%']).done();
  expect(readCards(page, [], merton).observations.map(({ indicator: { label }, area: { name }, period, raw }) => `${label}: ${name} ${period?.start.slice(0, 4)} ${raw}`)).toEqual([
    'Re-referrals within 12 months: England 2022 61.7%', 'Re-referrals within 12 months: Merton 2020 15.3%', 'Re-referrals within 12 months: Merton 2021 17.6%', 'Re-referrals within 12 months: Merton 2022 16.2%', 'Re-referrals within 12 months: Merton 2023 18.4%',
  ]);
});
