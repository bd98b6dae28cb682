import type PDFDocument from 'pdfkit';
import { type Kit, faces, newKit, paintLine } from '../paint/kit.ts';
import { type Look, paintTable } from '../paint/kitTable.ts';
import { a4 } from '../paint/printHtml.ts';
import { type Contents, type Drawn, truthOfPaper } from '../paper.ts';
import { merton } from '../say.ts';
import type { DrawnTable } from '../table.ts';

/** What the papers of one page or two have in common. */
export const sans: Look = { type: { font: faces.sans, size: 9.5 }, bold: faces.sansBold, pad: 4 };
export const left = 57;
export const below = 120;
export const a4Size: [number, number] = [a4.width, a4.height];

export function newPage(doc: PDFDocument, size = a4Size): void {
  doc.addPage({ size });
  paintLine(doc, 'London Borough of Merton', left, 50, { font: faces.sansBold, size: 14 });
  paintLine(doc, 'Performance report 2022/23: an example with made-up figures', left, 72, { font: faces.sans, size: 10 });
}

export interface Small {
  file: string;
  shows: string;
  tables: DrawnTable[];
  draw: (kit: Kit) => void;
  more?: Partial<Contents>;
  title?: string;
}

/** A paper drawn by pdfkit. */
export async function drawSmall({ file, shows, tables, draw, more }: Small): Promise<Drawn> {
  const kit = newKit('Performance report 2022/23');
  draw(kit);
  const contents: Contents = { file: `${file}.pdf`, producer: 'pdfkit', council: merton, shows, tables, ...more };
  return { file: contents.file, bytes: await kit.finish(), truth: truthOfPaper(contents) };
}

/** A paper of one table on one page. */
export function oneTable(file: string, shows: string, table: DrawnTable, look: Partial<Look>): () => Promise<Drawn> {
  return () => drawSmall({
    file, shows, tables: [table],
    draw: ({ doc }) => {
      newPage(doc);
      paintTable(doc, table, { x: left, y: below, page: 1 }, { ...sans, ...look });
    },
  });
}
