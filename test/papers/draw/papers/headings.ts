import { figureCell, headCell, scorecard, scorecardRows } from '../data/scorecard.ts';
import { paintTable } from '../paint/kitTable.ts';
import type { Drawn } from '../paper.ts';
import { england, financialYear, london, merton, month, number, quarter } from '../say.ts';
import { type Cell, type DrawnTable, cell, onPage } from '../table.ts';
import { drawSmall, left, newPage, oneTable, sans } from './small.ts';

/* Headings of every kind. */

const monthNames = ['Apr-22', 'May-22', 'Jun-22', 'Jul-22', 'Aug-22', 'Sep-22'];

/** Six months of five indicators, headed by months that are turned. */
function monthly(turned: 90 | -45): DrawnTable {
  const rows = scorecardRows.slice(0, 5).map(({ label, figures }) => {
    const own = Number.parseFloat(figures[2]);
    return [cell(label), ...monthNames.map((_, index) => {
      const value = (own + index * 0.7 - 1.4).toFixed(label.startsWith('Number') ? 0 : 1);
      return figureCell(label, label.startsWith('%') ? `${value}%` : value, { role: 'actual', period: month(2022, 4 + index), area: merton });
    })];
  });
  const heading = [headCell('Indicator', { align: 'left' }), ...monthNames.map((name) => headCell(name, { turned }))];
  return { widths: [220, ...monthNames.map(() => 40)], headerRows: 1, rows: [heading, ...rows], sectionRows: [], pageOfRow: onPage(1) };
}

/** Three levels: area, year, quarter. */
export function threeLevels(): DrawnTable {
  const quarters = [[2021, 3], [2021, 4], [2022, 1], [2022, 2]] as const;
  const h = headCell;
  const heading: (Cell | null)[][] = [
    [h('Indicator', { rows: 3 }), h('Merton', { cols: 4 }), null, null, null, h('Comparators 2021/22', { cols: 2 }), null],
    [null, h('2021/22', { cols: 2 }), null, h('2022/23', { cols: 2 }), null, h('England', { rows: 2 }), h('London', { rows: 2 })],
    [null, h('Q3'), h('Q4'), h('Q1'), h('Q2'), null, null],
  ];
  const rows = scorecardRows.filter(({ figures }) => figures[3] !== '').map(({ label, figures }) => [
    cell(label),
    ...quarters.map(([year, number], index) => figureCell(label, figures[index === 0 ? 0 : index === 1 ? 1 : 2].replace(/\d/, String(3 + index)), { role: 'actual', period: quarter(year, number), area: merton })),
    figureCell(label, figures[3], { role: 'actual', period: financialYear(2021), area: england }),
    figureCell(label, figures[0], { role: 'actual', period: financialYear(2021), area: london }),
  ]);
  return { widths: [190, 46, 46, 46, 46, 52, 52], headerRows: 3, rows: [...heading, ...rows], sectionRows: [], pageOfRow: onPage(1) };
}

/** The table's title stands inside its ruling, over the full width. */
function belowTitle(): DrawnTable {
  const table = scorecard();
  return { ...table, headerRows: 2, rows: [[headCell("Children's services scorecard", { cols: 5, fill: '#dddddd' }), null, null, null, null], ...table.rows] };
}

/** Units stand in the heading, and the cells hold bare numbers. */
function unitsInHeading(): DrawnTable {
  const rows = ['Bexley', 'Bromley', 'Croydon', 'Kingston upon Thames', 'Sutton'];
  const codes = ['E09000004', 'E09000006', 'E09000008', 'E09000021', 'E09000029'];
  const columns = [
    { head: 'EHC plans issued within 20 weeks (%)', unit: 'percent', from: 41.2, step: 6.3 },
    { head: 'Looked-after children (rate per 10,000)', unit: 'per-10000', from: 38.5, step: 4.7 },
    { head: 'Children on a child protection plan (number)', unit: 'count', from: 211, step: 37 },
  ] as const;
  const body = rows.map((name, index) => [cell(name), ...columns.map(({ head, unit, from, step }) => {
    const text = unit === 'count' ? String(from + index * step) : (from + index * step).toFixed(1);
    return cell(text, { align: 'centre', said: { label: head, role: 'actual', value: number(text, unit), period: financialYear(2021), area: { gss: codes[index]!, name, kind: 'council' } } });
  })]);
  const heading = [headCell('Borough, 2021/22', { align: 'left' }), ...columns.map(({ head }) => headCell(head))];
  return { widths: [130, 110, 110, 110], headerRows: 1, rows: [heading, ...body], sectionRows: [], pageOfRow: onPage(1) };
}

/** The heading stands on the first page only, or on both. */
function overTwoPages(file: string, shows: string, repeated: boolean): () => Promise<Drawn> {
  return () => {
    const table = scorecard([...scorecardRows, ...moreRows], (row) => (row <= 10 ? 1 : 2));
    return drawSmall({
      file, shows, tables: [table],
      draw: ({ doc }) => {
        newPage(doc);
        paintTable(doc, table, { x: left, y: 480, page: 1 }, sans);
        doc.addPage({ size: [595.28, 841.89] });
        paintTable(doc, table, { x: left, y: 57, page: 2 }, sans, repeated);
      },
    });
  };
}

export const moreRows = [
  { label: '% of referrals within 12 months of an earlier one', figures: ['18%', '19.4%', '17.7%', '21.5%'] },
  { label: '% of child protection visits on time', figures: ['95%', '93.2%', '96.1%', ''] },
  { label: '% of looked-after children in the same placement for 2 years', figures: ['70%', '68.4%', '66.0%', '71%'] },
  { label: 'Number of new in-house foster carers', figures: ['12', '9', '14', ''] },
  { label: '% of reviews of looked-after children on time', figures: ['96%', '88.3%', '92.5%', ''] },
  { label: 'Rate of children in need per 10,000', figures: ['290.0', '301.4', '288.2', '334.3'] },
  { label: '% of care leavers in education, employment or training', figures: ['60%', '57%', '62%', '55%'] },
  { label: 'Number of children missing from care', figures: ['10', '13', '11', ''] },
] satisfies typeof scorecardRows;

export const headingsPapers = {
  'headings-turned-down': oneTable('headings-turned-down', 'Months turned by 90°, reading downwards', monthly(90), { headHeights: [52] }),
  'headings-at-45': oneTable('headings-at-45', 'Months at 45°', monthly(-45), { headHeights: [44], lines: 'rows' }),
  'headings-three-levels': oneTable('headings-three-levels', 'Three levels of headings, spanning columns and rows', threeLevels(), {}),
  'headings-below-title': oneTable('headings-below-title', "A title row inside the table's ruling, the headings below it", belowTitle(), {}),
  'headings-with-units': oneTable('headings-with-units', 'Councils as rows, indicators as columns, units in the heading', unitsInHeading(), {}),
  'headings-on-each-page': overTwoPages('headings-on-each-page', 'A heading repeated on the second page', true),
  'headings-on-first-page': overTwoPages('headings-on-first-page', 'A heading on the first page only', false),
};
