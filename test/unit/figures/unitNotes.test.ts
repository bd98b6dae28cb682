import { describe, expect, test } from 'vitest';
import { collectUnitNotes } from '../../../shared/figures/footnotes/unitNotes.ts';
import { Sheet } from './pageOf.ts';
import { observationsOf, type Drawn } from './tableOf.ts';

/** The table of `drawn` on a page, 300 points from its top, among lines at other heights. */
function unitsOf(drawn: Drawn, ...lines: [y: number, text: string, bold?: boolean][]): (string | null)[] {
  const sheet = new Sheet();
  for (const [y, text, bold] of lines) sheet.text(10, y, text, { bold: bold === true });
  const notes = new Map([[1, collectUnitNotes(sheet.done())]]);
  return observationsOf(drawn, { unitNotes: notes }).map(({ value }) => (value.kind === 'number' ? value.unit : null));
}

const care: Drawn = { title: "Children's social care", rows: [['', '2022/23', '2023/24', 'England 2023/24'], ['Child protection plans', '47', '46', '42'], ['Children looked after', '84', '83', '70']] };
/** A table drawn from the page's top down ends at 60. */
const UNDER = 72;

describe('a unit told over or under a table is that of its figures', () => {
  test.each([
    ['All figures are rates per 10,000 children.', 'per-10000'], ['Rates per 10,000 population aged 0-17', 'per-10000'], ['Note: figures shown are numbers of children.', 'count'],
  ])('%s', (line, unit) => {
    expect(new Set(unitsOf(care, [UNDER, line]))).toEqual(new Set([unit]));
  });

  test('the heading over it still names the table', () => {
    const attainment: Drawn = { title: 'Percentage of pupils achieving the expected standard', rows: [['', '2022/23', '2023/24'], ['Reading', '74', '75'], ['Writing', '70', '71']] };
    const notes = collectUnitNotes(new Sheet().text(10, -20, 'Key Stage 2 attainment', { bold: true }).text(10, -5, 'Percentage of pupils achieving the expected standard').done());
    const read = observationsOf(attainment, { unitNotes: new Map([[1, notes]]) });
    expect(read.map(({ indicator, value }) => [indicator.label, value.kind === 'number' && value.unit])).toEqual([['Reading', 'percent'], ['Reading', 'percent'], ['Writing', 'percent'], ['Writing', 'percent']]);
    expect(observationsOf(attainment)).toEqual([]);
  });

  test.each(['Percentage of pupils, other than for scaled scores.', 'Percentage of pupils, other than for the average score, which is out of the maximum mark.', 'All figures are percentages unless stated.'])('%s', (line) => {
    const results: Drawn = { title: 'Key stage 2', rows: [['Measure', '2022/23', '2023/24'], ['Reading: expected standard', '71', '73'], ['Reading: average scaled score', '104.6', '104.8']] };
    expect(unitsOf(results, [UNDER - 80, line])).toEqual(['percent', 'percent', null, null]);
  });

  test('a title of rates makes no counts of them', () => {
    expect(new Set(unitsOf({ ...care, title: 'Rate per 10,000 children' }))).toEqual(new Set(['per-10000']));
  });

  test('what a row says of itself goes before it', () => {
    const mixed: Drawn = { ...care, rows: [...care.rows, ['Number of children adopted', '31', '28', '-'], ['Average time from care to adoption (days)', '412', '433', '420']] };
    expect(unitsOf(mixed, [92, 'All figures are rates per 10,000 children.']).slice(6)).toEqual(['count', 'count', null, 'days', 'days', 'days']);
  });

  test('an area’s row that is said to be of numbers is one, and its rates are those of what the title names', () => {
    const drawn: Drawn = { title: 'Table 4: Children in care, at 31 March', rows: [['', '31/03/2017', '31/03/2018'], ['Merton (number)', '166', '159'], ['Merton (rate)', '36.1', '34.8'], ['England', '70.0', '71.0']] };
    const notes = new Map([[1, collectUnitNotes(new Sheet().text(10, 92, 'Rates are per 10,000 children aged under 18.').done())]]);
    const read = observationsOf(drawn, { unitNotes: notes }).map(({ indicator, value, doubts }) => [indicator.id, value.kind === 'number' ? value.unit : null, doubts]);
    expect(read).toEqual([...Array.from({ length: 2 }, () => ['lac-number', 'count', []]), ...Array.from({ length: 4 }, () => ['lac-rate', 'per-10000', []])]);
  });

  test('none: the end of a label of two lines in the table before', () => {
    const lines: [number, string][] = [[-20, 'Care leavers in suitable accommodation'], [-9, '(%)']];
    expect(unitsOf(care, ...lines)).toEqual(unitsOf(care));
  });

  test.each<[string, number, string]>([
    ['of another table, whose heading stands between', UNDER + 14, 'Rates per 10,000 children'],
    ['far off', UNDER + 80, 'All figures are rates per 10,000 children.'],
    ['what became of a figure', UNDER, 'The rate per 10,000 children has fallen.'],
    ['under it, what names a measure', UNDER, 'Percentage of care leavers aged 19 to 21 in suitable accommodation'],
  ])('none: %s', (_, y, line) => {
    const heading: [number, string, boolean][] = y === UNDER + 14 ? [[UNDER, 'Rates', true]] : [];
    expect(unitsOf(care, ...heading, [y, line])).toEqual(unitsOf(care));
  });
});

test('“per 100,000” right under words set alike ends what they name, as far below as Word sets lines', () => {
  const note = (lead: number) => collectUnitNotes(new Sheet().text(10, 100, 'First time entrants to the youth justice system').text(10, 100 + lead, 'per 100,000').done());
  expect(note(14)).toEqual([]);
  expect(note(24)).toHaveLength(1);
});
