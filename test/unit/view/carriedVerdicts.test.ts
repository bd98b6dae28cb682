import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toItem } from '../../../pwa/briefing/briefingBody.ts';
import { compareIndicator, overrideKey } from '../../../shared/compare/compareIndicator.ts';
import { findingSentence, senseSentence } from '../../../shared/compare/sentence.ts';
import type { Area } from '../../../shared/model/observation.ts';
import { comparisonAsTable } from '../../../shared/view/export/copyTable.ts';
import { exportRows } from '../../../shared/view/export/exportRows.ts';
import { toCsv } from '../../../shared/view/export/toCsv.ts';
import { toXlsx } from '../../../shared/view/export/toXlsx.ts';
import { england, figure, merton, percent, repeatPlans } from './samples.ts';

const havering: Area = { gss: 'E09000016', name: 'Havering', kind: 'council' };
const source = (vintage: string) => ({ dataset: 'Local Authority Interactive Tool, Department for Education', vintage, licence: 'Open Government Licence v3.0', address: '' });
const published = (value: number, vintage: string, dated: string) => figure({ area: england, value: percent(value, 1), origin: 'published', source: source(vintage), observation: null, dated });
const noPaper = () => null;

describe('an unlike figure that the user shows anyway', () => {
  const base = figure({ variant: { window: 'ever' } });
  const other = figure({ area: havering, value: percent(4.1, 1), variant: { window: 'within-two-years' }, observation: 'f2' });
  const bench = figure({ area: england, value: percent(20), variant: { window: 'within-two-years' }, observation: 'f3' });
  const figures = [base, other, bench];
  const compare = (...anyway: string[]) => compareIndicator(figures, repeatPlans, { base: merton, anyway });
  const shown = compare(overrideKey(other), overrideKey(bench));

  test('stays unlike, has its gap, and nothing else changes', () => {
    const before = compare().entries.find(({ figure: { area } }) => area === havering)!;
    const after = shown.entries.find(({ figure: { area } }) => area === havering)!;
    expect(before).toMatchObject({ verdict: 'unlike', overridden: false, gap: null });
    expect(after).toMatchObject({ verdict: 'unlike', overridden: true, gap: { by: 12 }, reasons: before.reasons });
  });

  test('is not said in the finding, which speaks only of what is alike', () => {
    expect(findingSentence(shown)).toBe(findingSentence(compare()));
    expect(senseSentence(shown)).toBeNull();
  });

  test('is named so in CSV, Excel, HTML and a briefing', async () => {
    const rows = exportRows(figures, 'Repeat plans', noPaper, shown);
    const says = 'Not alike, shown anyway at the user’s wish';
    expect(rows.map(({ verdict }) => verdict)).toEqual(['base', says, says]);
    expect(toCsv(rows).split('\r\n')[2]).toContain('Merton counts any earlier one');
    const parts = unzipSync(new Uint8Array(await (await toXlsx(rows, { title: '', definition: '', finding: null, made: '', caveats: [] })).arrayBuffer()));
    expect(Object.values(parts).map((bytes) => strFromU8(bytes)).join('')).toContain(says);
    const table = comparisonAsTable(shown, null, noPaper);
    expect(table.html).toContain(says);
    expect(table.text).toMatch(new RegExp(`Havering\\t4.1%\\t2018/19\\t${says}: Merton counts`));
    const item = toItem(shown, '', noPaper, { cellOf: () => null, link: '', now: new Date(0) });
    expect(item.rows.find(({ who }) => who === 'Havering')).toMatchObject({ verdict: says });
  });
});

describe('a revised published figure', () => {
  const figures = [figure(), published(20.8, 'April 2026', '2026-04-01'), published(21.4, 'July 2026', '2026-07-01')];
  const comparison = compareIndicator(figures, repeatPlans, { base: merton });

  test('is compared by its newest vintage, and both vintages are named wherever it goes', () => {
    expect(comparison.entries.map(({ figure: { value } }) => value)).toMatchObject([{ number: 21.4 }]);
    const words = 'Revised: 21.4% in July 2026, 20.8% in April 2026';
    const rows = exportRows(figures, 'Repeat plans', noPaper, comparison);
    expect(rows.map(({ revision }) => revision)).toEqual([null, 'Revised to 21.4% in Local Authority Interactive Tool, July 2026', words]);
    expect(rows[2]!.citation).toContain('July 2026');
    expect(comparisonAsTable(comparison, null, noPaper).text).toContain(words);
    expect(toItem(comparison, '', noPaper, { cellOf: () => null, link: '', now: new Date(0) }).rows[1]!.citation).toContain(words);
  });
});
