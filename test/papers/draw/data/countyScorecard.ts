import type { Arrow, Basis, Rating, Unit } from '../../../../shared/model/observation.ts';
import { england, financialYear, kent, month, neighbours, number } from '../say.ts';
import { type Cell, type DrawnTable, type Said, cell } from '../table.ts';
import { headCell } from './scorecard.ts';

/*
 * A directorate's scorecard as counties print it: code, polarity, data period, six months, numerator and denominator,
 * target, rating by a letter, direction of travel, and two benchmarks. Usual indicators; every figure is made up.
 */

interface CountyRow {
  code: string;
  label: string;
  polarity: 'H' | 'L' | 'T';
  data: 'R12M' | 'YTD' | 'MS' | 'Q';
  months: string[];
  parts: [string, string] | null;
  target: string;
  rag: 'R' | 'A' | 'G' | '';
  travel: '↑' | '↓' | '→' | '';
  neighbours: string;
  england: string;
}

const sections: { title: string; rows: CountyRow[] }[] = [
  { title: 'Front door', rows: [
    { code: 'SCS01', label: '% of referrals within 12 months of a previous referral', polarity: 'L', data: 'R12M', months: ['26.1%', '25.9%', '25.4%', '25.6%', '25.0%', '24.7%'], parts: ['5,412', '21,911'], target: '25.0%', rag: 'G', travel: '↓', neighbours: '23.9%', england: '22.4%' },
    { code: 'SCS03', label: '% of single assessments completed within 45 working days', polarity: 'H', data: 'YTD', months: ['81.2%', '82.0%', '83.7%', '83.1%', '82.8%', '83.5%'], parts: ['4,021', '4,816'], target: '90.0%', rag: 'A', travel: '↑', neighbours: '85.1%', england: '82.5%' },
    { code: 'SCS05', label: 'Number of open cases', polarity: 'T', data: 'MS', months: ['10,114', '10,201', '10,166', '10,092', '10,037', '10,118'], parts: null, target: '', rag: '', travel: '↑', neighbours: '', england: '' },
  ] },
  { title: 'Children in care and care leavers', rows: [
    { code: 'SCS18', label: 'Children in care rate per 10,000', polarity: 'T', data: 'MS', months: ['55.1', '55.4', '55.2', '55.9', '56.3', '56.0'], parts: null, target: '', rag: '', travel: '→', neighbours: '61.0', england: '71' },
    { code: 'SCS29', label: '% of children in care with three or more placements in the last 12 months', polarity: 'L', data: 'MS', months: ['11.9%', '11.7%', '12.0%', '11.4%', '11.1%', '10.8%'], parts: ['171', '1,583'], target: '10.0%', rag: 'A', travel: '↓', neighbours: '9.9%', england: '10.3%' },
    { code: 'SCS34', label: '% of care leavers in education, employment or training', polarity: 'H', data: 'R12M', months: ['58.3%', '58.0%', '57.6%', '56.9%', '57.2%', '56.4%'], parts: ['902', '1,599'], target: '65.0%', rag: 'R', travel: '↓', neighbours: '53%', england: '56%' },
  ] },
  { title: 'Education', rows: [
    { code: 'EH43', label: '% of EHC plans issued within 20 weeks', polarity: 'H', data: 'R12M', months: ['38.1%', '38.9%', '40.2%', '41.7%', '42.0%', '43.3%'], parts: ['1,066', '2,462'], target: '60.0%', rag: 'R', travel: '↑', neighbours: '51.8%', england: '49.2%' },
    { code: 'EH45', label: 'Number of permanent exclusions from secondary schools', polarity: 'L', data: 'R12M', months: ['31', '33', '32', '30', '30', '28'], parts: null, target: '30', rag: 'G', travel: '↓', neighbours: '', england: '' },
  ] },
];

const bases: Record<CountyRow['data'], Basis | null> = { R12M: 'rolling-12-months', YTD: 'year-to-date', MS: 'snapshot', Q: null };
const ratings: Record<CountyRow['rag'], Rating | null> = { R: 'red', A: 'amber', G: 'green', '': null };
const grounds = { R: '#ff7c80', A: '#ffd966', G: '#a9d08e' };
const ways: Record<Exclude<CountyRow['travel'], ''>, Arrow['direction']> = { '↑': 'up', '↓': 'down', '→': 'level' };
const monthNames = ['Apr-23', 'May-23', 'Jun-23', 'Jul-23', 'Aug-23', 'Sep-23'];
const columns = 17;

export function countyScorecard(): DrawnTable {
  const head = (text: string, more: Omit<Cell, 'text'> = {}) => headCell(text, { fill: '#203864', ink: '#ffffff', ...more });
  const blank = (count: number) => Array<null>(count).fill(null);
  const rows: (Cell | null)[][] = [
    [...['Code', 'Indicator', 'Polarity', 'Data period'].map((text) => head(text, { rows: 2 })), head('Monthly performance 2023/24', { cols: 6 }), ...blank(5),
      ...['Num', 'Denom', 'Target 2023/24', 'RAG', 'DoT'].map((text) => head(text, { rows: 2 })), head('Benchmarks 2022/23', { cols: 2 }), null],
    [...blank(4), ...monthNames.map((name) => head(name)), ...blank(5), head('Statistical neighbours'), head('England')],
  ];
  const sectionRows: number[] = [];
  for (const { title, rows: list } of sections) {
    sectionRows.push(rows.length);
    rows.push([cell(title, { cols: columns, bold: true, fill: '#d9e2f3' }), ...blank(columns - 1)], ...list.map((row) => countyRow(row, title)));
  }
  return { widths: [44, 220, 46, 52, ...monthNames.map(() => 50), 48, 50, 56, 36, 34, 66, 58], headerRows: 2, rows, sectionRows, pageOfRow: () => 1 };
}

function countyRow(row: CountyRow, section: string): (Cell | null)[] {
  const unit: Unit = row.label.startsWith('%') ? 'percent' : row.label.includes('per 10,000') ? 'per-10000' : 'count';
  const basis = bases[row.data];
  // A year that is over is no year to date.
  const whole = row.data === 'YTD' ? 'in-period' : basis;
  const say = (text: string, said: Pick<Said, 'role' | 'period'> & Partial<Said>): Cell | null =>
    (text === '' ? null : cell(text, { align: 'centre', said: { label: row.label, section, area: kent, value: number(text.replace('%', ''), unit), ...said } }));
  const newest = monthNames.length - 1;
  const arrow = row.travel === '' ? null : { direction: ways[row.travel], means: null };
  const parts = row.parts && { numerator: Number(row.parts[0].replace(',', '')), denominator: Number(row.parts[1].replace(',', '')) };
  const plain = (text: string, more: Omit<Cell, 'text'> = {}) => (text === '' ? null : cell(text, { align: 'centre', ...more }));
  return [
    cell(row.code), cell(row.label), plain(row.polarity), plain(row.data),
    ...row.months.map((text, index) => say(text, { role: 'actual', period: month(2023, 4 + index), basis, ...(index === newest ? { rating: ratings[row.rag], arrow, ...(parts ? { parts } : {}) } : {}) })),
    plain(row.parts?.[0] ?? ''), plain(row.parts?.[1] ?? ''),
    say(row.target, { role: 'target', period: financialYear(2023) }),
    plain(row.rag, row.rag === '' ? {} : { fill: grounds[row.rag] }),
    plain(row.travel),
    say(row.neighbours, { role: 'actual', area: neighbours, period: financialYear(2022), basis: whole }),
    say(row.england, { role: 'actual', area: england, period: financialYear(2022), basis: whole }),
  ];
}
