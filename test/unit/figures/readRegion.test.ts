import { beforeAll, describe, expect, test } from 'vitest';
import type { Box } from '../../../shared/model/geometry.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import type { Page } from '../../../shared/model/page.ts';
import type { Paper } from '../../../shared/pdf/paper.ts';
import { readPaper } from '../../../shared/figures/readPaper.ts';
import { type KnownPaper, readRegion } from '../../../shared/figures/readRegion.ts';
import { PageSketch } from '../tables/drawPage.ts';

/*
 * A part of a page that somebody points at, because the paper's own reading had left it out: a list of allotments and
 * lunch clubs, which nothing but a person's word makes indicators.
 */

const cover = () => new PageSketch(1).text(57, 60, 'London Borough of Merton', { size: 14 }).text(57, 90, 'Community Panel, 9 November 2022').text(57, 120, 'Quarter 2 performance report 2022/23: July to September 2022');

const left = 57;
const missed = () => {
  const page = new PageSketch(2).text(left, 80, 'What the panel asked for at its last meeting, and what the officers found.');
  const columns = [left, 260, 360, 460];
  page.grid(columns, [200, 220, 240, 260]);
  page.cells(columns, 200, 20, [['What was counted', 'Q2 2022/23', 'Target'], ['Lunch clubs', '7', '9'], ['Allotments let', '212', '250']]);
  return page.text(left, 400, 'The panel is asked to note the report of the director and to thank the officers.');
};

const drawn: Box = [50, 195, 470, 265];
const known: KnownPaper = { fileName: 'report.pdf', address: null, council: null, committee: null, meetingDate: null, title: null, reports: [] };

function paperOf(pages: Page[]): Paper {
  return {
    sha256: 'a'.repeat(64), pages: pages.length, problems: [], info: { title: null, author: null, producer: null, creator: null, created: null, pageLabels: null },
    readPage: (number) => Promise.resolve(pages[number - 1]!), renderPage: () => Promise.resolve(), close: () => Promise.resolve(),
  };
}

const words = ({ indicator, area, role, period, value }: Observation) =>
  [indicator.label, area.name, role, period?.label ?? 'no period', value.kind === 'number' ? value.number : value.kind].join(' | ');

const four = ['Lunch clubs | Merton | actual | July to September 2022 | 7', 'Lunch clubs | Merton | target | July to September 2022 | 9', 'Allotments let | Merton | actual | July to September 2022 | 212', 'Allotments let | Merton | target | July to September 2022 | 250'];

describe('a part of a page, read again', () => {
  let paper: Paper;
  beforeAll(() => {
    paper = paperOf([cover().page, missed().page]);
  });

  test('that the paper’s own reading left out gives its figures, each under the report’s council', async () => {
    const before: Observation[] = [];
    for await (const event of readPaper(paper, { fileName: 'report.pdf', address: null })) if (event.kind === 'figures') before.push(...event.observations);
    expect(before).toEqual([]);
    const { observations } = await readRegion(paper, { page: 2, box: drawn, as: 'table' }, known);
    expect(observations.map(words)).toEqual(four);
  });

  test('leads back to the cells, and none of it passes for certain', async () => {
    const { observations } = await readRegion(paper, { page: 2, box: drawn, as: 'table' }, known);
    expect(observations[0]).toMatchObject({ document: paper.sha256, table: null, source: { page: 2, reading: 'ruled', row: 'Lunch clubs', quote: '7' } });
    const [x0, y0, x1, y1] = observations[0]!.source.bbox;
    expect([x0 >= 260, y0 >= 219, x1 <= 361, y1 <= 241]).toEqual([true, true, true, true]);
    expect(Math.max(...observations.map(({ confidence }) => confidence))).toBeLessThan(0.9);
  });

  test('drawn a little larger or smaller is the same figures under the same ids', async () => {
    const ids = async (box: Box) => (await readRegion(paper, { page: 2, box, as: 'table' }, known)).observations.map(({ id }) => id);
    const once = await ids(drawn);
    expect(new Set(once).size).toBe(4);
    expect(await ids([54, 198, 464, 262])).toEqual(once);
  });

  test('is read without what stands outside it', async () => {
    const { observations } = await readRegion(paper, { page: 2, box: [50, 195, 470, 241], as: 'table' }, known);
    expect(observations.map(words)).toEqual(four.slice(0, 2));
  });

  test('with no rulings, and no place where a table would be looked for, is read by its columns of white', async () => {
    const bare = new PageSketch(2);
    bare.cells([left, 260, 360, 460], 200, 20, [['What was counted', 'Q2 2022/23', 'Target'], ['Lunch clubs', '7', '9']]);
    const { observations } = await readRegion(paperOf([cover().page, bare.page]), { page: 2, box: drawn, as: 'table' }, known);
    expect(observations.map(words)).toEqual(four.slice(0, 2));
  });

  test('that holds no text gives nothing, and no error', async () => {
    expect(await readRegion(paper, { page: 2, box: [300, 600, 500, 700], as: 'table' }, known)).toEqual({ observations: [], problems: [] });
  });

  test('takes the council that was settled for the paper, where the pages name none', async () => {
    const anonymous = paperOf([new PageSketch(1).page, missed().page]);
    const settled = { ...known, council: { gss: 'E09000016', name: 'Havering' } };
    const { observations } = await readRegion(anonymous, { page: 2, box: drawn, as: 'table' }, settled);
    expect(new Set(observations.map(({ area }) => area.name))).toEqual(new Set(['Havering']));
  });

  test('said to be text is read sentence by sentence', async () => {
    const page = new PageSketch(2).text(left, 200, 'The percentage of EHC plans issued within 20 weeks was 61.3% at the end of September 2022.');
    const { observations } = await readRegion(paperOf([cover().page, page.page]), { page: 2, box: [50, 180, 560, 220], as: 'text' }, known);
    expect(observations.map(({ raw, source }) => [raw, source.reading])).toEqual([['61.3%', 'prose']]);
  });
});
