import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../shared/model/document.ts';
import { cite } from '../../../shared/view/export/cite.ts';
import { comparisonAsTable } from '../../../shared/view/export/copyTable.ts';
import { exportRows } from '../../../shared/view/export/exportRows.ts';
import { harmless, toCsv } from '../../../shared/view/export/toCsv.ts';
import { toXlsx } from '../../../shared/view/export/toXlsx.ts';
import { compareIndicator } from '../../../shared/compare/compareIndicator.ts';
import { england, figure, merton, percent, repeatPlans } from './samples.ts';

const paper: Document = {
  sha256: 'd'.repeat(64), fileName: 'index.pdf', address: 'https://democracy.merton.gov.uk/documents/s1.pdf', council: { gss: 'E09000024', name: 'Merton' },
  committee: 'Children and Young People Overview and Scrutiny Panel', meetingDate: '2019-06-26', title: null, pages: 2, reports: [], captured: '2026-03-03T10:00:00.000Z',
};
const published = figure({ area: england, origin: 'published', observation: null, source: { dataset: 'Local Authority Interactive Tool', vintage: 'April 2026', licence: 'Crown copyright, Open Government Licence v3.0', address: 'https://www.gov.uk' } });
const documentOf = ({ origin }: { origin: string | null }) => (origin === 'paper' ? paper : null);

describe('a citation', () => {
  test('leads a reader from the report back to the page', () => {
    expect(cite(figure(), paper)).toBe('Merton, Children and Young People Overview and Scrutiny Panel, 26 June 2019, page 1 (printed page 9). https://democracy.merton.gov.uk/documents/s1.pdf. Captured 3 March 2026.');
  });

  test('of a published figure names the data set, its vintage and its licence', () => {
    expect(cite(published, null)).toBe('Local Authority Interactive Tool, April 2026. Crown copyright, Open Government Licence v3.0.');
  });
});

describe('CSV', () => {
  const lines = (figures: Parameters<typeof exportRows>[0]) => toCsv(exportRows(figures, 'Repeat plans', documentOf)).split('\r\n');

  test('keeps numbers as printed and symbols in a column of their own', () => {
    const [head, number, missing] = lines([figure({ value: percent(40, 1) }), figure({ value: { kind: 'missing', reason: 'suppressed' } })]);
    const columns = head!.replace('\uFEFF', '').split(',');
    expect(number!.split(',')[columns.indexOf('value')]).toBe('40');
    expect(missing!.split(',')[columns.indexOf('value')]).toBe('');
    expect(missing!.split(',')[columns.indexOf('symbol')]).toBe('[c]');
  });

  test('a label from a stranger’s paper never becomes a formula', () => {
    const [, row] = lines([figure({ indicator: { id: null, label: '=HYPERLINK("http://x","y")' } })]);
    expect(row).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@\t\r]/.test(harmless(text))), { seed: 1 });
  });
});

test('the Excel file has the figures on one sheet and what they mean on the second', async () => {
  const notes = { title: 'Repeat plans', definition: 'Children with an earlier plan', finding: null, made: '2026-11-22', caveats: ['London: a year apart'] };
  const file = await toXlsx(exportRows([figure(), published], 'Repeat plans', documentOf), notes);
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const all = Object.entries(parts).filter(([name]) => name.endsWith('.xml')).map(([, bytes]) => strFromU8(bytes)).join('');
  for (const words of ['Children with an earlier plan', 'London: a year apart', 'page 1 (printed page 9)', 'Crown copyright']) expect(all).toContain(words);
  expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain('<v>16</v>');
});

test('a table on the clipboard is text and HTML, and nothing in it is markup by accident', () => {
  const figures = [figure(), figure({ area: { ...england, name: 'England <b>' }, value: percent(20) })];
  const { html, text } = comparisonAsTable(compareIndicator(figures, repeatPlans, { base: merton }), null, documentOf);
  expect(text).toMatch(/^Merton\t16%\t2018\/19/m);
  expect(html).toContain('England &lt;b&gt;');
  expect(html).not.toContain('England <b>');
});
