import { kentReport2018 } from '../data/kentReport2018.ts';
import { mertonExplanations2017, mertonRationale2017, mertonReport2017 } from '../data/mertonReport2017.ts';
import { mertonReport2019 } from '../data/mertonReport2019.ts';
import { htmlTable } from '../paint/htmlTable.ts';
import { a4, document, margins, printHtml } from '../paint/printHtml.ts';
import { type Contents, type Drawn, truthOfPaper } from '../paper.ts';
import { type Prose, htmlProse, proseStyle, saidInProse } from '../prose.ts';
import { kent, merton } from '../say.ts';

const sheet = { ...a4, margin: margins(57), tagged: true };

/** Kent's report of September 2018: an indicator, its target and its comparators to a sentence or two. */
export async function drawKentReport2018(): Promise<Drawn> {
  return drawReport(kentReport2018(), {
    file: 'kent-2018-09-report.pdf', producer: 'Chromium, tagged', council: kent, meetingDate: '2018-09-25',
    shows: 'Prose: increases from and to, targets, a target by difference, comparators with their years, limits and ages that are no figures',
  });
}

export async function drawMertonReport2019(): Promise<Drawn> {
  return drawReport(mertonReport2019(), {
    file: 'merton-2019-03-report.pdf', producer: 'Chromium, tagged', council: merton, meetingDate: '2019-03-13',
    shows: "Prose whose figures have the report's own period; numbers of indicators that are no figures",
  });
}

/** Merton's report of October 2017, with the table of why each indicator matters. */
export async function drawMertonReport2017(): Promise<Drawn> {
  const prose = mertonReport2017();
  const firstPage = prose.length + 1;
  const rationale = mertonRationale2017(firstPage);
  const title = '<h2 class="title">Appendix 1: Children’s Performance Indicators – Rationale and linkages</h2>';
  return drawReport(prose, {
    file: 'merton-2017-10-report.pdf', producer: 'Chromium, tagged', council: merton, meetingDate: '2017-10-10',
    tables: [rationale], explanations: mertonExplanations2017(firstPage),
    shows: 'Paragraphs headed by their indicator and its rating; 37 explanations in a table without a single figure',
  }, `<section class="page">${title}${htmlTable(rationale)}</section>`);
}

const tableStyle = `
  table { border-collapse: collapse; table-layout: fixed; font-size: 9pt; line-height: 1.2; }
  th, td { border: 0.6pt solid #555; padding: 3pt 4pt; text-align: left; vertical-align: top; }`;

async function drawReport(prose: Prose, contents: Contents, more = ''): Promise<Drawn> {
  const html = document(proseStyle + tableStyle, htmlProse(prose) + more, contents.file);
  const truth = truthOfPaper({ ...contents, outside: saidInProse(prose) });
  return { file: contents.file, bytes: await printHtml(html, sheet), truth };
}
