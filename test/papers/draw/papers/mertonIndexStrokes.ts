import { mertonIndex2019, mertonIndexTitle } from '../data/mertonIndex2019.ts';
import { faces, newKit, paintLine } from '../paint/kit.ts';
import { paintTable } from '../paint/kitTable.ts';
import { a3Landscape } from '../paint/printHtml.ts';
import { type Contents, type Drawn, truthOfPaper } from '../paper.ts';
import { merton } from '../say.ts';

/** Merton's index of June 2019 once more, by another producer: rules are strokes, and nothing is as Chromium makes it. */
export async function drawMertonIndexStrokes(): Promise<Drawn> {
  const kit = newKit(mertonIndexTitle);
  const table = mertonIndex2019();
  const look = { type: { font: faces.sans, size: 7 }, bold: faces.sansBold, pad: 2, headHeights: [12, 56], colour: '#666666', thickness: 0.4 };
  for (const page of [1, 2]) {
    kit.doc.addPage({ size: [a3Landscape.width, a3Landscape.height] });
    if (page === 1) {
      paintLine(kit.doc, 'London Borough of Merton', 30, 20, { font: faces.sans, size: 9 });
      paintLine(kit.doc, '26 June 2019', 1080, 20, { font: faces.sans, size: 9 });
      paintLine(kit.doc, mertonIndexTitle, 30, 34, { font: faces.sansBold, size: 12 });
    }
    paintTable(kit.doc, table, { x: 30, y: page === 1 ? 56 : 30, page }, look);
  }
  const contents: Contents = {
    file: 'merton-2019-06-index-strokes.pdf', producer: 'pdfkit', council: merton, meetingDate: '2019-06-26', tables: [table],
    shows: 'The same index by another producer, ruled with strokes',
  };
  return { file: contents.file, bytes: await kit.finish(), truth: truthOfPaper(contents) };
}
