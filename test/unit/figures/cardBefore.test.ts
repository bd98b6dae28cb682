import { describe, expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Period } from '../../../shared/model/observation.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const january: Period = { start: '2025-01-01', end: '2025-01-31', kind: 'month', label: 'January 2025' };

/** A tile whose figure is set large, with small lines beside it, and its target in a strip along its foot: of each figure its role, when it is and how it is printed. */
function read(beside: readonly string[], foot: readonly string[] = []): string[] {
  const sheet = new Sheet().frame([40, 100, 340, 240]).text(50, 116, 'Re-referrals within 12 months', { bold: true }).text(50, 160, '24.1%', { size: 30 });
  for (const [at, line] of beside.entries()) sheet.text(190, 150 + 9 * at, line, { size: 8 });
  for (const [at, line] of ['Target: 22%', ...foot].entries()) sheet.text(50, 210 + 9 * at, line, { size: 8 });
  return readCards(sheet.done(), [], { ...merton, period: january }).observations.map(({ area, role, period, raw }) => `${area.name} ${role} ${period?.start ?? '-'} ${raw}`);
}

const newest = ['Merton actual 2025-01-01 24.1%', 'Merton target 2025-01-01 22%'];
const earlier = 'Merton actual 2024-12-01 23.8%';

describe('the figure that one set large has come from, with its month', () => {
  test.each([
    [['▲ from 23.8% in December 2024']], [['▲ from 23.8%', 'in December 2024']], [['up from 23.8%', 'in December 2024']], [['▼ from 23.8% in', 'December 2024']],
    [['▲ from', '23.8% in December 2024']],
  ])('is of that month, and the large one and its target are of the report’s: %j', (lines) => {
    expect(read(lines).toSorted()).toEqual([...newest, earlier].toSorted());
  });

  test('leaves a month that stands alone to the newest', () => {
    expect(read(['December 2024'])).toEqual(['Merton actual 2024-12-01 24.1%', 'Merton target 2024-12-01 22%']);
  });
});
