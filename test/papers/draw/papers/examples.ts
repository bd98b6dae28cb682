import { benchmarkAnnex, singleIndicators, singleTable } from '../data/benchmarkAnnex.ts';
import { countyScorecard } from '../data/countyScorecard.ts';
import { panelMinutes } from '../data/panelMinutes.ts';
import { faces, paintLine } from '../paint/kit.ts';
import { paintTable } from '../paint/kitTable.ts';
import { htmlTable } from '../paint/htmlTable.ts';
import { a3Landscape, a4, document, margins, printHtml } from '../paint/printHtml.ts';
import { type Contents, type Drawn, truthOfPaper } from '../paper.ts';
import { htmlProse, proseStyle, saidInProse } from '../prose.ts';
import { havering, kent, merton } from '../say.ts';
import { drawSmall, left, sans } from './small.ts';

/* Kinds of paper that the five printed ones lack: a county's scorecard, benchmarking annexes, and minutes. */

async function drawCountyScorecard(): Promise<Drawn> {
  const table = countyScorecard();
  const style = `h1 { font-size: 15pt; margin: 0 0 4pt; } p { font-size: 10pt; } table { border-collapse: collapse; table-layout: fixed; font-size: 9pt; }
    th, td { border: 0.6pt solid #7f7f7f; padding: 4pt 3pt; vertical-align: middle; }`;
  const body = `<h1>Kent County Council: Children, Young People and Education Directorate Scorecard</h1>
    <p>September 2023. An example with made-up figures. Polarity: H high is good, L low is good, T on target. Data period: R12M rolling 12 months, YTD year to date, MS monthly snapshot.</p>${htmlTable(table)}`;
  const bytes = await printHtml(document(style, body, 'Scorecard'), { ...a3Landscape, margin: margins(36), tagged: true });
  const contents: Contents = {
    file: 'county-scorecard.pdf', producer: 'Chromium, tagged', council: kent, tables: [table],
    shows: "A county's scorecard: code, polarity, data period, months, numerator and denominator, rating by a letter, benchmarks",
  };
  return { file: contents.file, bytes, truth: truthOfPaper(contents) };
}

function drawAnnex(): Promise<Drawn> {
  const table = benchmarkAnnex();
  return drawSmall({
    file: 'benchmark-annex', shows: 'Councils and groups as columns under one year, ranks, a suppressed figure', tables: [table], more: { council: havering },
    draw: ({ doc }) => {
      doc.addPage({ size: [841.89, 595.28] });
      paintLine(doc, 'London Borough of Havering', 40, 36, { font: faces.sansBold, size: 14 });
      paintLine(doc, 'Annex B: how we compare. An example with made-up figures', 40, 58, { font: faces.sans, size: 10 });
      paintTable(doc, table, { x: 40, y: 90, page: 1 }, { ...sans, type: { ...sans.type, size: 9 }, lines: 'rows', bands: ['#f3f6fa', null] });
      paintLine(doc, 'c: too few to show', 40, 300, { font: faces.sans, size: 8 });
    },
  });
}

function drawSingles(): Promise<Drawn> {
  const tables = [singleTable(0), singleTable(1)];
  return drawSmall({
    file: 'one-indicator-a-table', shows: 'One table to an indicator, named above it; areas as rows, years as columns', tables, more: { council: havering },
    draw: ({ doc }) => {
      doc.addPage({ size: [595.28, 841.89] });
      paintLine(doc, 'London Borough of Havering', left, 50, { font: faces.sansBold, size: 14 });
      paintLine(doc, 'An example with made-up figures', left, 72, { font: faces.sans, size: 10 });
      for (const [index, table] of tables.entries()) {
        const y = 130 + index * 190;
        paintLine(doc, singleIndicators[index]!, left, y - 22, { font: faces.sansBold, size: 11 });
        paintTable(doc, table, { x: left, y, page: 1 }, sans);
      }
    },
  });
}

async function drawMinutes(): Promise<Drawn> {
  const prose = panelMinutes();
  const bytes = await printHtml(document(proseStyle, htmlProse(prose), 'Minutes'), { ...a4, margin: margins(57), tagged: false });
  const contents: Contents = {
    file: 'panel-minutes.pdf', producer: 'Chromium', council: merton, meetingDate: '2023-02-08', outside: saidInProse(prose),
    shows: 'Minutes: several figures to a sentence, benchmarks in bare brackets, parts inline, and statements that are no figures',
  };
  return { file: contents.file, bytes, truth: truthOfPaper(contents) };
}

export const examplePapers = { 'county-scorecard': drawCountyScorecard, 'benchmark-annex': drawAnnex, 'one-indicator-a-table': drawSingles, 'panel-minutes': drawMinutes };
