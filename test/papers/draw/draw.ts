import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { Truth } from '../truth.ts';
import type { Drawn } from './paper.ts';
import { drawAgendaPack } from './papers/agendaPack.ts';
import { drawEmptyFile, drawEncrypted, drawLoginPage, drawPicturesOnly, drawPlainAgenda, drawTruncated } from './papers/badInput.ts';
import { cellsPapers } from './papers/cells.ts';
import { drawCountyCards } from './papers/countyCards.ts';
import { examplePapers } from './papers/examples.ts';
import { furniturePapers } from './papers/furniture.ts';
import { drawHaveringSlides2021 } from './papers/haveringSlides2021.ts';
import { drawHaveringSummary2021 } from './papers/haveringSummary2021.ts';
import { headingsPapers } from './papers/headings.ts';
import { layoutsPapers } from './papers/layouts.ts';
import { letteringPapers } from './papers/lettering.ts';
import { drawMertonIndex2019 } from './papers/mertonIndex2019.ts';
import { drawMertonIndexStrokes } from './papers/mertonIndexStrokes.ts';
import { noTablesPapers } from './papers/noTables.ts';
import { odditiesPapers } from './papers/oddities.ts';
import { otherHeadingsPapers } from './papers/otherHeadings.ts';
import { drawKentReport2018, drawMertonReport2017, drawMertonReport2019 } from './papers/reports.ts';
import { rulesPapers } from './papers/rules.ts';
import { taggedPapers } from './papers/tagged.ts';

/*
 * Draws the papers: `node test/papers/draw/draw.ts` for all, or with names for some (`draw.ts merton-2019-06-index`).
 * It needs Chromium and, for a few papers, LibreOffice and the fonts named in README.md; the tests need none of them,
 * because what it draws is kept.
 */

const folder = new URL('..', import.meta.url);
const papers: Record<string, () => Promise<Drawn>> = {
  'havering-2021-07-slides': drawHaveringSlides2021,
  'havering-2021-07-summary': drawHaveringSummary2021,
  'kent-2018-09-report': drawKentReport2018,
  'merton-2017-10-report': drawMertonReport2017,
  'merton-2019-03-report': drawMertonReport2019,
  'merton-2019-06-index': drawMertonIndex2019,
  'merton-2019-06-index-strokes': drawMertonIndexStrokes,
  'agenda-pack': drawAgendaPack,
  'county-cards': drawCountyCards,
  ...examplePapers,
  ...odditiesPapers,
  ...otherHeadingsPapers,
  'plain-agenda': drawPlainAgenda,
  'bad-empty': drawEmptyFile,
  'bad-login-page': drawLoginPage,
  'bad-encrypted': drawEncrypted,
  'bad-truncated': drawTruncated,
  'bad-pictures-only': drawPicturesOnly,
  ...rulesPapers,
  ...headingsPapers,
  ...cellsPapers,
  ...layoutsPapers,
  ...furniturePapers,
  ...letteringPapers,
  ...noTablesPapers,
  ...taggedPapers,
};

const wanted = process.argv.slice(2);
for (const name of wanted) if (!(name in papers)) throw new Error(`No paper is called ${name}. There are: ${Object.keys(papers).join(', ')}`);

for (const [name, draw] of Object.entries(papers)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { file, bytes, truth } = await draw();
  await writeFile(new URL(file, folder), bytes);
  if (truth) await writeFile(new URL(file.replace(/\.pdf$/, '.truth.json'), folder), compact(truth));
}

await listPapers();

/** Keeps the list of papers in README.md, between its two marks. */
async function listPapers(): Promise<void> {
  const readme = new URL('README.md', folder);
  const rows: string[] = [];
  for (const file of globSync('*.truth.json', { cwd: folder }).sort()) {
    const { paper, shows, producer, observations, tables } = Truth.parse(JSON.parse(await readFile(new URL(file, folder), 'utf8')));
    rows.push(`| ${paper} | ${shows} | ${producer} | ${tables.length} | ${observations.length} |`);
  }
  const list = ['| paper | shows | drawn by | tables | figures |', '|---|---|---|---|---|', ...rows].join('\n');
  const [before, , after] = (await readFile(readme, 'utf8')).split(/<!-- \/?papers -->/);
  await writeFile(readme, `${before}<!-- papers -->\n${list}\n<!-- /papers -->${after}`);
}

/** One line for each cell and observation: a change to the drawing shows as the lines it changed. */
function compact(truth: NonNullable<Drawn['truth']>): string {
  const lines = (list: unknown[]) => `[${list.map((item) => `\n  ${JSON.stringify(item)}`).join(',')}\n]`;
  const { tables, observations, ...rest } = truth;
  const head = JSON.stringify(rest, null, 1).slice(0, -2);
  const drawn = tables.map(({ cells, ...table }) => `{${JSON.stringify(table).slice(1, -1)},"cells":${lines(cells)}}`);
  return `${head},\n "tables": [${drawn.join(',\n')}],\n "observations": ${lines(observations)}\n}\n`;
}
