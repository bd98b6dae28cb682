import type PDFDocument from 'pdfkit';
import type { StructureContent, StructureElement } from 'pdfkit';
import { scorecard, scorecardRows } from '../data/scorecard.ts';
import { htmlTable } from '../paint/htmlTable.ts';
import { faces, newKit, paintLine } from '../paint/kit.ts';
import { paintTable } from '../paint/kitTable.ts';
import { printOffice } from '../paint/printOffice.ts';
import { a4, document, margins, printHtml } from '../paint/printHtml.ts';
import { type Contents, type Drawn, truthOfPaper } from '../paper.ts';
import { merton } from '../say.ts';
import type { Cell, DrawnTable } from '../table.ts';
import { moreRows, threeLevels } from './headings.ts';
import { a4Size, below, left, sans } from './small.ts';

/* Papers with a structure tree: right ones from several producers, and wrong and partial ones made by hand. */

/** One cell of the table with the content that belongs to it. */
interface Tagged { row: number; col: number; cell: Cell; content: StructureContent }
/** Builds the tags of a table from its cells, and what else has to hang in the tree. */
type Tagging = (doc: PDFDocument, table: DrawnTable, cells: Tagged[]) => StructureElement[];

function drawTagged(file: string, shows: string, table: DrawnTable, tagging: Tagging, more: Partial<Contents> = {}): () => Promise<Drawn> {
  return async () => {
    const { doc, finish } = newKit('Performance report 2022/23', { tagged: true, lang: 'en-GB', displayTitle: true, pdfVersion: '1.7' });
    doc.addPage({ size: a4Size });
    const title = doc.markStructureContent('H1');
    paintLine(doc, 'London Borough of Merton', left, 50, { font: faces.sansBold, size: 14 });
    doc.endMarkedContent();
    const cells: Tagged[] = [];
    paintTable(doc, table, { x: left, y: below, page: 1 }, {
      ...sans,
      tagging: {
        artifact: (paint) => {
          doc.markContent('Artifact');
          paint();
          doc.endMarkedContent();
        },
        cell: (row, col, cell, paint) => {
          const content = doc.markStructureContent('P');
          paint();
          doc.endMarkedContent();
          cells.push({ row, col, cell, content });
        },
      },
    });
    doc.addStructure(doc.struct('Document', [doc.struct('H1', [title]), ...tagging(doc, table, cells)]));
    const contents: Contents = { file: `${file}.pdf`, producer: 'pdfkit, tagged by hand', council: merton, shows, tables: [table], ...more };
    return { file: contents.file, bytes: await finish(), truth: truthOfPaper(contents) };
  };
}

function cellTag(doc: PDFDocument, role: 'TH' | 'TD', { cell, content }: Tagged): StructureElement {
  const tag = doc.struct(role, [doc.struct('P', [content])]);
  const spans = { ...(cell.rows ? { RowSpan: cell.rows } : {}), ...(cell.cols ? { ColSpan: cell.cols } : {}), ...(role === 'TH' ? { Scope: 'Column' } : {}) };
  if (Object.keys(spans).length > 0) tag.dictionary.data.A = { O: 'Table', ...spans };
  return tag;
}

const rowsOf = (cells: Tagged[], by: 'row' | 'col') => [...Map.groupBy(cells, (cell) => cell[by]).entries()].sort(([a], [b]) => a - b).map(([, group]) => group);

/** As an office suite does it: a row of tags for each row, blank cells included, with spans and scopes. */
const rightTags: Tagging = (doc, table, cells) => {
  const rows = table.rows.map((line, row) => doc.struct('TR', line.flatMap((entry, col) => {
    const tagged = cells.find((cell) => cell.row === row && cell.col === col);
    if (tagged) return [cellTag(doc, row < table.headerRows ? 'TH' : 'TD', tagged)];
    return entry === null && row >= table.headerRows ? [doc.struct('TD', [])] : [];
  })));
  return [doc.struct('Table', [doc.struct('THead', rows.slice(0, table.headerRows)), doc.struct('TBody', rows.slice(table.headerRows))])];
};

/** A tag for a row holds what stands in one column: the table lies on its side in the tree. */
const sidewaysTags: Tagging = (doc, _table, cells) =>
  [doc.struct('Table', rowsOf(cells, 'col').map((column) => doc.struct('TR', column.map((cell) => cellTag(doc, 'TD', cell)))))];

/** Two rows in one, and one row cut in two: the counts of cells do not agree. */
const brokenTags: Tagging = (doc, _table, cells) => {
  const rows = rowsOf(cells, 'row');
  const tr = (group: Tagged[]) => doc.struct('TR', group.map((cell) => cellTag(doc, 'TD', cell)));
  return [doc.struct('Table', [tr([...rows[0]!, ...rows[1]!]), tr(rows[2]!.slice(0, 2)), tr(rows[2]!.slice(2)), ...rows.slice(3).map(tr)])];
};

/** Four rows are a table in the tree, and the rest are paragraphs. */
const partialTags: Tagging = (doc, _table, cells) => {
  const rows = rowsOf(cells, 'row');
  const tagged = rows.slice(0, 4).map((row, index) => doc.struct('TR', row.map((cell) => cellTag(doc, index === 0 ? 'TH' : 'TD', cell))));
  return [doc.struct('Table', tagged), ...rows.slice(4).flat().map(({ content }) => doc.struct('P', [content]))];
};

async function drawChromium(): Promise<Drawn> {
  const table = scorecard([...scorecardRows, ...moreRows], (row) => (row <= 9 ? 1 : 2));
  const style = `table { border-collapse: collapse; table-layout: fixed; font-size: 9.5pt; } th, td { padding: 4pt; text-align: left; }
    tbody tr:nth-child(odd) td { background: #eef3f8; } thead th { border-bottom: 1pt solid #333; }`;
  const body = `<h1>London Borough of Merton</h1><p>Performance report 2022/23: an example with made-up figures</p>${htmlTable(table)}`;
  const bytes = await printHtml(document(style, body, 'Performance report'), { ...a4, margin: margins(57), tagged: true });
  const contents: Contents = { file: 'tagged-chromium.pdf', producer: 'Chromium, tagged', council: merton, tables: [table], shows: 'Tags by Chromium, banded, over two pages' };
  return { file: contents.file, bytes, truth: truthOfPaper(contents) };
}

function drawOffice(kind: 'writer' | 'calc' | 'impress', name: string): () => Promise<Drawn> {
  return async () => {
    const table = kind === 'impress' ? scorecard(scorecardRows.slice(0, 6)) : scorecard();
    const contents: Contents = { file: `tagged-${kind}.pdf`, producer: `LibreOffice ${name}, tagged`, council: merton, tables: [table], shows: `Tags by LibreOffice ${name}` };
    return { file: contents.file, bytes: await printOffice(kind, 'London Borough of Merton', table), truth: truthOfPaper(contents) };
  };
}

export const taggedPapers = {
  'tagged-as-word': drawTagged('tagged-as-word', 'Right tags with three levels of headings, spans and scopes, as a word processor writes them', threeLevels(), rightTags),
  'tagged-with-blanks': drawTagged('tagged-with-blanks', 'Right tags, blank cells among them', scorecard(), rightTags),
  'tagged-sideways': drawTagged('tagged-sideways', 'Wrong tags: what is a column on the page is a row in the tree', scorecard(), sidewaysTags),
  'tagged-broken': drawTagged('tagged-broken', 'Wrong tags: rows joined and cut in two', scorecard(), brokenTags),
  'tagged-partly': drawTagged('tagged-partly', 'Partial tags: the rest of the table is tagged as paragraphs', scorecard(), partialTags),
  'tagged-chromium': drawChromium,
  'tagged-writer': drawOffice('writer', 'Writer'),
  'tagged-calc': drawOffice('calc', 'Calc'),
  'tagged-impress': drawOffice('impress', 'Impress'),
};
