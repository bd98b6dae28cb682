import { expect, test } from 'vitest';
import { resultsInCard } from '../../../shared/figures/cards/resultsInCard.ts';
import type { Box } from '../../../shared/model/geometry.ts';
import { figuresOf, observationsOf } from './tableOf.ts';

const TITLE = 'Percentage of single assessments completed within 45 working days';
const TREND = { rows: [['Trend data', 'Q1 2023/24', 'Q2 2023/24'], ['Result', '79.3%', '77.6%'], ['Target', '85%', '86%'], ['RAG rating', 'Amber', 'Red']] };

test('a small table of results and targets under a card’s title is of what the title names', () => {
  expect(figuresOf(TREND, { subject: TITLE, meetingDate: '2024-02-21' })).toEqual([
    `${TITLE} | Merton | actual | quarter 2023-04-01 |  | 79.3 percent`, `${TITLE} | Merton | actual | quarter 2023-07-01 |  | 77.6 percent`,
    `${TITLE} | Merton | target | quarter 2023-04-01 |  | 85 percent`, `${TITLE} | Merton | target | quarter 2023-07-01 |  | 86 percent`,
  ]);
});

test('a table is a card’s own where the card has read two of its cells under one title', () => {
  const [first, second] = observationsOf(TREND, { subject: TITLE });
  const table = { pages: [1], boxes: [[0, 0, 180, 80] as Box] };
  expect(resultsInCard(table, [first!, second!])).toEqual([first, second]);
  expect(resultsInCard(table, [first!])).toEqual([]);
  expect(resultsInCard(table, [first!, { ...second!, indicator: { ...second!.indicator, label: 'Another' } }])).toEqual([]);
  expect(resultsInCard({ ...table, boxes: [[300, 300, 480, 380]] }, [first!, second!])).toEqual([]);
  expect(resultsInCard({ ...table, boxes: [[0, 0, 180, 700]] }, [first!, second!])).toEqual([]);
});
