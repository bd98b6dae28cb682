import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../shared/catalogue/parseCsv.ts';
import { readPublishedCsv } from '../../../shared/catalogue/readPublishedCsv.ts';
import type { ColumnChoice, ReadCsv } from '../../../shared/catalogue/readPublishedCsv.ts';

const options = { dataset: 'LAIT', vintage: 'July 2026' };
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function read(bytes: Uint8Array, choice?: ColumnChoice): ReadCsv & { kind: 'figures' } {
  const result = readPublishedCsv(bytes, choice ? { ...options, choice } : options);
  if (!result.ok) throw new Error(result.problem.message);
  if (result.value.kind !== 'figures') throw new Error('A choice is wanted.');
  return result.value;
}

function refusal(bytes: Uint8Array, choice?: ColumnChoice): string {
  const result = readPublishedCsv(bytes, choice ? { ...options, choice } : options);
  if (result.ok) throw new Error('It was read.');
  expect(result.problem.message).toContain('Nothing of the file was kept.');
  return result.problem.message;
}

const long = (...rows: string[]) => ['code,measure,year_type,period,geo_name,la_number,gss,value', ...rows].join('\n');
const figure = 'LAC,"Children looked after, rate",Annual,2026,Merton,315,E09000024,33.5';

describe('the CSV of the Local Authority Interactive Tool', () => {
  test('a long file gives series, typed and with their source', () => {
    const { series, otherMeasures } = read(utf8(long(figure, 'LAC,x,Annual,2026,England,970,E92000001,"1,070.5"', 'Unknown_Code,x,Annual,2026,Merton,315,E09000024,1')));
    expect(otherMeasures).toBe(1);
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({ indicator: 'lac-rate', code: 'LAC', unit: 'per-10000', source: { vintage: 'July 2026' } });
    expect(series[0]!.figures[0]).toEqual({
      area: { gss: 'E09000024', name: 'Merton', kind: 'council' },
      period: { start: '2026-03-31', end: '2026-03-31', kind: 'as-at', label: '31 March 2026' },
      basis: 'snapshot',
      value: { kind: 'number', number: 33.5, unit: 'per-10000', decimals: 1 },
    });
    expect(series[0]!.figures[1]!.value).toMatchObject({ number: 1070.5 });
  });

  test('a byte-order mark, Windows line ends, Latin-1 letters and a missing last line end change nothing', () => {
    const plain = read(utf8(long(figure)));
    expect(read(utf8(`\uFEFF${long(figure)}\n`))).toEqual(plain);
    expect(read(utf8(long(figure).replaceAll('\n', '\r\n')))).toEqual(plain);
    expect(read(utf8(long(figure).replaceAll('\n', '\r')))).toEqual(plain);
    expect(read(latin1(long(figure.replace('looked after', 'looked after \u00a3 caf\u00e9'))))).toEqual(plain);
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(long(figure), (letter) => letter.charCodeAt(0)).buffer)]);
    expect(read(utf16)).toEqual(plain);
  });

  test('a file with a column for each year is read too', () => {
    const wide = 'LA Number,LA and Regions,Topic,Code,2024,2025\n315,Merton,Children Looked After,LAC,33,34\n980,North East,Children Looked After,LAC,c,110\n';
    const { series } = read(utf8(wide));
    expect(series[0]!.figures.map(({ area, period, value }) => [area.name, period.label, value.kind])).toEqual([
      ['Merton', '31 March 2024', 'number'], ['Merton', '31 March 2025', 'number'], ['North East', '31 March 2024', 'missing'], ['North East', '31 March 2025', 'number'],
    ]);
  });

  test.each([
    ['-', 'not-available'], ['', 'not-available'], ['x', 'not-available'], ['[x]', 'not-available'], [':', 'not-available'], ['c', 'suppressed'],
    ['[c]', 'suppressed'], ['*', 'suppressed'], ['low', 'suppressed'], ['~', 'suppressed'], ['z', 'not-applicable'], ['[z]', 'not-applicable'],
  ])('the symbol "%s" in a column of numbers is missing: %s', (symbol, reason) => {
    const { series } = read(utf8(long(figure.replace('33.5', symbol))));
    expect(series[0]!.figures[0]!.value).toEqual({ kind: 'missing', reason });
  });

  test('a zero is a zero', () => {
    expect(read(utf8(long(figure.replace('33.5', '0')))).series[0]!.figures[0]!.value).toMatchObject({ kind: 'number', number: 0 });
  });

  test('what cannot be read is refused, with its row and column', () => {
    expect(refusal(utf8(long(figure, figure.replace('33.5', '3O.5').replace('2026', '2025'))))).toMatch(/row 3, column "value": "3O\.5"/);
    expect(refusal(utf8(long(figure, figure.replace('2026', 'last year'))))).toMatch(/row 3, column "period": "last year"/);
    expect(refusal(utf8(long(figure, 'LAC,x,Annual,2026,Atlantis,999,E06999999,1')))).toMatch(/row 3, column "gss": "E06999999"/);
    expect(refusal(utf8(long(figure, figure.replace('33.5', '34.5'))))).toMatch(/twice and differently.*row 3/);
    expect(refusal(utf8(long(figure, 'LAC,too,short')))).toMatch(/Row 3 has 3 columns/);
  });

  test('a file of another shape or dataset is refused', () => {
    expect(refusal(utf8('name,age\nAnn,3\n'))).toContain('belongs to no dataset');
    expect(refusal(utf8(''))).toContain('no rows');
    expect(refusal(utf8(long()))).toContain('no rows');
    expect(refusal(utf8(long(figure.replace('LAC', 'Bins'))))).toContain('None of the file\'s measures');
    expect(refusal(utf8('%PDF-1.7\n1 0 obj\n'))).toContain('belongs to no dataset');
  });
});

describe('the CSV of Explore Education Statistics', () => {
  const heading = 'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,cla_group,number,rate';
  const file = [
    heading,
    '2026,Reporting year,Local authority,E92000001,England,E12000007,London,E09000024,315,Merton,Total,160,33.9',
    '2026,Reporting year,Local authority,E92000001,England,E12000007,London,E09000024,315,Merton,UASC,30,z',
    '2026,Reporting year,Regional,E92000001,England,E12000007,London,,,,Total,9800,48',
    '2026,Reporting year,National,E92000001,England,,,,,,Total,83000,70',
    '2026,Reporting year,Parliamentary constituency,E92000001,England,E12000007,London,,,,Total,1,1',
  ].join('\r\n');

  test('asks which column is which measure, and offers the filters', () => {
    const result = readPublishedCsv(utf8(file), options);
    expect(result).toEqual({ ok: true, value: { kind: 'choose', columns: ['number', 'rate'], filters: { cla_group: ['Total', 'UASC'] } } });
  });

  test('reads the chosen column for authorities, regions and England', () => {
    const { series } = read(utf8(file), { column: 'rate', code: 'LAC', filters: { cla_group: 'Total' } });
    expect(series[0]!.figures.map(({ area, period, value }) => [area.name, period.end, value.kind === 'number' ? value.number : null])).toEqual([
      ['Merton', '2026-03-31', 33.9], ['London', '2026-03-31', 48], ['England', '2026-03-31', 70],
    ]);
  });

  test('an academic year of six digits is read, a week is refused', () => {
    const academic = file.replaceAll('2026,Reporting year', '202526,Academic year');
    expect(read(utf8(academic), { column: 'rate', code: 'PriPermEx', filters: { cla_group: 'Total' } }).series[0]!.figures[0]!.period.label).toBe('2025/26');
    expect(refusal(utf8(file.replaceAll('Reporting year', 'Week 3')), { column: 'rate', code: 'LAC', filters: { cla_group: 'Total' } })).toMatch(/row 2, column "time_period"/);
    expect(refusal(utf8(file), { column: 'no such', code: 'LAC', filters: {} })).toContain('no column "no such"');
  });
});

describe('CSV', () => {
  test.each<[string, string[][]]>([
    ['a,b\n1,2', [['a', 'b'], ['1', '2']]],
    ['\uFEFFa,b\r\n1,2\r\n', [['a', 'b'], ['1', '2']]],
    ['"a, b","say ""hi"""\n', [['a, b', 'say "hi"']]],
    ['"two\nlines",x', [['two\nlines', 'x']]],
    ['a,\n,b\n\n', [['a', ''], ['', 'b']]],
    ['"never closed', [['never closed']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });
});
