import { mertonIndex2019, mertonIndexTitle } from '../data/mertonIndex2019.ts';
import { htmlTable } from '../paint/htmlTable.ts';
import { a3Landscape, document, margins, printHtml } from '../paint/printHtml.ts';
import { type Drawn, truthOfPaper } from '../paper.ts';
import { merton } from '../say.ts';

const style = `
  header { display: flex; justify-content: space-between; font-size: 9pt; margin-bottom: 3pt; }
  h1 { font-size: 12pt; margin: 0 0 6pt; }
  table { border-collapse: collapse; table-layout: fixed; font-size: 7pt; line-height: 1.12; }
  th, td { border: 0.6pt solid #444; padding: 1.2pt 2pt; vertical-align: middle; }
  th { font-size: 7pt; }
  .up { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; font-size: 7pt; }
  thead tr:nth-child(2) th { height: 56pt; }
  p.key { font-size: 8pt; margin: 6pt 0 0; }`;

/** Merton's index of June 2019: two pages of A3, headings turned and repeated. */
export async function drawMertonIndex2019(): Promise<Drawn> {
  const table = mertonIndex2019();
  const body = `<header><span>London Borough of Merton</span><span>26 June 2019</span></header><h1>${mertonIndexTitle}</h1>${htmlTable(table)}`;
  const bytes = await printHtml(document(style, body, mertonIndexTitle), { ...a3Landscape, margin: margins(28), tagged: false });
  const file = 'merton-2019-06-index.pdf';
  const truth = truthOfPaper({
    file, producer: 'Chromium', council: merton, meetingDate: '2019-06-26', tables: [table],
    shows: 'An index of 39 indicators and 22 columns: two levels of headings, months turned upwards, section rows, the heading repeated overleaf, blank months',
    doubts: ['header-year-differs-from-title', 'benchmark-dated-after-meeting', 'note-contradicts-cell', 'unit-differs-from-row'],
  });
  return { file, bytes, truth };
}
