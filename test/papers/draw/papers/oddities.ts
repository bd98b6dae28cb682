import { figureCell, headCell } from '../data/scorecard.ts';
import type { Drawn } from '../paper.ts';
import { faces, paintLine } from '../paint/kit.ts';
import { paintTable } from '../paint/kitTable.ts';
import { england, financialYear, merton, missing, month, number, quarter, range } from '../say.ts';
import { type Cell, type DrawnTable, type Said, type Span, cell, onPage } from '../table.ts';
import { a4Size, below, drawSmall, left, newPage, oneTable, sans } from './small.ts';

/* Tables that leave something out, turn about, or print their values in unusual ways. Every figure is made up. */

const shape = { sectionRows: [], pageOfRow: onPage(1), headerRows: 1 };
const heads = (...texts: string[]) => texts.map((text, index) => headCell(text, index === 0 ? { align: 'left' } : {}));
const middle = { align: 'centre' } as const;

/** Quarters, with "good is", ratings in words and coloured signs for the direction. */
function quarters(): DrawnTable {
  const rows = [
    ['% of child protection visits on time', 'High', ['88.1%', '90.4%', '91.0%', '93.2%'], '95%', 'Amber', '▲'],
    ['% of referrals that are repeat referrals', 'Low', ['19.8%', '20.6%', '21.3%', '22.0%'], '18%', 'Red', '▼'],
    ['Number of in-house foster carers', 'High', ['118', '120', '119', '124'], '122', 'Green', '▲'],
    ['% of 16 and 17 year olds whose activity is not known', 'Low', ['2.1%', '1.4%', '0.9%', '0.8%'], '1.0%', 'Green', '►'],
  ] as const;
  const grounds = { Red: '#ff7c80', Amber: '#ffd966', Green: '#a9d08e' };
  const signs = { '▲': 'up', '▼': 'down', '►': 'level' } as const;
  const body = rows.map(([label, good, figures, target, rating, sign]): (Cell | null)[] => [
    cell(label), cell(good, middle),
    ...figures.map((text, index) => figureCell(label, text, {
      role: 'actual', period: quarter(2022, (index + 1) as 1 | 2 | 3 | 4), area: merton,
      ...(index === 3 ? { rating: rating.toLowerCase() as Said['rating'] & string, arrow: { direction: signs[sign], means: null } } : {}),
    })),
    figureCell(label, target, { role: 'target', period: financialYear(2022), area: merton }),
    cell(rating, { ...middle, fill: grounds[rating] }), cell(sign, middle),
  ]);
  return { ...shape, widths: [160, 40, 46, 46, 46, 46, 48, 46, 40], rows: [heads('Indicator', 'Good is', 'Q1 2022/23', 'Q2 2022/23', 'Q3 2022/23', 'Q4 2022/23', 'Target 2022/23', 'RAG', 'DoT'), ...body] };
}

type Printed = [text: string, value: Said['value'], parts?: Said['parts']];

/** Parts of a percentage, bounds, symbols of suppression, negatives in brackets, ranges, and words for missing. */
function unusualValues(): DrawnTable {
  const pc = (digits: string) => number(digits, 'percent');
  const rows: [string, Printed, Printed, Printed][] = [
    ['% of care leavers in suitable accommodation', ['90%', pc('90')], ['45 of 50 (90%)', pc('90'), { numerator: 45, denominator: 50 }], ['38/40 (95%)', pc('95'), { numerator: 38, denominator: 40 }]],
    ['% of child protection plans that are repeat plans', ['12-20%', range(12, 20, 'percent')], ['17.2%', pc('17.2')], ['n/a', missing('not-applicable')]],
    ['Number of children missing from home', ['TBC', missing('to-be-confirmed')], ['[c]', missing('suppressed')], ['12', number('12', 'count')]],
    ['Number of permanent exclusions', ['0', number('0', 'count')], ['1,204', number('1204', 'count')], ['[x]', missing('not-available')]],
    ['Average number of days to adoption', ['426 days', number('426', 'days')], ['391', number('391', 'days')], ['Not published', missing('not-published')]],
    ['Cost of a residential week', ['£3,900', number('3900', 'pounds')], ['£4,120', number('4120', 'pounds')], ['£4,305', number('4305', 'pounds')]],
  ];
  const say = (label: string, [text, value, parts]: Printed, role: Said['role'], period: Span): Cell =>
    cell(text, { ...middle, said: { label, role, value, period, ...(parts ? { parts } : {}), optional: text.startsWith('£') } });
  const body = rows.map(([label, target, before, now]) => [
    cell(label), say(label, target, 'target', financialYear(2022)), say(label, before, 'actual', financialYear(2021)), say(label, now, 'actual', financialYear(2022)),
  ]);
  return { ...shape, widths: [210, 80, 95, 95], rows: [heads('Indicator', 'Target 2022/23', '2021/22', '2022/23'), ...body] };
}

const three = [
  ['% of EHC plans issued within 20 weeks', ['58.0%', '61.3%', '60.1%', '59.7%']],
  ['Rate of looked-after children per 10,000', ['36.1', '36.4', '36.0', '35.8']],
  ['Number of children on a child protection plan', ['148', '151', '160', '157']],
] as const;

/** Months stand without a year. `period` says what a reader may make of them. */
function months(period: (index: number) => Span | null): DrawnTable {
  const body = three.map(([label, figures]) => [cell(label), ...figures.map((text, index) => figureCell(label, text, { role: 'actual', period: period(index), area: merton }))]);
  return { ...shape, widths: [220, 60, 60, 60, 60], rows: [heads('Indicator', 'April', 'May', 'June', 'July'), ...body] };
}

function monthsOfTitle(): Promise<Drawn> {
  const table = months((index) => month(2022, 4 + index));
  return drawSmall({
    file: 'months-with-year-in-title', shows: 'Months without a year, and the financial year in the title', tables: [table],
    draw: ({ doc }) => {
      newPage(doc);
      paintTable(doc, table, { x: left, y: below, page: 1 }, sans);
    },
  });
}

function monthsWithoutYear(): Promise<Drawn> {
  const table = months(() => null);
  return drawSmall({
    file: 'months-without-year', shows: 'Months, and no year anywhere', tables: [table], more: { doubts: ['period-unresolved'] },
    draw: ({ doc }) => {
      doc.addPage({ size: a4Size });
      paintLine(doc, 'London Borough of Merton', left, 50, { font: faces.sansBold, size: 14 });
      paintTable(doc, table, { x: left, y: below, page: 1 }, sans);
    },
  });
}

function councilUnknown(): Promise<Drawn> {
  const nobody = { gss: null, name: 'Unknown council', kind: 'council' } as const;
  const body = three.map(([label, figures]) => [cell(label), ...[2020, 2021].map((year, index) => figureCell(label, figures[index]!, { role: 'actual', period: financialYear(year), area: nobody }))]);
  const table: DrawnTable = { ...shape, widths: [220, 70, 70], rows: [heads('Indicator', '2020/21', '2021/22'), ...body] };
  return drawSmall({
    file: 'council-unknown', shows: 'A paper that does not say whose it is', tables: [table],
    more: { council: nobody, names: null, doubts: ['council-unknown'], problems: ['council-unknown'] },
    draw: ({ doc }) => {
      doc.addPage({ size: a4Size });
      paintLine(doc, 'How we did', left, 50, { font: faces.sansBold, size: 14 });
      paintTable(doc, table, { x: left, y: below, page: 1 }, sans);
    },
  });
}

/** Years as rows, indicators as columns. */
function turnedAbout(): DrawnTable {
  const labels = ['% of EHC plans issued within 20 weeks', 'Rate of looked-after children per 10,000', 'Number of first-time entrants'];
  const years = [['2019/20', '55.2%', '33.0', '61'], ['2020/21', '60.8%', '34.1', '48'], ['2021/22', '61.3%', '36.2', '52'], ['England 2021/22', '49.2%', '70', '']];
  const body = years.map(([year, ...figures], line) => [
    cell(year!), ...figures.map((text, index) => figureCell(labels[index]!, text, { role: 'actual', period: financialYear(2019 + Math.min(line, 2)), area: line === 3 ? england : merton })),
  ]);
  return { ...shape, widths: [110, 110, 110, 110], rows: [heads('Year', ...labels), ...body] };
}

/** One column holds rates, counts and percentages, each with its own sign. */
function mixedUnits(): DrawnTable {
  const rows = [['Repeat referrals', '21.3%'], ['Looked-after children', '159'], ['Looked-after children', '34 per 10,000'], ['Time taken by care proceedings', '31 weeks'], ['First-time entrants', '133 per 100,000']] as const;
  const units = ['percent', null, 'per-10000', 'weeks', 'per-100000'] as const;
  const body = rows.map(([label, text], index) => [cell(label), cell(text, { ...middle, said: { label, role: 'actual', period: financialYear(2022), value: number(/\d+(?:\.\d)?/.exec(text)![0], units[index]!) } })]);
  return { ...shape, widths: [220, 110], rows: [heads('Indicator', '2022/23'), ...body] };
}

/** A row without figures carries the first half of the labels under it. */
function halfLabels(): DrawnTable {
  const label = 'Number of children on a child protection plan';
  const parts = [['under 5', '61', '55'], ['5 to 9', '48', '47'], ['10 to 17', '54', '46']] as const;
  const line = (name: string, printed: string, before: string, now: string) => [
    cell(printed),
    figureCell(name, before, { role: 'actual', period: financialYear(2021), area: merton }),
    figureCell(name, now, { role: 'actual', period: financialYear(2022), area: merton }),
  ];
  return { ...shape, widths: [230, 80, 80], rows: [
    heads('Indicator', '2021/22', '2022/23'),
    line(label, label, '163', '148'),
    ...parts.map(([ages, before, now]) => line(`${label} of which: aged ${ages}`, `of which: aged ${ages}`, before, now)),
    line('% of child protection plans that are repeat plans', '% of child protection plans that are repeat plans', '17.2%', '19.6%'),
  ] };
}

export const odditiesPapers = {
  'quarters-and-signs': oneTable('quarters-and-signs', 'Quarters, ratings in words, coloured signs for the direction of travel', quarters(), { lines: 'rows' }),
  'values-unusual': oneTable('values-unusual', 'Parts of a percentage, ranges, symbols of suppression, words for missing', unusualValues(), {}),
  'months-with-year-in-title': monthsOfTitle,
  'months-without-year': monthsWithoutYear,
  'council-unknown': councilUnknown,
  'years-as-rows': oneTable('years-as-rows', 'Years as rows, indicators as columns', turnedAbout(), {}),
  'units-mixed': oneTable('units-mixed', 'A column of figures in several units', mixedUnits(), {}),
  'labels-in-halves': oneTable('labels-in-halves', 'Rows whose label is the second half of the one above', halfLabels(), {}),
};
