import type { Box } from '../model/geometry.ts';
import { isParagraphNumber, type Paragraph } from './prose/paragraph.ts';

/** One block of a web page's text, as the browser shows it. It is text, never markup. */
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'item';
  text: string;
  /** Where it stands, in CSS pixels from the top left of the page, if that is known. */
  box?: Box;
}

const NUMBER = /^\s*(\d{1,2}(?:\.\d{1,3}){1,3}\.?|\d{1,3}[.)]|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\))\s+(?=\S)/u;
const NOWHERE: Box = [0, 0, 0, 0];

/** The paragraphs of a web page of minutes, in order. A web page is one page, numbered 1. */
export function htmlParagraphs(blocks: readonly TextBlock[]): Paragraph[] {
  let heading: string | null = null;
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    const plain = block.text.replace(/\s+/gu, ' ').trim();
    const printed = NUMBER.exec(plain);
    const number = printed !== null && isParagraphNumber(printed[1]!, plain.slice(printed[0].length)) ? printed : null;
    const text = number === null ? plain : plain.slice(number[0].length);
    if (text === '') continue;
    const isHeading = block.kind === 'heading';
    const box = block.box ?? NOWHERE;
    paragraphs.push({
      page: 1, text, box, // A browser tells where a block stands, not each letter: the whole block is its figures' place.
      lines: [{ page: 1, box, start: 0, end: text.length, edges: [] }],
      number: number?.[1]!.replace(/[.)(]+$/u, '').replace(/^\(/u, '') ?? null, heading, isHeading,
    });
    if (isHeading) heading = text;
  }
  return paragraphs;
}
