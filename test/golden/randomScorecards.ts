import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { extractFile } from '../../cli/extraction/extractFile.ts';
import { headCell, scorecard, scorecardRows } from '../papers/draw/data/scorecard.ts';
import { newKit, paintLine } from '../papers/draw/paint/kit.ts';
import { type Look, paintTable } from '../papers/draw/paint/kitTable.ts';
import { moreRows } from '../papers/draw/papers/headings.ts';
import { merton } from '../papers/draw/say.ts';
import { type DrawnTable, truthOfTable } from '../papers/draw/table.ts';
import { compareFigures, describeRead, describeTruth } from './compareFigures.ts';
import { compareTables } from './compareTables.ts';

/*
 * Scorecards whose rules, grounds, sizes, spacing, order and page breaks are drawn by lot: what no single golden paper shows
 * is how the ways of drawing work together. The lot is pinned, so that every run reads the same ones.
 */

const seed = 20190626;
export const randomScorecards = 60;

const rows = [...scorecardRows, ...moreRows];

const arbitrary = fc.record({
  lines: fc.constantFrom('all', 'rows', 'head', 'outer', 'none'),
  made: fc.constantFrom('stroke', 'bar', 'image', 'dashed', 'double'),
  bands: fc.constantFrom([null], ['#eeeeee', null], ['#dbe5f1', '#ffffff']),
  valign: fc.constantFrom('top', 'middle'),
  align: fc.constantFrom('left', 'centre', 'right'),
  pad: fc.constantFrom(2, 3, 4, 6),
  size: fc.constantFrom(7, 8, 9.5, 11),
  labelWidth: fc.constantFrom(120, 160, 200),
  headFill: fc.constantFrom(null, '#203864'),
  /** Which column is left blank under its heading; none where it is 0. */
  blank: fc.constantFrom(0, 0, 0, 3, 4),
  order: fc.shuffledSubarray(rows, { minLength: 2, maxLength: 14 }),
  pages: fc.constantFrom(1, 1, 2),
  repeated: fc.boolean(),
});
type Lot = ReturnType<typeof drawLots>[number];

export function drawLots() {
  return fc.sample(arbitrary, { seed, numRuns: randomScorecards });
}

/** What is wrong with each scorecard, by its number; those that are read exactly are left out. */
export async function readRandomScorecards(): Promise<Record<number, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'scorecards-'));
  try {
    const wrong: Record<number, string> = {};
    for (const [number, lot] of drawLots().entries()) {
      const fault = await readScorecard(join(folder, `${number}.pdf`), lot);
      if (fault !== null) wrong[number] = fault;
    }
    return wrong;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readScorecard(file: string, lot: Lot): Promise<string | null> {
  const table = tableOf(lot);
  await writeFile(file, await paint(table, lot));
  const read = await extractFile(file, { tables: true });
  if (!read.ok) return read.problem.message;
  const truth = truthOfTable(table, 0, merton);
  const figures = compareFigures(truth.observations, read.value.observations);
  const [missing, extra] = [figures.missing[0], figures.extra[0]];
  if (extra) return `Read, and no figure: ${describeRead(extra)}`;
  if (missing) return `Not read: ${describeTruth(missing)}`;
  return compareTables([truth.table], read.value.tables).faults[0] ?? null;
}

/** No column is so narrow that a figure runs out of it, and no table so wide that it runs off the page. */
function tableOf(lot: Lot): DrawnTable {
  const firstPage = 1 + Math.ceil(lot.order.length / 2);
  const table = scorecard(lot.order, (row) => (lot.pages === 2 && row >= firstPage ? 2 : 1));
  const column = lot.size * 6.2;
  const fill = lot.headFill ? { fill: lot.headFill, ink: '#ffffff' } : {};
  const lines = table.rows.map((line, row) => line.map((entry, col) =>
    (entry && row > 0 && col > 0 ? { ...entry, align: lot.align } : entry && row === 0 ? { ...entry, ...fill } : entry)));
  const blank = (row: number) => (row === 0 ? headCell('Q4 2022/23', fill) : null);
  const widths = [lot.labelWidth, column, column, column, column];
  if (lot.blank === 0) return { ...table, rows: lines, widths };
  return { ...table, rows: lines.map((line, row) => line.toSpliced(lot.blank, 0, blank(row))), widths: [...widths, column] };
}

async function paint(table: DrawnTable, lot: Lot): Promise<Uint8Array> {
  const { doc, finish } = newKit('Scorecard');
  const type = { font: 'Helvetica', size: 10 };
  const look: Look = { type: { ...type, size: lot.size }, bold: 'Helvetica-Bold', lines: lot.lines, made: lot.made, bands: [...lot.bands], valign: lot.valign, pad: lot.pad };
  doc.addPage({ size: [595.28, 841.89] });
  paintLine(doc, 'London Borough of Merton', 30, 40, { ...type, size: 14 });
  paintLine(doc, 'A sentence that stands above the table and says what it is about.', 30, 64, type);
  let below = paintTable(doc, table, { x: 30, y: lot.pages === 2 ? 480 : 100, page: 1 }, look);
  if (lot.pages === 2) {
    doc.addPage({ size: [595.28, 841.89] });
    below = paintTable(doc, table, { x: 30, y: 57, page: 2 }, look, lot.repeated);
  }
  paintLine(doc, 'Afterwards the paper goes on with another sentence of ordinary length.', 30, below + 18, type);
  return finish();
}
