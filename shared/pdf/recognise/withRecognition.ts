import type { Paper } from '../paper.ts';
import { RECOGNITION_DPI, recognisePage } from './recognisePage.ts';
import { type Recogniser, startRecogniser } from './recogniser.ts';

/** The paper, with the text of pages that are pictures recognised. The engine is loaded when the first such page comes. */
export function withRecognition(paper: Paper, folder: string): Paper {
  let engine: Promise<Recogniser | null> | null = null;
  return {
    ...paper,
    readPage: async (number, signal) => {
      const page = await paper.readPage(number, signal);
      if (!page.problems.some(({ kind }) => kind === 'no-text-layer')) return page;
      // Without its engine a picture stays unread, and the page says so already.
      engine ??= startRecogniser(folder, RECOGNITION_DPI).catch(() => null);
      const recogniser = await engine;
      return recogniser ? recognisePage(page, paper, recogniser, signal) : page;
    },
    close: async () => {
      await (await engine)?.close();
      await paper.close();
    },
  };
}
