import { PDFDocument as LoadedPdf, StandardFonts, TextRenderingMode, beginText, endText, rgb, setFontAndSize, setTextRenderingMode, showText, moveText } from '@cantoo/pdf-lib';
import { scorecard } from '../data/scorecard.ts';
import { faces, paintLine } from '../paint/kit.ts';
import { paintTable } from '../paint/kitTable.ts';
import type { Drawn } from '../paper.ts';
import { below, drawSmall, left, newPage, sans } from './small.ts';

/* What stands on a page and belongs to no table. */

const grey = { font: faces.sans, size: 9, ink: '#777777' };

/** Header, footer, watermark, line numbers, and a stamp turned over the table's edge. */
function furniture(): Promise<Drawn> {
  const table = scorecard();
  return drawSmall({
    file: 'furniture', shows: 'Header, footer, watermark, line numbers and a turned stamp over the table', tables: [table],
    more: { neverInCells: ['DRAFT', 'OFFICIAL', 'Page 35', 'Printed', 'Agenda Item'] },
    draw: ({ doc }) => {
      newPage(doc);
      paintLine(doc, 'OFFICIAL', 275, 20, grey);
      paintLine(doc, 'Agenda Item 7', 480, 12, { font: faces.sansBold, size: 12 });
      paintTable(doc, table, { x: left, y: below, page: 1 }, sans);
      for (let line = 0; line < 30; line += 1) paintLine(doc, String(line + 1), 28, below + 3 + line * 13, { ...grey, size: 7 });
      doc.save().fillOpacity(0.15);
      paintLine(doc, 'DRAFT', 150, 330, { font: faces.sansBold, size: 110, ink: '#888888' }, -45);
      doc.restore();
      paintLine(doc, 'Page 35', 46, 260, { font: faces.sansBold, size: 12 }, -90);
      paintLine(doc, 'Printed on 14 March 2023', left, 806, grey);
      paintLine(doc, '3 of 8', 510, 806, grey);
    },
  });
}

/** Words that no reader sees: drawn with no ink, in white on white, off the page, and cut away. */
async function hiddenWords(): Promise<Drawn> {
  const table = scorecard();
  const drawn = await drawSmall({
    file: 'hidden-words', shows: 'Hidden words: drawn without ink, white on white, off the page, cut away', tables: [table],
    more: { producer: 'pdfkit, then pdf-lib', neverInCells: ['77.7', 'unseen', 'secret'] },
    draw: ({ doc }) => {
      newPage(doc);
      paintTable(doc, table, { x: left, y: below, page: 1 }, sans);
      // In the blank cell of England's column, and beside the labels.
      paintLine(doc, '77.71', 488, 207, { ...sans.type, ink: '#ffffff' });
      paintLine(doc, 'secret note', 210, 208, { ...sans.type, ink: '#ffffff' });
      paintLine(doc, '77.72', -60, 207, sans.type);
      paintLine(doc, '77.73', 700, 207, sans.type);
      doc.save().rect(300, 400, 10, 10).clip();
      paintLine(doc, '77.74 secret', 300, 240, sans.type);
      doc.restore();
    },
  });
  return { ...drawn, bytes: await withInklessWords(drawn.bytes) };
}

/** Render mode 3, as text recognition lays words under a picture. */
async function withInklessWords(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await LoadedPdf.load(bytes, { updateMetadata: false });
  const page = document.getPage(0);
  const font = await document.embedFont(StandardFonts.Helvetica);
  page.setFont(font);
  const key = page.node.newFontDictionary('Unseen', font.ref);
  for (const [text, x, y] of [['unseen 77.75', 290, 660], ['unseen 77.76', 60, 500]] as const) {
    page.pushOperators(beginText(), setTextRenderingMode(TextRenderingMode.Invisible), setFontAndSize(key, 9), moveText(x, y), showText(font.encodeText(text)), endText());
  }
  page.drawText('77.77', { x: 430, y: 300, size: 9, font, color: rgb(1, 1, 1) });
  return document.save();
}

/** Bold made by drawing twice, and a whole table drawn twice in the same place. */
function doubled(): Promise<Drawn> {
  const table = scorecard();
  return drawSmall({
    file: 'doubled', shows: 'Fake bold by drawing twice, and a layer drawn twice', tables: [table],
    draw: ({ doc }) => {
      newPage(doc);
      for (const shift of [0, 0.25]) paintTable(doc, table, { x: left + shift, y: below, page: 1 }, { ...sans, lines: shift === 0 ? 'all' : 'none' });
      paintTable(doc, table, { x: left, y: below, page: 1 }, sans);
    },
  });
}

export const furniturePapers = { furniture, 'hidden-words': hiddenWords, doubled };
