import type PDFDocument from 'pdfkit';
import { figureCell, headCell, scorecard, scorecardRow, scorecardRows } from '../data/scorecard.ts';
import { faces, paintLine } from '../paint/kit.ts';
import { paintTable } from '../paint/kitTable.ts';
import type { Drawn } from '../paper.ts';
import { financialYear, merton } from '../say.ts';
import { type Cell, type DrawnTable, cell, onPage } from '../table.ts';
import { moreRows } from './headings.ts';
import { a4Size, below, drawSmall, left, newPage, oneTable, sans } from './small.ts';

/* Tables in unusual places: blank rows and columns, side by side, one in another, turned, on sheets of several sizes. */

const now = { role: 'actual', period: financialYear(2022), area: merton } as const;

function withBlanks(): DrawnTable {
  const table = scorecard();
  const blankColumn = 3;
  const rows = table.rows.map((line, row) => [...line.slice(0, blankColumn), row === 0 ? headCell('Q4 2022/23') : null, ...line.slice(blankColumn)]);
  rows.splice(4, 0, Array.from({ length: 6 }, () => null));
  return { ...table, rows, widths: [180, 56, 56, 56, 56, 62] };
}

/** Headings over a column without a single figure, and no rule to show where it is. */
function blankColumn(): DrawnTable {
  const { rows, ...table } = withBlanks();
  return { ...table, rows: rows.filter((line) => line.some((entry) => entry !== null)) };
}

/** Labels that fill their column, and figures that begin right after it. */
function closeColumns(): DrawnTable {
  const table = scorecard([...moreRows, ...scorecardRows]);
  const rows = table.rows.map((line) => line.map((entry) => entry && { ...entry, align: 'left' as const }));
  return { ...table, rows, widths: [200, 56, 56, 56, 56] };
}

function blankThenFilled(): Promise<Drawn> {
  const unknown = scorecardRows.map(({ label, figures: [a, b, c] }) => ({ label, figures: [a, b, c, ''] as [string, string, string, string] }));
  const filled = moreRows.map(({ label, figures: [a, b, c, d] }) => ({ label, figures: [a, b, c, d || '33%'] as [string, string, string, string] })).filter(({ label }) => label.startsWith('%'));
  const table = scorecard([...unknown, ...filled], (row) => (row <= 8 ? 1 : 2));
  return drawSmall({
    file: 'blank-column-then-filled', shows: 'A column that is blank on the first page and filled on the second', tables: [table],
    draw: ({ doc }) => {
      newPage(doc);
      paintTable(doc, table, { x: left, y: 540, page: 1 }, sans);
      doc.addPage({ size: a4Size });
      paintTable(doc, table, { x: left, y: 57, page: 2 }, sans);
    },
  });
}

/** Labels and one column of figures. */
function narrow(rows = scorecardRows, head = '2022/23'): DrawnTable {
  const body = rows.map(({ label, figures }) => [cell(label), figureCell(label, figures[2], now, { align: 'right' })]);
  return { widths: [150, 62], headerRows: 1, rows: [[headCell('Indicator', { align: 'left' }), headCell(head, { align: 'right' })], ...body], sectionRows: [], pageOfRow: onPage(1) };
}

function sideBySide(file: string, shows: string, ruled: boolean): () => Promise<Drawn> {
  return () => {
    const [first, second] = [narrow(scorecardRows.slice(0, 5)), narrow(moreRows.slice(0, 6))];
    const look = { ...sans, lines: ruled ? 'all' : 'none' } as const;
    return drawSmall({
      file, shows, tables: [first, second],
      draw: ({ doc }) => {
        newPage(doc);
        paintTable(doc, first, { x: left, y: below, page: 1 }, look);
        paintTable(doc, second, { x: left + 260, y: below, page: 1 }, look);
      },
    });
  };
}

/** A small table stands in one cell of a larger one: two tables, and the larger one's cell holds its own words only. */
function nested(): Promise<Drawn> {
  const inner: DrawnTable = {
    widths: [120, 50, 50], headerRows: 1, sectionRows: [], pageOfRow: onPage(1),
    rows: [[headCell('Indicator', { align: 'left' }), headCell('2021/22'), headCell('2022/23')], ...scorecardRows.slice(0, 3).map(({ label, figures }) => [
      cell(label), figureCell(label, figures[1], { ...now, period: financialYear(2021) }), figureCell(label, figures[2], now)])],
  };
  const outer: DrawnTable = {
    widths: [120, 260, 100], headerRows: 1, sectionRows: [], pageOfRow: onPage(1),
    rows: [
      [headCell('Priority'), headCell('What we know'), headCell('Lead')],
      [cell('Act early'), cell('Figures for the front door:\n\n\n\n\n\n\n\n\n\n\n'), cell('Head of Assessment')],
      [cell('Keep families together'), cell('Family group meetings began in May.'), cell('Head of Safeguarding')],
    ],
  };
  const truthful: DrawnTable = { ...outer, rows: outer.rows.map((line) => line.map((entry) => entry && { ...entry, text: entry.text.trim() })) };
  return drawSmall({
    file: 'table-in-a-cell', shows: "A table inside another table's cell", tables: [truthful, inner],
    draw: ({ doc }) => {
      newPage(doc);
      paintTable(doc, outer, { x: left, y: below, page: 1 }, { ...sans, valign: 'top' });
      paintTable(doc, inner, { x: left + 140, y: below + 42, page: 1 }, { ...sans, type: { ...sans.type, size: 8 } });
    },
  });
}

/** Draws as if on a landscape sheet, on an upright page, turned a quarter to the left. */
function turnLeft(doc: PDFDocument, draw: () => void): void {
  doc.save();
  doc.translate(0, a4Size[1]).rotate(-90);
  draw();
  doc.restore();
}

function turned(file: string, shows: string, rotate: boolean): () => Promise<Drawn> {
  return () => {
    const table = scorecard();
    return drawSmall({
      file, shows, tables: [table],
      draw: ({ doc }) => {
        doc.addPage({ size: a4Size });
        if (rotate) doc.page.dictionary.data.Rotate = 90;
        turnLeft(doc, () => {
          paintLine(doc, 'London Borough of Merton', left, 50, { font: faces.sansBold, size: 14 });
          paintTable(doc, table, { x: left, y: 90, page: 1 }, { ...sans, lines: 'rows' });
        });
      },
    });
  };
}

function mixedSizes(): Promise<Drawn> {
  const first = scorecard(scorecardRows.slice(0, 4));
  const wide: DrawnTable = {
    widths: [360, 120, 120, 120, 140, 140], headerRows: 1, sectionRows: [], pageOfRow: onPage(2),
    rows: [[...scorecard([]).rows[0]!, headCell('Lead')], ...moreRows.map((row) => [...scorecardRow(row), cell('Head of Service')] as (Cell | null)[])],
  };
  const third = { ...narrow(scorecardRows.slice(4)), pageOfRow: onPage(3) };
  return drawSmall({
    file: 'sheets-mixed', shows: 'A4 upright, A3 landscape and A4 landscape in one paper', tables: [first, wide, third],
    draw: ({ doc }) => {
      newPage(doc);
      paintTable(doc, first, { x: left, y: below, page: 1 }, sans);
      newPage(doc, [1190.55, 841.89]);
      paintTable(doc, wide, { x: left, y: below, page: 2 }, { ...sans, type: { ...sans.type, size: 13 } });
      newPage(doc, [841.89, 595.28]);
      paintTable(doc, third, { x: left, y: below, page: 3 }, sans);
    },
  });
}

/** The last row of the first page goes on overleaf: its note has more lines than there was room for. */
function rowBroken(): Promise<Drawn> {
  const notes = ['Counted from the day of referral.', 'Within two years.', 'On 31 March.', 'On 31 March.', 'Exceptions are counted.', 'Aged 19 to 21.'];
  const start = 'A move is counted when a child sleeps in another place for more than';
  const rest = 'a night; respite, hospital and holidays are left out, as the national guide asks.';
  const rowsOf = (page: number, note: string) => scorecardRows.slice(0, 7).map((row, index) => [...scorecardRow(row), cell(index < 6 ? notes[index]! : note)] as (Cell | null)[]).concat(
    page === 2 ? [[...scorecardRow(scorecardRows[7]!), cell('Ages 10 to 17.')]] : []);
  const base = scorecard([]);
  const shape = { widths: [150, 50, 50, 50, 52, 128], headerRows: 1, sectionRows: [] };
  const heading = [...base.rows[0]!, headCell('Note', { align: 'left' })];
  const truth: DrawnTable = { ...shape, rows: [heading, ...rowsOf(2, `${start} ${rest}`)], pageOfRow: (row) => (row <= 7 ? 1 : 2) };
  const first: DrawnTable = { ...shape, rows: [heading, ...rowsOf(1, start)], pageOfRow: onPage(1) };
  const second: DrawnTable = { ...shape, headerRows: 0, rows: [[null, null, null, null, null, cell(rest)], rowsOf(2, '').at(-1)!], pageOfRow: onPage(2) };
  return drawSmall({
    file: 'row-broken', shows: 'A row broken by the edge of the page', tables: [truth],
    draw: ({ doc }) => {
      newPage(doc);
      paintTable(doc, first, { x: left, y: 536, page: 1 }, { ...sans, valign: 'top' });
      doc.addPage({ size: a4Size });
      paintTable(doc, second, { x: left, y: 57, page: 2 }, { ...sans, valign: 'top' });
    },
  });
}

/** On its second page the table goes on under a stamp, a heading and a chart. */
function resumes(): Promise<Drawn> {
  const table = scorecard([...scorecardRows, ...moreRows], (row) => (row <= 8 ? 1 : 2));
  return drawSmall({
    file: 'table-resumes', shows: 'A table that resumes after a stamp, a heading and a chart', tables: [table],
    more: { neverInCells: ['Agenda Item 5', 'Page 12', 'continued'] },
    draw: ({ doc }) => {
      newPage(doc);
      paintTable(doc, table, { x: left, y: 540, page: 1 }, sans);
      doc.addPage({ size: a4Size });
      paintLine(doc, 'Agenda Item 5', 470, 12, { font: faces.sansBold, size: 12 });
      paintLine(doc, 'Page 12', 14, 440, { font: faces.sansBold, size: 12 }, -90);
      paintLine(doc, 'Scorecard (continued)', left, 50, { font: faces.sansBold, size: 12 });
      for (const [index, height] of [40, 62, 55, 80].entries()) doc.rect(left + 20 + index * 60, 170 - height, 40, height).fill('#5b9bd5');
      doc.moveTo(left, 170).lineTo(left + 270, 170).lineWidth(0.8).stroke('#333333');
      paintTable(doc, table, { x: left, y: 200, page: 2 }, sans);
    },
  });
}

export const layoutsPapers = {
  'blank-rows-and-columns': oneTable('blank-rows-and-columns', 'An empty row and an empty column, kept in place', withBlanks(), {}),
  'blank-column-row-ruled': oneTable('blank-column-row-ruled', 'A column with a heading and no figures, and no rules between columns', blankColumn(), { lines: 'rows' }),
  'blank-column-bare': oneTable('blank-column-bare', 'A column with a heading and no figures, and no rules at all', blankColumn(), { lines: 'none', pad: 5 }),
  'columns-close': oneTable('columns-close', 'Labels that fill their column, close to the figures, and no rules between columns', closeColumns(), { lines: 'head', type: { ...sans.type, size: 11 }, pad: 2, bands: ['#dbe5f1', null] }),
  'blank-column-then-filled': blankThenFilled,
  'one-column-of-figures': oneTable('one-column-of-figures', 'A table of one column of figures, without rules', narrow(), { lines: 'none' }),
  'side-by-side-ruled': sideBySide('side-by-side-ruled', 'Two ruled tables side by side', true),
  'side-by-side-bare': sideBySide('side-by-side-bare', 'Two tables without rules side by side', false),
  'table-in-a-cell': nested,
  'page-rotated': turned('page-rotated', 'A landscape page made by /Rotate', true),
  'table-turned': turned('table-turned', 'A table drawn turned on an upright page', false),
  'sheets-mixed': mixedSizes,
  'row-broken': rowBroken,
  'table-resumes': resumes,
};
