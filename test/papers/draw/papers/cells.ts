import { figureCell, headCell, scorecard, scorecardRow, scorecardRows } from '../data/scorecard.ts';
import { paintLine } from '../paint/kit.ts';
import type { Drawn } from '../paper.ts';
import { financialYear, merton } from '../say.ts';
import { type Cell, type DrawnTable, cell, onPage } from '../table.ts';
import { below, drawSmall, left, newPage, oneTable, sans } from './small.ts';

/* Cells that span, wrap, overflow, are cut off, fused, split, or carry footnote marks. */

const last = { role: 'actual', period: financialYear(2021), area: merton } as const;
const now = { role: 'actual', period: financialYear(2022), area: merton } as const;

/** Themes over several rows, notes over others, and cells over two columns in the body. */
function spanning(): DrawnTable {
  const [assessments, repeats, rate, plans, ehc] = scorecardRows.map(({ label, figures }) =>
    [cell(label), figureCell(label, figures[1], last), figureCell(label, figures[2], now)]) as [Cell[], Cell[], Cell[], Cell[], Cell[]];
  const rows: (Cell | null)[][] = [
    [headCell('Theme'), headCell('Indicator'), headCell('2021/22'), headCell('2022/23'), headCell('Lead'), headCell('Notes')],
    [cell('Front door', { rows: 2 }), ...assessments, cell('Head of Assessment', { rows: 2 }), cell('Reported monthly')],
    [null, ...repeats, null, cell('Small numbers move it')],
    [cell('Children in our care', { rows: 2 }), ...rate, cell('Both are counted on 31 March', { cols: 2 }), null],
    [null, ...plans, cell('Head of Safeguarding'), cell('To be read with the rate; new form since May', { rows: 2 })],
    [cell('Inclusion'), ...ehc, cell('Head of SEND'), null],
  ];
  return { widths: [70, 150, 50, 50, 70, 90], headerRows: 1, rows, sectionRows: [], pageOfRow: onPage(1) };
}

/** Labels of one to three lines, and beside them figures in the middle of their height. */
function centred(): DrawnTable {
  const table = scorecard();
  return { ...table, widths: [128, 66, 66, 66, 66] };
}

/** Labels that run on over the rule and under the next figure. */
function overflowing(): DrawnTable {
  const table = scorecard();
  table.rows[0] = ['Indicator', 'Target', 'Own', 'Own', 'England'].map((text, index) => headCell(`${text}${['', ' 22/23', ' 21/22', ' 22/23', ' 21/22'][index]}`, index === 0 ? { align: 'left' } : {}));
  for (const line of table.rows.slice(1)) for (const entry of line.slice(1)) if (entry) entry.align = 'right';
  return { ...table, widths: [226, 62, 62, 62, 68] };
}

const tails = ['(see the note on page 4)', 'as defined nationally', 'counted on 31 March', 'of all kinds', 'in the year', 'of those in touch', 'during the year', 'in the year'];

function cutOff(): DrawnTable {
  const table = scorecard();
  const rows = table.rows.map((line, row) => (row === 0 ? line : [{ ...line[0]!, cut: tails[row - 1]! }, ...line.slice(1)]));
  return { ...table, rows, widths: [300, 50, 50, 50, 50] };
}

/** Each figure is shown in two or three pieces: "84", ".9", "%". */
function splitUp(): DrawnTable {
  const table = scorecard();
  for (const line of table.rows.slice(1)) {
    for (const [col, entry] of line.entries()) {
      if (entry && col > 0) line[col] = { ...entry, pieces: entry.text.match(/^\d+|\.\d+|%/g)! };
    }
  }
  return table;
}

function marked(): DrawnTable {
  const table = scorecard();
  const mark = (row: number, col: number, sign: string) => { table.rows[row]![col] = { ...table.rows[row]![col]!, mark: sign }; };
  mark(0, 4, '1');
  mark(1, 2, '2');
  mark(3, 0, '3');
  mark(4, 3, 'a');
  mark(5, 4, '2');
  mark(8, 2, '1,2');
  return table;
}

/** Every line of the table is one string of a fixed-width face: the columns are made of spaces alone. */
function drawFused(): Promise<Drawn> {
  const rows = scorecardRows.slice(0, 7).map((row) => scorecardRow(row));
  const heading = ['Indicator', 'Target 2022/23', 'Merton 2021/22', 'Merton 2022/23', 'England 2021/22'].map((text) => headCell(text));
  const table: DrawnTable = { widths: [60, 15, 15, 15, 16], headerRows: 1, rows: [heading, ...rows], sectionRows: [], pageOfRow: onPage(1) };
  const line = (cells: (Cell | null)[]) => cells.map((entry, col) => (col === 0 ? (entry?.text ?? '').padEnd(60) : (entry?.text ?? '').padStart(table.widths[col]!))).join('');
  return drawSmall({
    file: 'cells-fused', shows: 'Several figures fused in one piece of text, columns made of spaces', tables: [table],
    draw: ({ doc }) => {
      newPage(doc);
      const mono = { font: '/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf', size: 6.6 };
      for (const [row, cells] of table.rows.entries()) paintLine(doc, line(cells), left, below + row * 13, mono);
    },
  });
}

export const cellsPapers = {
  'cells-spanning': oneTable('cells-spanning', 'Cells over several rows and columns, in the body', spanning(), {}),
  'cells-lines-centred': oneTable('cells-lines-centred', 'Labels of several lines, figures centred beside them, no rules', centred(), { lines: 'none', pad: 6 }),
  'cells-overflowing': oneTable('cells-overflowing', 'Text that runs over its cell and over the next', overflowing(), { type: { ...sans.type, size: 9.6 }, overflow: true }),
  'cells-cut-off': oneTable('cells-cut-off', "Text cut off from view by its cell's edge", cutOff(), {}),
  'cells-fused': drawFused,
  'cells-split': oneTable('cells-split', 'One figure split over several pieces of text', splitUp(), {}),
  'cells-marks': oneTable('cells-marks', 'Footnote marks raised behind figures, labels and headings', marked(), {}),
};
