import type { Page, Run } from '../model/page.ts';
import type { TextBlock } from './htmlParagraphs.ts';

/** Sizes in points that let the readers of papers tell a heading from a paragraph. */
const headingSize = 16;
const textSize = 10;
const leading = 20;

/** A web page as the readers of papers know pages: one run a block, one under the other. */
export function webPageAsPage(blocks: readonly TextBlock[]): Page {
  const width = 600;
  const runs = blocks.map(({ text, kind }, index): Run => {
    const size = kind === 'heading' ? headingSize : textSize;
    const top = index * leading;
    return {
      id: index, text, box: [0, top, Math.min(width, text.length * size * 0.5), top + size], origin: [0, top + size], angle: 0, size, bold: kind === 'heading', italic: false,
      colour: '#000000', edges: null, contentId: null, artifact: false,
    };
  });
  return { number: 1, printedPage: null, width, height: blocks.length * leading, runs, rulings: [], shadings: [], drawings: [], images: [], tags: null, problems: [] };
}
