import PDFDocument, { type DocumentOptions } from 'pdfkit';

/** Drawing again gives the same bytes: pdfkit makes the file's id from these. */
const drawn = new Date(Date.UTC(2021, 8, 1, 9));

export interface Kit {
  doc: PDFDocument;
  finish: (this: void) => Promise<Uint8Array>;
}

/** A pdfkit document without a first page. */
export function newKit(title: string, options: DocumentOptions = {}): Kit {
  const doc = new PDFDocument({
    autoFirstPage: false, margin: 0, ...options,
    info: { Title: title, Producer: 'pdfkit', Creator: 'pdfkit', CreationDate: drawn, ModDate: drawn },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => { doc.on('end', resolve); });
  return {
    doc,
    async finish() {
      doc.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
}

export interface Type {
  font: string;
  size: number;
  ink?: string;
}

export const faces = {
  sans: '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf',
  sansBold: '/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf',
  narrow: '/usr/share/fonts/truetype/liberation/LiberationSansNarrow-Regular.ttf',
  signs: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
};

/** Height from a line's top to its baseline, as a share of the size: pdfkit places text by its top. */
export const leading = 1.18;

/** Breaks at spaces, and where the text itself has a line break. */
export function wrap(doc: PDFDocument, text: string, width: number, type: Type): string[] {
  doc.font(type.font).fontSize(type.size);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && doc.widthOfString(longer) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}

/** One line of text with its top left at (x, y), turned about that point when asked. */
export function paintLine(doc: PDFDocument, text: string, x: number, y: number, type: Type, turned = 0): void {
  doc.save();
  if (turned !== 0) doc.rotate(turned, { origin: [x, y] });
  doc.font(type.font).fontSize(type.size).fillColor(type.ink ?? '#111111').text(text, x, y, { lineBreak: false });
  doc.restore();
}

/** Wrapped text; gives the y below it. */
export function paintText(doc: PDFDocument, text: string, x: number, y: number, width: number, type: Type): number {
  let below = y;
  for (const line of wrap(doc, text, width, type)) {
    paintLine(doc, line, x, below, type);
    below += type.size * leading;
  }
  return below;
}

/** A block arrow, drawn as a shape of seven corners, in a box of `size`. */
export function paintArrow(doc: PDFDocument, direction: 'up' | 'down' | 'level', colour: string, x: number, y: number, size: number): void {
  const up: [number, number][] = [[0.5, 0], [1, 0.5], [0.7, 0.5], [0.7, 1], [0.3, 1], [0.3, 0.5], [0, 0.5]];
  const turn: Record<typeof direction, (point: [number, number]) => [number, number]> = {
    up: ([a, b]) => [a, b], down: ([a, b]) => [a, 1 - b], level: ([a, b]) => [1 - b, a],
  };
  const points = up.map((point) => turn[direction](point)).map(([a, b]): [number, number] => [x + a * size, y + b * size]);
  doc.polygon(...points).fill(colour);
}
