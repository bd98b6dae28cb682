import { PDFDocument, type PDFFont, StandardFonts, degrees, rgb } from '@cantoo/pdf-lib';
import type { Truth, TruthTable } from '../../truth.ts';
import { type Block, type Item, packItems } from '../data/packBusiness.ts';
import { htmlTable } from '../paint/htmlTable.ts';
import { a4, document, escape, margins, printHtml } from '../paint/printHtml.ts';
import { type Drawn, truthOfPaper } from '../paper.ts';
import { havering, kent, merton } from '../say.ts';
import { truthOfTable } from '../table.ts';
import { drawHaveringSlides2021 } from './haveringSlides2021.ts';
import { drawHaveringSummary2021 } from './haveringSummary2021.ts';
import { drawMertonIndex2019 } from './mertonIndex2019.ts';
import { drawKentReport2018, drawMertonReport2017, drawMertonReport2019 } from './reports.ts';

/** A run of pages that goes into the pack, with its truth counted from its own first page. */
interface Part {
  title: string;
  bytes: Uint8Array;
  tables: TruthTable[];
  observations: Truth['observations'];
  explanations: Truth['explanations'];
  /** The code of the council whose report it is. */
  gss: string;
}

const title = 'Children and Young People Overview and Scrutiny Panel, 15 September 2021';

/**
 * One pack of over 100 pages: the panel's agenda and ordinary business, its own performance reports, and two other councils'
 * reports as evidence, each with its own cover. Stamped as democratic services stamp them.
 */
export async function drawAgendaPack(): Promise<Drawn> {
  const parts = await drawParts();
  const pack = await PDFDocument.create({ updateMetadata: false });
  const stamp = await pack.embedFont(StandardFonts.HelveticaBold);
  const truth = emptyTruth();
  await append(pack, await drawFront(parts));
  const unnumbered = pack.getPageCount();
  for (const [index, part] of parts.entries()) {
    const first = pack.getPageCount();
    await append(pack, part.bytes);
    addTruth(truth, part, first, pack.getPageCount());
    stampItem(pack, stamp, first, `Agenda Item ${index + 1}`);
    if ((pack.getPageCount() - unnumbered) % 2 === 1) addBlankNotice(pack, stamp);
  }
  stampPages(pack, stamp, unnumbered);
  pack.setTitle(title);
  pack.setProducer('pdf-lib');
  pack.setCreationDate(drawn);
  pack.setModificationDate(drawn);
  return { file: 'agenda-pack.pdf', bytes: await pack.save(), truth };
}

const drawn = new Date(Date.UTC(2021, 8, 1, 9));

async function drawParts(): Promise<Part[]> {
  return [
    await businessPart(packItems.minutesMarch),
    await businessPart(packItems.minutesJune),
    await reportPart('Performance index, reprinted from June 2019', merton.gss!, drawMertonIndex2019()),
    await reportPart('Performance monitoring, reprinted from October 2017', merton.gss!, drawMertonReport2017()),
    await reportPart('Performance report, reprinted from March 2019', merton.gss!, drawMertonReport2019()),
    await businessPart(packItems.budget),
    await reportPart('Evidence from another council: quarter 4 slides', havering.gss!, drawHaveringSlides2021()),
    await reportPart('Evidence from another council: year-end summary', havering.gss!, drawHaveringSummary2021()),
    await reportPart('Evidence from another council: scorecard report', kent.gss!, drawKentReport2018()),
    await businessPart(packItems.timetable),
    await businessPart(packItems.terms),
    await businessPart(packItems.protocol),
    await businessPart(packItems.capital),
    await businessPart(packItems.programme),
  ];
}

async function reportPart(title: string, gss: string, report: Promise<Drawn>): Promise<Part> {
  const { bytes, truth } = await report;
  if (!truth) throw new Error(`${title} has no truth`);
  const { tables, observations, explanations } = truth;
  return { title, bytes, gss, tables, observations, explanations };
}

const style = `
  body { font-size: 10.5pt; line-height: 1.35; } h2 { font-size: 11.5pt; margin: 10pt 0 4pt; } p { margin: 0 0 6pt; }
  table { border-collapse: collapse; table-layout: fixed; font-size: 9pt; line-height: 1.2; margin: 4pt 0 8pt; }
  th, td { padding: 3pt 4pt; vertical-align: middle; text-align: left; }
  .grid th, .grid td { border: 0.6pt solid #555; } .rows tr { border-bottom: 0.6pt solid #999; } .rows { border-top: 0.9pt solid #333; }
  .bands tbody tr:nth-child(odd) td { background: #eef3f8; }`;
const sheet = { ...a4, margin: margins(57), tagged: true };

async function businessPart(item: Item): Promise<Part> {
  const html = item.pages.map((blocks) => `<section class="page">${blocks.map(htmlBlock).join('')}</section>`).join('');
  const bytes = await printHtml(document(style, html, item.title), sheet);
  const tables = item.pages.flatMap((blocks, page) => blocks.flatMap((block) =>
    ('table' in block ? [truthOfTable({ ...block.table, pageOfRow: () => page + 1 }, 0, merton).table] : [])));
  await expectPages(bytes, item.pages.length, item.title);
  return { title: item.title, bytes, gss: merton.gss!, tables, observations: [], explanations: [] };
}

function htmlBlock(block: Block): string {
  if ('heading' in block) return `<h2>${escape(block.heading)}</h2>`;
  return 'text' in block ? `<p>${escape(block.text)}</p>` : htmlTable(block.table, block.className);
}

/** A page that runs over would put every later page of the truth out by one. */
async function expectPages(bytes: Uint8Array, pages: number, name: string): Promise<void> {
  const count = (await PDFDocument.load(bytes)).getPageCount();
  if (count !== pages) throw new Error(`${name} takes ${count} pages, not ${pages}`);
}

async function drawFront(parts: Part[]): Promise<Uint8Array> {
  const items = parts.map((part, index) => `<p>${index + 1} ${escape(part.title)}</p>`).join('');
  const body = `<section class="page"><h2>London Borough of Merton</h2><h2>${escape(title)}</h2><p>Date: 15 September 2021</p><p>Time: 7.15 pm</p>
    <p>Venue: Civic Centre, London Road, Morden SM4 5DX</p><p>Members: 14. Quorum: 4. For more about this meeting call 020 0000 0000.</p>
    <p>Anyone may film or report on the meeting, as long as it is not disturbed. Please sit where you can leave in case of fire.</p></section>
    <section class="page"><h2>Agenda</h2>${items}</section>`;
  const bytes = await printHtml(document(style, body, title), sheet);
  await expectPages(bytes, 2, 'The front');
  return bytes;
}

async function append(pack: PDFDocument, bytes: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const page of await pack.copyPages(source, source.getPageIndices())) pack.addPage(page);
}

function addBlankNotice(pack: PDFDocument, font: PDFFont): void {
  const page = pack.addPage([a4.width, a4.height]);
  page.drawText('This page is intentionally left blank', { x: 195, y: 420, size: 12, font });
}

function stampItem(pack: PDFDocument, font: PDFFont, index: number, text: string): void {
  const page = pack.getPage(index);
  const { width, height } = page.getSize();
  page.drawText(text, { x: width - 24 - font.widthOfTextAtSize(text, 12), y: height - 20, size: 12, font });
}

/** "Page 35", reading upwards in the left margin; on a wide table it comes to stand over the table's edge. */
function stampPages(pack: PDFDocument, font: PDFFont, unnumbered: number): void {
  const front = pack.getPage(0);
  front.drawText('Public Document Pack', { x: 57, y: front.getHeight() - 20, size: 12, font });
  for (const [index, page] of pack.getPages().entries()) {
    if (index < unnumbered) continue;
    const x = page.getWidth() > page.getHeight() ? 31 : 22;
    page.drawText(`Page ${index - unnumbered + 1}`, { x, y: page.getHeight() / 2 - 20, size: 12, font, rotate: degrees(90), color: rgb(0, 0, 0) });
  }
}

function emptyTruth(): Truth {
  return truthOfPaper({
    file: 'agenda-pack.pdf', producer: 'Chromium and pdfkit, joined by pdf-lib', council: merton, meetingDate: '2021-09-15',
    shows: "A pack of over 100 pages: three councils' reports among minutes, budgets, timetables and rules; page numbers turned in the margin, item stamps, blank-page notices; A3, A4 and slides",
    neverInCells: ['This page is intentionally left blank', 'Agenda Item', 'Public Document Pack'],
  });
}

/** `before` and `last` count the pack's pages before the part, and with it. */
function addTruth(truth: Truth, part: Part, before: number, last: number): void {
  const firstTable = truth.tables.length;
  truth.tables.push(...part.tables.map((table) => ({
    ...table, pages: table.pages.map((page) => page + before), cells: table.cells.map((cell) => ({ ...cell, page: cell.page + before })),
  })));
  truth.observations.push(...part.observations.map((seen) => ({
    ...seen, page: seen.page + before, cell: seen.cell && { ...seen.cell, table: seen.cell.table + firstTable },
  })));
  truth.explanations.push(...part.explanations.map((told) => ({ ...told, page: told.page + before })));
  if (part.observations.length > 0) truth.reports.push({ pages: [before + 1, last], gss: part.gss });
}
