import { haveringSummary2021, summaryPages } from '../data/haveringSummary2021.ts';
import { faces, newKit, paintLine } from '../paint/kit.ts';
import { paintTable } from '../paint/kitTable.ts';
import { type Contents, type Drawn, truthOfPaper } from '../paper.ts';
import { havering } from '../say.ts';

/** Havering's year-end summary: narrative cells over several indicators, section rows, arrows as signs, coloured cells. */
export async function drawHaveringSummary2021(): Promise<Drawn> {
  const kit = newKit('Appendix 2 - Key Performance Indicators Summary');
  const table = haveringSummary2021();
  const look = { type: { font: faces.sans, size: 8 }, bold: faces.sansBold, pad: 3.5, valign: 'top', thickness: 0.5, colour: '#404040' } as const;
  for (let page = 1; page <= summaryPages; page += 1) {
    kit.doc.addPage({ size: [841.89, 595.28] });
    paintLine(kit.doc, "London Borough of Havering – Children's Services performance report, March 2021", 28, 20, { font: faces.sans, size: 8, ink: '#555555' });
    if (page === 1) paintLine(kit.doc, 'Appendix 2 - Key Performance Indicators Summary', 28, 38, { font: faces.sansBold, size: 13 });
    paintTable(kit.doc, table, { x: 28, y: page === 1 ? 62 : 40, page }, look);
  }
  const contents: Contents = {
    file: 'havering-2021-07-summary.pdf', producer: 'pdfkit', council: havering, tables: [table],
    shows: 'Merged narrative cells, section rows, arrows as signs, cells coloured by rating, one table over seven pages',
  };
  return { file: contents.file, bytes: await kit.finish(), truth: truthOfPaper(contents) };
}
