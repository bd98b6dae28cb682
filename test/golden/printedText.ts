import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { Box } from '../../shared/model/geometry.ts';

/** A word where pdf.js itself says it stands: a witness that has nothing to do with our own reading of the page. */
interface Word {
  text: string;
  /** Its middle, in displayed points, origin top left. */
  x: number;
  y: number;
}

export interface PrintedText {
  /** The words whose middles lie in the box, in the order of the file, without white space. */
  within(page: number, box: Box): Promise<string>;
}

/** Points by which a word's middle may lie outside: pdf.js gives words of a line in proportion to their letters. */
const slack = 2;

export async function openPrintedText(bytes: Uint8Array, password?: string): Promise<PrintedText> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0, ...(password === undefined ? {} : { password }) }).promise;
  const pages = new Map<number, Promise<Word[]>>();
  const wordsOf = async (number: number): Promise<Word[]> => {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    return items.flatMap((item) => ('str' in item ? wordsOfItem(item, (x, y) => viewport.convertToViewportPoint(x, y) as [number, number]) : []));
  };
  return {
    async within(page, [x0, y0, x1, y1]) {
      if (!pages.has(page)) pages.set(page, wordsOf(page));
      const words = await pages.get(page)!;
      return words.filter(({ x, y }) => x >= x0 - slack && x <= x1 + slack && y >= y0 - slack && y <= y1 + slack).map(({ text }) => text).join('');
    },
  };
}

function wordsOfItem(item: TextItem, toPage: (x: number, y: number) => [number, number]): Word[] {
  const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number];
  const along = Math.hypot(a, b) || 1;
  const words: Word[] = [];
  for (const match of item.str.matchAll(/\S+/g)) {
    const middle = ((match.index + match[0].length / 2) / item.str.length) * item.width;
    // Along the line to the word's middle, then up a third of the letters' height.
    const [x, y] = toPage(e + (a / along) * middle + c * 0.33, f + (b / along) * middle + d * 0.33);
    words.push({ text: match[0], x, y });
  }
  return words;
}
