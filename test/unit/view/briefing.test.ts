import { describe, expect, test } from 'vitest';
import { emptyBriefing, parseBody, toItem } from '../../../pwa/briefing/briefingBody.ts';
import { readBriefingFile, writeBriefingFile } from '../../../pwa/briefing/briefingFile.ts';
import { compareIndicator } from '../../../shared/compare/compareIndicator.ts';
import { england, figure, merton, percent, repeatPlans } from './samples.ts';

const comparison = compareIndicator([figure(), figure({ area: england, value: percent(20), observation: 'f2' })], repeatPlans, { base: merton });
const item = toItem(comparison, 'What it counts', () => null, { link: '#/compare/cpp-repeat', cellOf: ({ observation }) => (observation ? `#/paper/abc?figure=${observation}` : null), now: new Date('2026-11-22') });

describe('a briefing', () => {
  test('sets a comparison down for good, with the base first', () => {
    expect(item.rows.map(({ who, value }) => [who, value])).toEqual([['Merton', '16%'], ['England', '20%']]);
    expect(item.finding).toContain('Merton');
  });

  test('leads from every printed value to its cell', () => {
    expect(item.rows.map(({ cell }) => cell)).toEqual(['#/paper/abc?figure=f1', '#/paper/abc?figure=f2']);
  });

  test('made before cells were kept still opens', () => {
    const rows = item.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'cell')));
    expect(parseBody(JSON.stringify({ ...emptyBriefing, items: [{ ...item, rows }] }))).toMatchObject({ ok: true });
  });

  test('leads nowhere but into the app, whoever sent it', () => {
    const sent = (change: object) => parseBody(JSON.stringify({ ...emptyBriefing, items: [{ ...item, ...change }] }));
    expect(sent({ link: 'javascript:alert(1)' })).toMatchObject({ ok: false });
    expect(sent({ rows: [{ ...item.rows[0], cell: 'https://example.org' }] })).toMatchObject({ ok: false });
  });

  test('travels as a file and comes back the same', async () => {
    const body = { ...emptyBriefing, note: 'For the panel', items: [item] };
    const read = readBriefingFile(await writeBriefingFile('Spring', body).text());
    expect(read).toEqual({ ok: true, value: { title: 'Spring', body: JSON.stringify(body) } });
  });

  test('of a newer version is refused politely, and a stranger’s file with a reason', () => {
    const newer = parseBody(JSON.stringify({ version: 9, pages: [] }));
    expect(newer).toMatchObject({ ok: false });
    expect(newer.ok || newer.problem.message).toContain('newer version');
    for (const text of ['', '{}', '[1]', 'PK\u0003\u0004']) expect(readBriefingFile(text)).toMatchObject({ ok: false });
  });
});
