import { describe, expect, test } from 'vitest';
import { saysSchoolYears } from '../../../shared/figures/footnotes/saysSchoolYears.ts';
import { bare, figuresOf, observationsOf, winter } from './tableOf.ts';

describe('a report that says what a year of its tables is', () => {
  test.each([
    'In every table the year named is the summer in which the academic year ended: 2024 is the academic year 2023/24.', 'Note: 2023 refers to the academic year 2022/23.', '2024 = academic year 2023-24', 'Years are those in which the school year ends.', 'Years are academic years ending in the summer shown.',
  ])('%s', (text) => {
    expect(saysSchoolYears(text)).toBe(true);
  });

  test.each(['2024 is the academic year 2024/25.', 'The strategy of 2024 was written in the academic year 2023/24.', 'Results for 2024 are final.', 'The year is one in which the service has grown.'])('says nothing of it in “%s”', (text) => {
    expect(saysSchoolYears(text)).toBe(false);
  });

  const rows = [['', '2022', '2023', 'England 2023'], ['Permanent exclusions (number of pupils)', '61', '88', ''], ['Suspensions (% of pupils)', '8.92', '12.40', '9.3']];

  test('means school years by them in all of them', () => {
    expect(bare(figuresOf({ rows }, { ...winter, schoolYears: true })).map((line) => line.split(' | ')[2])).toEqual(['academic-year 2021-09-01', 'academic-year 2022-09-01', 'academic-year 2021-09-01', 'academic-year 2022-09-01', 'academic-year 2022-09-01']);
  });

  test('leaves a year with its stroke, and every year where it says nothing', () => {
    const stroked = rows.map((row) => row.map((text) => text.replace('2022', '2021/22')));
    expect(figuresOf({ rows: stroked.map((row) => row.slice(0, 2)) }, { ...winter, schoolYears: true }).join()).not.toContain('calendar');
    expect(figuresOf({ rows }, winter).join()).toContain('calendar-year 2022-01-01');
  });
});

describe('results of the summer by pupils whom the catalogue does not know', () => {
  const rows = [['Measure', 'Pupils', 'Merton 2022/23', 'England 2022/23'], ['Attainment 8', 'No SEN', '47.8', '49.9'], ['^', 'Boys', '32.6', '33.1'], ['Grades 5+', 'No SEN', '58.1%', '60.2%'], ['^', 'Boys', '21.4%', '22.0%']];

  test('are of school years by what they are results of, and nothing is numbered by “No SEN”', () => {
    const read = figuresOf({ rows }, { ...winter, period: null }).map((line) => line.split(' | '));
    expect(read.map(([, , , period]) => period)).toEqual(read.map(() => 'academic-year 2022-09-01'));
    expect(read.map((line) => line.at(-1))).toEqual(['47.8 ?', '49.9 ?', '32.6 ?', '33.1 ?', '58.1 percent', '60.2 percent', '21.4 percent', '22 percent']);
  });

  test('are told by their section, which states their unit, and are none of the indicators that pupils of their kind are', () => {
    const drawn = { rows: [['', 'Merton 2022/23', 'England 2022/23'], ['Key stage 2 reading, writing and maths, expected standard (%)'], ['Pupils with SEN support', '25.3', '23.8'], ['Pupils with an education, health and care plan', '9.2', '8.4'], ['Key stage 4 Attainment 8, average score per pupil'], ['Pupils with SEN support', '31.7', '33.3']], sections: [1, 4] };
    const read = observationsOf(drawn, { ...winter, period: null });
    expect(read.map(({ value }) => value.kind === 'number' && value.unit)).toEqual(['percent', 'percent', 'percent', 'percent', null, null]);
    expect(read.map(({ indicator, period }) => [indicator.id, period?.kind])).toEqual(read.map(() => [null, 'academic-year']));
    expect(read[0]!.indicator.label).toBe('Pupils with SEN support – Key stage 2 reading, writing and maths, expected standard (%)');
  });

  test('are of financial years where most rows are of something else', () => {
    const others = ['Re-referrals within 12 months', 'Care leavers in suitable accommodation', 'Child protection conferences in 15 days'].flatMap((name) => [[name, 'Girls', '91.0%', '88.1%'], ['^', 'Boys', '93.2%', '87.4%']]);
    expect(figuresOf({ rows: [...rows, ...others] }, { ...winter, period: null }).join()).not.toContain('academic');
  });
});

describe('a council that writes its own name short', () => {
  const under = (council: string, heading: string): string => bare(figuresOf({ rows: [['Measure', `${heading} 2021/22`, 'England 2021/22'], ['Suspensions (% of pupils)', '8.9', '9.3']] }, { ...winter, council: { gss: 'E0', name: council } }))[0]!.split(' | ')[0]!;

  test.each([['Northumberland', 'N’land'], ['Birmingham', 'B’ham'], ['Wolverhampton', "W'hampton"], ['Nottinghamshire', 'Notts'], ['Gloucestershire', 'Glos'], ['Oxfordshire', 'Oxon']])('%s is “%s”', (council, heading) => {
    expect(under(council, heading)).toBe(council);
  });

  test.each([['Northumberland', 'N’hants'], ['Nottingham', 'Notts'], ['Kent', 'K’t']])('%s is not “%s”', (council, heading) => {
    expect(under(council, heading)).not.toBe(council);
  });
});
