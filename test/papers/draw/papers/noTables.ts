import type PDFDocument from 'pdfkit';
import { faces, paintLine, paintText, wrap } from '../paint/kit.ts';
import type { Drawn } from '../paper.ts';
import { a4Size, drawSmall, left } from './small.ts';

/* Pages that have rows and columns of a sort, and no table: prose, lists, a form, contents, a chart, a map. */

const type = { font: faces.sans, size: 10 };
const bold = { font: faces.sansBold, size: 12 };

const sentences = [
  'The service works with families as early as it can, and with as few workers for each of them as it can.',
  'Schools tell us that they would rather have one telephone number than a form.',
  'In the spring a group of young people visited every centre and told us what they thought of it.',
  'Since the new team began, fewer families have had to tell their story twice.',
  'Where a plan ends, somebody whom the family knows stays in touch for a while.',
];

function twoColumns(doc: PDFDocument): void {
  doc.addPage({ size: a4Size });
  paintLine(doc, 'Working with families', left, 57, bold);
  for (const x of [left, 310]) {
    let y = 90;
    for (let paragraph = 0; paragraph < 7; paragraph += 1) {
      const text = [0, 1, 2].map((step) => sentences[(paragraph + step + (x > left ? 2 : 0)) % sentences.length]).join(' ');
      y = paintText(doc, text, x, y, 225, type) + 8;
    }
  }
}

function lists(doc: PDFDocument): void {
  doc.addPage({ size: a4Size });
  paintLine(doc, 'What we will do', left, 57, bold);
  for (const [index, text] of sentences.concat(sentences).entries()) {
    paintLine(doc, index < 5 ? `${index + 1}.` : '•', left, 90 + index * 32, type);
    paintText(doc, text, left + 24, 90 + index * 32, 420, type);
  }
}

function form(doc: PDFDocument): void {
  doc.addPage({ size: a4Size });
  paintLine(doc, 'Decision notice', left, 57, bold);
  const fields = [['Title:', 'Contract for short breaks'], ['Decision maker:', 'Cabinet Member'], ['Date:', '14 March 2023'], ['Key decision:', 'No'], ['Wards:', 'All'], ['Contact:', 'Democratic Services, 020 0000 0000']];
  for (const [index, [name, text]] of fields.entries()) {
    paintLine(doc, name!, left, 90 + index * 26, { ...type, font: faces.sansBold });
    paintLine(doc, text!, left + 130, 90 + index * 26, type);
  }
  for (const [index, question] of ['Signed', 'Name', 'Date'].entries()) {
    paintLine(doc, question, left, 300 + index * 36, type);
    doc.moveTo(left + 70, 312 + index * 36).lineTo(left + 330, 312 + index * 36).lineWidth(0.5).stroke('#333333');
  }
}

function contents(doc: PDFDocument): void {
  doc.addPage({ size: a4Size });
  paintLine(doc, 'Contents', left, 57, bold);
  const parts = ['Foreword', 'About this report', 'Early help', 'Child protection', 'Looked-after children', 'Care leavers', 'Schools', 'Special educational needs', 'Youth justice', 'What comes next'];
  for (const [index, part] of parts.entries()) {
    const page = String(3 + index * 4);
    doc.font(type.font).fontSize(type.size);
    const room = 440 - doc.widthOfString(`${index + 1} ${part} `) - doc.widthOfString(` ${page}`);
    const dots = '.'.repeat(Math.floor(room / doc.widthOfString('.')));
    paintLine(doc, `${index + 1} ${part} ${dots}`, left, 90 + index * 22, type);
    paintLine(doc, page, left + 448, 90 + index * 22, type);
  }
}

/** Columns, gridlines, an axis of figures and an axis of years: a chart, not a table. */
function chart(doc: PDFDocument): void {
  doc.addPage({ size: a4Size });
  paintLine(doc, 'EHC plans issued within 20 weeks', left, 57, bold);
  for (let step = 0; step <= 5; step += 1) {
    paintLine(doc, `${step * 20}%`, left, 344 - step * 44, { ...type, size: 8 });
    doc.moveTo(left + 34, 350 - step * 44).lineTo(left + 440, 350 - step * 44).lineWidth(0.4).stroke('#cccccc');
  }
  for (const [index, share] of [0.42, 0.48, 0.53, 0.61, 0.58].entries()) {
    const x = left + 60 + index * 76;
    doc.rect(x, 350 - share * 220, 44, share * 220).fill('#4472c4');
    paintLine(doc, `${2018 + index}/${19 + index}`, x + 4, 356, { ...type, size: 8 });
  }
  paintLine(doc, 'Year', left + 220, 376, { ...type, size: 8 });
  paintLine(doc, 'Share of plans', left - 18, 250, { ...type, size: 8 }, -90);
}

const placeOf = (index: number): [number, number] => [left + 30 + ((index * 137) % 390), 110 + ((index * 187) % 470)];

function map(doc: PDFDocument): void {
  doc.addPage({ size: a4Size });
  paintLine(doc, "Children's centres", left, 57, bold);
  const places = ['Abbey', 'Cannon Hill', 'Colliers Wood', 'Cricket Green', 'Figges Marsh', 'Graveney', 'Hillside', 'Lavender Fields', 'Longthornton', 'Merton Park', 'Pollards Hill', 'Raynes Park', 'Ravensbury', 'St Helier', 'Trinity', 'Village'];
  for (const index of places.keys()) {
    const [x, y] = placeOf(index);
    doc.polygon([x - 30, y - 18], [x + 40, y - 26], [x + 58, y + 20], [x - 12, y + 34]).fill(index % 2 ? '#e2efda' : '#ddebf7');
  }
  for (const [index, place] of places.entries()) {
    const [x, y] = placeOf(index);
    paintLine(doc, place, x - 14, y, { ...type, size: 7 });
    doc.circle(x + 18, y + 16, 2).fill('#c00000');
  }
  for (const [index, line] of wrap(doc, sentences[2]!, 440, type).entries()) paintLine(doc, line, left, 640 + index * 14, type);
}

export const noTablesPapers = {
  'no-tables': (): Promise<Drawn> => drawSmall({
    file: 'no-tables', shows: 'Prose in columns, lists, a form, contents, a chart and a map: no table', tables: [],
    more: { names: null },
    draw: ({ doc }) => { for (const page of [twoColumns, lists, form, contents, chart, map]) page(doc); },
  }),
};
