import { describe, expect, test } from 'vitest';
import { CLA, bare, figuresOf, winter } from './tableOf.ts';

/* Headings of benchmarks that are neither the nation's, a region's nor the neighbours' average. */

/** Whose the figure under a heading is, beside the council's own. */
const under = (heading: string): string[] => bare(figuresOf({ rows: [['Measure', 'Merton 2022/23', heading], [CLA, '36.1', '30.2']] }, winter)).map((line) => line.split(' | ').slice(0, 2).join(' '));

describe('a benchmark that is named by its place among others is nobody’s own', () => {
  test.each([
    'Nat Top Qtile Threshold', 'Top quartile', 'Threshold for top quartile', 'Median quartile', 'Quartile A', 'National 75th percentile', 'England top 25% of LAs',
    'Best SN', 'SN best', 'Stat neigh highest', 'National best', 'Regional best', 'Best in region',
    'YJS Family', 'YJS Family Group Average', 'CIPFA NN', 'All authorities', 'Avon & Somerset PCC', 'Police force area average',
  ])('%s', (heading) => {
    const figures = under(heading);
    expect(figures).toHaveLength(2);
    expect(figures[0]).toBe('Merton actual');
    expect(figures[1]).not.toContain('Merton');
  });
});

describe('what only sounds like one', () => {
  test.each(['Quartile', 'Quartile 2022/23', 'National quartile 2023', 'SN quartile'])('“%s” holds places, and no figures', (heading) => {
    expect(under(heading)).toEqual(['Merton actual']);
  });

  test.each(['Red threshold', 'Amber', 'Threshold'])('“%s” is a tolerance', (heading) => {
    expect(under(heading)).toEqual(['Merton actual']);
  });
});

describe('the name of a group that breaks between two cells of the heading is one', () => {
  test.each([['Statistical', 'neighbour average (2021/22)', 'Statistical neighbours'], ['Inner', 'London', 'Inner London'], ['West', 'Midlands average', 'West Midlands']])('%s over %s', (upper, lower, name) => {
    const rows = [['', '', upper], ['Measure', 'Merton 2022/23', lower], [CLA, '36.1', '30.2']];
    expect(bare(figuresOf({ rows, headings: 2 }, winter)).at(-1)).toContain(name);
  });

  test('and a heading over a group of columns is none', () => {
    const rows = [['', 'Statistical', '<'], ['Measure', 'England 2022/23', 'London 2022/23'], [CLA, '70.1', '52.3']];
    expect(bare(figuresOf({ rows, headings: 2 }, winter)).map((line) => line.split(' |')[0])).toEqual(['England', 'London']);
  });
});
