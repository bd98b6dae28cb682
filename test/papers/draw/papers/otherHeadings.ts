import { figureCell, headCell } from '../data/scorecard.ts';
import type { Drawn } from '../paper.ts';
import { faces, paintLine } from '../paint/kit.ts';
import { paintTable } from '../paint/kitTable.ts';
import { asAt, calendarYear, england, financialYear, merton, month, number } from '../say.ts';
import { type Cell, type DrawnTable, cell, onPage } from '../table.ts';
import { below, drawSmall, left, newPage, sans } from './small.ts';

/* Headings, notes and tiles as other councils than the five set them. Every figure is made up. */

const shape = { sectionRows: [], pageOfRow: onPage(1), headerRows: 1 };
const heads = (...texts: string[]) => texts.map((text, index) => headCell(text, index === 0 ? { align: 'left' } : {}));

/** A note gives one figure another period, a heading its period, and a label another kind of year than the headings'. */
function notesBelow(): Promise<Drawn> {
  const plans = '% of EHC plans issued within 20 weeks';
  const repeat = '% of repeat child protection plans';
  const actual = { role: 'actual', area: merton } as const;
  const rows: (Cell | null)[][] = [
    [headCell('Indicator', { align: 'left' }), headCell('2021/22'), headCell('2022/23'), headCell('England', { mark: '2' })],
    [cell(plans), figureCell(plans, '61.0%', { ...actual, period: financialYear(2021) }), figureCell(plans, '58.2%', { ...actual, period: calendarYear(2022) }, { mark: '1' }),
      figureCell(plans, '50.7%', { role: 'actual', area: england, period: financialYear(2021) })],
    [cell(repeat, { mark: '3' }), figureCell(repeat, '19.0%', { ...actual, period: financialYear(2021) }), figureCell(repeat, '20.3%', { ...actual, period: financialYear(2022) }),
      figureCell(repeat, '23.3%', { role: 'actual', area: england, period: financialYear(2021) })],
  ];
  const table: DrawnTable = { ...shape, widths: [230, 70, 70, 70], rows };
  const notes = ['Calendar year 2022.', 'England figures are for 2021/22.', 'Calendar years.'];
  return drawSmall({
    file: 'notes-below', shows: 'Notes under a table that give a figure another period, a heading its own, and a label another kind of year', tables: [table],
    more: { doubts: ['note-contradicts-cell'] },
    draw: ({ doc }) => {
      newPage(doc);
      paintTable(doc, table, { x: left, y: below, page: 1 }, sans);
      for (const [index, note] of notes.entries()) {
        const y = below + 120 + index * 14;
        paintLine(doc, String(index + 1), left, y - 0.6, { font: faces.sans, size: 5.5 });
        paintLine(doc, note, left + 5, y, { font: faces.sans, size: 9 });
      }
    },
  });
}

/** Plain years head the rows, and the title says the day. */
function yearsAtMarch(): Promise<Drawn> {
  const title = 'Rate of looked-after children per 10,000 at 31 March';
  const figures = [['2021', '36.1', '67'], ['2022', '35.0', '70'], ['2023', '34.2', '71']];
  const body = figures.map(([year, own, nation]) => {
    const said = { role: 'actual', period: asAt(`${year}-03-31`), basis: 'snapshot' } as const;
    return [cell(year!), figureCell(title, own!, { ...said, area: merton }), figureCell(title, nation!, { ...said, area: england })];
  });
  const table: DrawnTable = { ...shape, widths: [90, 90, 90], rows: [heads('Year', 'Merton', 'England'), ...body] };
  return drawSmall({
    file: 'years-at-31-march', shows: 'Plain years as rows, dated by the title to 31 March', tables: [table],
    draw: ({ doc }) => {
      newPage(doc);
      paintLine(doc, title, left, below - 20, { font: faces.sansBold, size: 10 });
      paintTable(doc, table, { x: left, y: below, page: 1 }, sans);
    },
  });
}

/** Each indicator has a row of actuals, one of targets and one of ratings. */
function actualsOverTargets(): Promise<Drawn> {
  const indicators: [string, string[], string[], string[]][] = [
    ['% of foster carer reviews held on time', ['88%', '90%', '92%'], ['95%', '95%', '95%'], ['R', 'A', 'A']],
    ['Number of approved fostering households', ['112', '113', '115'], ['114', '114', '114'], ['A', 'A', 'G']],
  ];
  const periods = [4, 5, 6].map((number) => month(2023, number));
  const body = indicators.flatMap(([label, actuals, targets, ratings]): (Cell | null)[][] => [
    [cell(label, { rows: 3 }), cell('Actual'), ...actuals.map((text, index) => figureCell(label, text, { role: 'actual', area: merton, period: periods[index]! }))],
    [null, cell('Target'), ...targets.map((text, index) => figureCell(label, text, { role: 'target', area: merton, period: periods[index]! }))],
    [null, cell('RAG'), ...ratings.map((text) => cell(text, { align: 'centre' }))],
  ]);
  const table: DrawnTable = { ...shape, widths: [220, 60, 60, 60, 60], rows: [heads('Indicator', '', 'Apr-23', 'May-23', 'Jun-23').map((head) => (head.text === '' ? null : head)), ...body] };
  return drawSmall({
    file: 'actuals-over-targets', shows: 'Rows of actuals, targets and ratings under one indicator', tables: [table],
    draw: ({ doc }) => {
      newPage(doc);
      paintTable(doc, table, { x: left, y: below, page: 1 }, sans);
    },
  });
}

/** Tiles whose newest figure stands large and without a word. */
function tiles(): Promise<Drawn> {
  const says: [title: string, large: string, target: string, before: string][] = [
    ['Repeat referrals', '24.3%', '22.0%', '25.0%'], ['Agency social workers', '17.8%', '15.0%', '18.1%'], ['Care leavers in suitable accommodation', '91.0%', '95.0%', '90.5%'],
  ];
  const [now, earlier] = [month(2023, 9), month(2023, 8)];
  const percent = (text: string) => number(text.slice(0, -1), 'percent');
  const outside = says.flatMap(([label, large, target, before]) => [
    { how: 'card' as const, page: 1, text: large, said: { label, role: 'actual' as const, value: percent(large), period: now } },
    { how: 'card' as const, page: 1, text: target, said: { label, role: 'target' as const, value: percent(target), period: now } },
    { how: 'card' as const, page: 1, text: before, said: { label, role: 'actual' as const, value: percent(before), period: earlier } },
  ]);
  return drawSmall({
    file: 'tiles', shows: 'Tiles whose newest figure stands large and without a word', tables: [], more: { outside },
    draw: ({ doc }) => {
      doc.addPage({ size: [595.28, 841.89] });
      paintLine(doc, 'London Borough of Merton', left, 50, { font: faces.sansBold, size: 14 });
      paintLine(doc, 'Headline measures: September 2023', left, 72, { font: faces.sans, size: 12 });
      for (const [index, [title, large, target, before]] of says.entries()) {
        const y = 110 + index * 110;
        doc.rect(left, y, 260, 92).fill('#eaf1f7');
        paintLine(doc, title, left + 10, y + 8, { font: faces.sansBold, size: 10 });
        paintLine(doc, large, left + 10, y + 24, { font: faces.sans, size: 24 });
        paintLine(doc, `Target: ${target}`, left + 10, y + 58, { font: faces.sans, size: 9 });
        paintLine(doc, `Previous month: ${before}`, left + 10, y + 72, { font: faces.sans, size: 9 });
      }
    },
  });
}

export const otherHeadingsPapers = { 'notes-below': notesBelow, 'years-at-31-march': yearsAtMarch, 'actuals-over-targets': actualsOverTargets, tiles };
