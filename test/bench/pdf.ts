// npm run bench:pdf -- [FILE.pdf…]
// Reading every page against pdf.js's own text and operator pass over the same file in the same run. Without files: the
// project's own papers.
import { argv, stdout } from 'node:process';
import { openPaper } from '../../shared/pdf/openPaper.ts';
import { compareWithPdfjs } from './passes/compareWithPdfjs.ts';
import { papersOr } from './passes/papersFolder.ts';
import { machineLine } from './timing.ts';

/** The reader may take this many times pdf.js's own pass; the rest of the extraction's budget is for the other rooms. */
const TIME_BUDGET = 1.3;

/** Opens a file and reads every page of it with our reader. */
async function readPages(bytes: Uint8Array): Promise<void> {
  const opened = await openPaper(bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  for (let number = 1; number <= opened.value.pages; number++) await opened.value.readPage(number);
  await opened.value.close();
}

stdout.write(`${machineLine()}\n`);
await compareWithPdfjs('reader', papersOr(argv.slice(2)), readPages, TIME_BUDGET);
