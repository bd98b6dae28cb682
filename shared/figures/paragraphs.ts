import type { Box } from '../model/geometry.ts';
import type { Page } from '../model/page.ts';
import { inMargin, isFurniture, lineNumbers, marginKey, marginsOf } from './prose/furniture.ts';
import { joinLines } from './prose/joinLines.ts';
import { splitParagraphs, type Block } from './prose/splitParagraphs.ts';
import type { Paragraph } from './prose/paragraph.ts';
import { hull, piecesOf, type Piece } from './prose/pieces.ts';
import { columnsOf } from './prose/readingOrder.ts';

export { boxOfSpan, type Paragraph } from './prose/paragraph.ts';

/** Makes the paragraphs of one paper, page by page: a paragraph that runs over a page, and a heading above it, carry over. */
export interface ParagraphFeed {
  /** Paragraphs that the page completes, in reading order, outside `boxes` (its tables and cards). */
  add(page: Page, boxes: readonly Box[]): Paragraph[];
  /** The paragraph still open after the last page. */
  end(): Paragraph[];
}

/** The paragraphs of one page on its own, in reading order. */
export function collectParagraphs(page: Page, boxes: readonly Box[]): Paragraph[] {
  const feed = createParagraphs();
  return [...feed.add(page, boxes), ...feed.end()];
}

export function createParagraphs(): ParagraphFeed {
  const repeated = new Set<string>();
  let open: Block | null = null;
  let heading: string | null = null;

  const close = (blocks: readonly Block[]): Paragraph[] => {
    const paragraphs: Paragraph[] = [];
    for (const block of blocks) {
      const paragraph = toParagraph(block, heading);
      if (paragraph === null) continue;
      if (paragraph.isHeading) heading = paragraph.text;
      paragraphs.push(paragraph);
    }
    return paragraphs;
  };

  return {
    add(page, boxes) {
      const blocks = blocksOf(page, boxes, repeated);
      const [first, ...rest] = blocks;
      if (first === undefined) return [];
      const carried = open !== null && runsOn(open, first) ? [{ ...open, lines: [...open.lines, ...first.lines] }, ...rest]
        : [...(open === null ? [] : [open]), ...blocks];
      open = carried.pop() ?? null;
      return close(carried);
    },
    end() {
      const last = open === null ? [] : close([open]);
      open = null;
      return last;
    },
  };
}

function blocksOf(page: Page, boxes: readonly Box[], repeated: Set<string>): Block[] {
  const pieces = piecesOf(page, boxes);
  const margins = marginsOf(page.height);
  const counted = lineNumbers(pieces);
  const text = pieces.filter((piece) => !counted.has(piece) && !isFurniture(piece, margins, repeated));
  for (const piece of pieces) if (inMargin(piece, margins)) repeated.add(marginKey(piece.text));
  return columnsOf(text).flatMap((column: Piece[]) => splitParagraphs(page.number, column));
}

/** A page that ends in mid-sentence goes on where the next page's first words do not begin anything of their own. */
function runsOn(open: Block, next: Block): boolean {
  if (open.isHeading || next.isHeading || next.number !== null || next.bullet) return false;
  const last = open.lines.at(-1)!.text.trimEnd();
  const first = next.lines[0]!.text.trimStart();
  return !/[.!?:;]["”’')]?$/u.test(last) && (/^[\p{Ll}\d(£]/u.test(first) || /(?:\b(?:the|of|and|in|to|for|a|at|by|with|from|was|is|were|are)|,)$/u.test(last)
    || last.length > 0.8 * Math.max(...open.lines.map((line) => line.text.length)));
}

function toParagraph(block: Block, heading: string | null): Paragraph | null {
  const { text, lines } = joinLines(block.lines);
  const first = lines[0];
  if (first === undefined) return null;
  const box = hull(lines.filter((line) => line.page === first.page).map((line) => line.box));
  return { page: first.page, text, box, lines, number: block.number, heading, isHeading: block.isHeading };
}
