import type { Page } from '../../model/page.ts';
import { findPrintedPage } from '../page/findPrintedPage.ts';
import type { Paper } from '../paper.ts';
import type { Recogniser } from './recogniser.ts';
import { wordsToRuns } from './wordsToRuns.ts';

/** Dots per inch at which a page is drawn for recognition: at 200 the decimal point of small print gets lost. */
export const RECOGNITION_DPI = 300;
const POINTS_PER_INCH = 72;

/**
 * The page with the text that was recognised from its picture, and the problem `text-recognised` in place of
 * `no-text-layer`; the page as it was when nothing could be made out. Text that it had already (a stamp) is kept.
 */
export async function recognisePage(page: Page, paper: Pick<Paper, 'renderPage'>, recogniser: Recogniser, signal?: AbortSignal): Promise<Page> {
  const scale = RECOGNITION_DPI / POINTS_PER_INCH;
  const canvas = new OffscreenCanvas(1, 1);
  await paper.renderPage(page.number, canvas, scale, signal);
  const lines = await recogniser.read(await canvas.convertToBlob());
  signal?.throwIfAborted();
  const found = wordsToRuns(lines, scale).filter((run) => !page.runs.some((own) => overlaps(own.box, run.box)));
  if (found.length === 0) return page;
  const runs = [...page.runs, ...found].map((run, id) => ({ ...run, id }));
  return {
    ...page, runs, printedPage: page.printedPage ?? findPrintedPage(runs, [0, 0, page.width, page.height]),
    problems: [...page.problems.filter(({ kind }) => kind !== 'no-text-layer'), {
      kind: 'text-recognised', page: page.number,
      message: `The text of page ${page.number} was recognised from a picture. Check each of its figures against the page.`,
    }],
  };
}

function overlaps(a: Page['images'][number], b: Page['images'][number]): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}
