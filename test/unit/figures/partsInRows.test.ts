import { expect, test } from 'vitest';
import { figuresOf, observationsOf, type Drawn } from './tableOf.ts';

/* Rows of parts: of the council's own area, of its children, of what is counted over them. */

const REFERRALS = 'Re-referrals within 12 months';
const drawn = (...rows: string[][]): Drawn => ({ rows: [['Indicator', '2021/22', '2022/23'], ...rows], sections: rows.flatMap((row, at) => (row[1] === '<' ? [at + 1] : [])) });
const filled = (...labels: string[]): string[][] => labels.map((label, at) => [label, `2${at}.4%`, `1${at}.9%`]);
const whose = (table: Drawn): string[] => figuresOf(table).filter((_, at) => at % 2 === 0).map((line) => line.split(' | ').slice(0, 2).join(' | '));

test.each([[' – North', ' – South', ' – Central'], [' (North)', ' (South)', ' (Central)'], [' - Assessment Team 1', ' - Assessment Team 2', ' - Riverside locality']])('a label that ends in a part of the council’s area (“%s”) is of that part', (...ends) => {
  const places = ends.map((end) => end.replace(/^ (?:[–-] |\()|\)$/gu, ''));
  expect(whose(drawn(...filled(REFERRALS, ...ends.map((end) => REFERRALS + end))))).toEqual([`${REFERRALS} | Merton`, ...places.map((place) => `${REFERRALS} | ${place}`)]);
});

test('so is a place under the name of the indicator, and “All” there is the council', () => {
  expect(whose(drawn([REFERRALS, '<', '<'], ...filled('All', 'North', 'South', 'Central')))).toEqual(['Merton', 'North', 'South', 'Central'].map((area) => `${REFERRALS} | ${area}`));
});

test('one end alone, or ends that are regions’ names, are none of the council’s', () => {
  expect(whose(drawn(...filled(`${REFERRALS} – Central`, 'Care leavers in suitable accommodation')))[0]).toBe(`${REFERRALS} – Central | Merton`);
  expect(whose(drawn(...filled(`${REFERRALS} – North East`, `${REFERRALS} – South East`)))).toEqual([`${REFERRALS} | North East`, `${REFERRALS} | South East`]);
});

const idsOf = (table: Drawn): (string | null)[] => observationsOf(table).filter((_, at) => at % 2 === 0).map(({ indicator }) => indicator.id);

test('“All” over ages is all of what its section names, and kinds of children beside boys and girls are parts of it', () => {
  const placements = 'Looked after children with three or more placements';
  const rows = drawn([placements, '<', '<'], ...filled('All', 'Male', 'Female', 'UASC'));
  expect(whose(rows)).toEqual(['All', 'Male', 'Female', 'UASC'].map((part) => `${placements} ${part} | Merton`));
  expect(idsOf(rows)).toEqual(['lac-three-placements', null, null, null]);
  expect(idsOf(drawn(['Children looked after', '<', '<'], ['Number of children looked after', '159', '161'], ['UASC', '21', '24']))[1]).toBe('uasc-number');
});

test('a part of what is counted is not all of it, though nobody knows more of it', () => {
  const rows = drawn(['Contacts to the front door', '2,307', '2,410'], ['– of which from schools', '442', '451'], ['Children looked after', '699', '702'], ['– of which unaccompanied asylum seeking children', '34', '37']);
  expect(idsOf(rows)).toEqual(['contacts-number', null, 'lac-number', 'uasc-number']);
});
