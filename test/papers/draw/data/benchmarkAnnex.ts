import type { Area } from '../../../../shared/model/observation.ts';
import { england, financialYear, havering, london, neighbours, number } from '../say.ts';
import { type Cell, type DrawnTable, cell, onPage } from '../table.ts';
import { headCell, unitOf } from './scorecard.ts';

/* A benchmarking annex: councils side by side, and one table to an indicator. Usual indicators; every figure is made up. */

const borough = (gss: string, name: string): Area => ({ gss, name, kind: 'council' });
const areas: Area[] = [havering, borough('E09000002', 'Barking and Dagenham'), borough('E09000004', 'Bexley'), borough('E09000025', 'Newham'), borough('E09000026', 'Redbridge'), neighbours, london, england];
const heads: Record<string, string> = { London: 'London', England: 'England', 'Statistical neighbours': 'Stat. neighbours' };

const rows: [label: string, figures: string[], rank: string][] = [
  ['Rate of looked-after children per 10,000', ['40', '62', '48', '37', '35', '47.2', '51', '71'], '9th'],
  ['% of EHC plans issued within 20 weeks', ['60.8%', '71.2%', '55.0%', '48.9%', '83.4%', '63.0%', '61.8%', '58.0%'], '17th'],
  ['% of child protection plans that are repeat plans', ['14.2%', '19.8%', '21.1%', '16.0%', '12.7%', '18.3%', '17.9%', '23.3%'], '6th'],
  ['% of care leavers aged 19-21 in suitable accommodation', ['92%', '88%', '90%', 'c', '95%', '89%', '87%', '88%'], '5th'],
  ['Number of children on a child protection plan', ['188', '341', '247', '402', '290', '', '', ''], ''],
];

/** Indicators as rows, councils and groups as columns, under one year. */
export function benchmarkAnnex(): DrawnTable {
  const body = rows.map(([label, figures, rank]) => [
    cell(label),
    ...areas.map((area, index) => benchmark(label, figures[index]!, area)),
    rank === '' ? null : cell(rank, { align: 'centre' }),
  ]);
  const heading: (Cell | null)[][] = [
    [headCell('Indicator', { rows: 2, align: 'left' }), headCell('2021/22', { cols: areas.length }), ...Array<null>(areas.length - 1).fill(null), headCell('Rank in London (of 33)', { rows: 2 })],
    [null, ...areas.map(({ name }) => headCell(heads[name] ?? name)), null],
  ];
  return { widths: [190, ...areas.map(() => 62), 56], headerRows: 2, rows: [...heading, ...body], sectionRows: [], pageOfRow: onPage(1) };
}

function benchmark(label: string, text: string, area: Area, year = 2021): Cell | null {
  if (text === '') return null;
  const value = text === 'c' ? ({ kind: 'missing', reason: 'suppressed' } as const) : number(text.replace('%', ''), unitOf(label, text));
  return cell(text, { align: 'centre', said: { label, role: 'actual', period: financialYear(year), area, value } });
}

export const singleIndicators = ['% of referrals within 12 months of a previous referral', 'Children in need rate per 10,000'];
const years = [2019, 2020, 2021];
const singleAreas = [havering, london, england, neighbours];

/** One table to an indicator, whose name stands above it; areas as rows, years as columns. */
export function singleTable(which: 0 | 1): DrawnTable {
  const label = singleIndicators[which]!;
  const from = which === 0 ? [17.2, 18.8, 21.9, 19.4] : [268.4, 344.9, 323.7, 290.1];
  const body = singleAreas.map((area, line) => [
    cell(heads[area.name] === 'Stat. neighbours' ? 'Statistical neighbours' : area.name),
    ...years.map((year, index) => benchmark(label, `${(from[line]! - index * 0.6).toFixed(1)}${which === 0 ? '%' : ''}`, area, year)),
  ]);
  return { widths: [150, 70, 70, 70], headerRows: 1, rows: [[headCell('Area', { align: 'left' }), ...years.map((year) => headCell(`${year}/${(year + 1) % 100}`))], ...body], sectionRows: [], pageOfRow: onPage(1) };
}
