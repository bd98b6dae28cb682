import { deflateSync } from 'node:zlib';
import { type Card, cardPages } from '../data/countyCards.ts';
import { type Kit, faces, newKit, paintArrow, paintLine, paintText } from '../paint/kit.ts';
import { png } from '../paint/png.ts';
import { type Contents, type Drawn, truthOfPaper } from '../paper.ts';
import { kent } from '../say.ts';

const size: [number, number] = [595.28, 841.89];
const grounds = { red: '#e53935', amber: '#ffb300', green: '#43a047', blue: '#1e88e5' };

/** Cards, four to a page: a title with its rating, a chart as a picture, a drawn arrow, and one line of figures. */
export async function drawCountyCards(): Promise<Drawn> {
  const kit = newKit('Quarterly performance report: quarter 2, 2023/24');
  for (const [index, cards] of cardPages.entries()) {
    kit.doc.addPage({ size });
    paintLine(kit.doc, 'Kent County Council', 40, 30, { font: faces.sansBold, size: 15 });
    paintLine(kit.doc, 'Quarterly Performance Report: Quarter 2 2023/24 (July to September 2023)', 40, 50, { font: faces.sans, size: 11 });
    paintLine(kit.doc, 'An example with made-up figures', 40, 66, { font: faces.sans, size: 9, ink: '#666666' });
    for (const [place, card] of cards.entries()) paintCard(kit, card, 40, 92 + place * 178);
    paintLine(kit.doc, String(index + 1), 295, 812, { font: faces.sans, size: 9 });
  }
  const outside: Contents['outside'] = cardPages.flatMap((cards, page) =>
    cards.flatMap((card) => card.says.map(([text, said]) => ({ how: 'card' as const, page: page + 1, text, said }))));
  const contents: Contents = {
    file: 'county-cards.pdf', producer: 'pdfkit', council: kent, outside,
    shows: 'Cards, four to a page: rating by the colour and word of the title bar, drawn arrows, charts as pictures, careless punctuation; made-up figures',
  };
  return { file: contents.file, bytes: await kit.finish(), truth: truthOfPaper(contents) };
}

function paintCard({ doc }: Kit, card: Card, x: number, y: number): void {
  doc.rect(x, y, 515, 166).lineWidth(0.8).stroke('#9e9e9e');
  doc.rect(x, y, 515, 24).fill('#eceff1');
  paintText(doc, card.title, x + 8, y + 6, 400, { font: faces.sansBold, size: 10 });
  doc.rect(x + 440, y, 75, 24).fill(grounds[card.rating]);
  paintLine(doc, card.rating.toUpperCase(), x + 458, y + 7, { font: faces.sansBold, size: 9, ink: '#ffffff' });
  doc.image(chartPicture(card.chart), x + 60, y + 32, { width: 330, height: 100 });
  if (card.arrow) paintArrow(doc, card.arrow, '#37474f', x + 450, y + 66, 30);
  paintLine(doc, card.line, x + 8, y + 143, { font: faces.sans, size: 10 });
}

/** A column chart as a picture of 66 by 20 pixels: nothing in it can be read as text. */
function chartPicture(heights: number[]): Buffer {
  const [width, height] = [66, 20];
  const rows = Buffer.alloc(height * (width * 3 + 1), 0xff);
  for (let y = 0; y < height; y += 1) {
    rows[y * (width * 3 + 1)] = 0;
    for (const [column, share] of heights.entries()) {
      if (height - y > share * height) continue;
      for (let x = 6 + column * 15; x < 16 + column * 15; x += 1) rows.set([0x54, 0x8c, 0xb4], y * (width * 3 + 1) + 1 + x * 3);
    }
  }
  return png(width, height, deflateSync(rows));
}
