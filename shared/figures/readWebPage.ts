import type { Provenance, Reading } from '../model/document.ts';
import type { Page, Run } from '../model/page.ts';
import { readAddress } from '../catalogue/readAddress.ts';
import { htmlParagraphs, type TextBlock } from './htmlParagraphs.ts';
import { readProse } from './readProse.ts';
import { createProvenance } from './readProvenance.ts';

/** A web page's text, as a browser shows it. */
export interface WebPage {
  address: string;
  title: string;
  /** Its headings and paragraphs, in order. */
  blocks: readonly TextBlock[];
}

/**
 * Reads the figures that the minutes on a web page state. The page goes through the same readers as a paper of one
 * page; its id is the hash of its text, so that minutes which are changed later are another document.
 */
export async function readWebPage({ address, title, blocks }: WebPage): Promise<Reading> {
  const sha256 = await hashText(blocks.map(({ text }) => text).join('\n'));
  const provenance = createProvenance({ fileName: title, address });
  provenance.addPage(pageOf(blocks));
  const found = provenance.provenance();
  const council = found.council ?? readAddress(address).council;
  const { observations, problems } = readProse(htmlParagraphs(blocks), { ...provenance.contextFor(1), document: sha256, council });
  return { sha256, pages: 1, provenance: { ...found, council, title: title || found.title }, reports: [], tables: [], observations, explanations: [], problems };
}

/** Where and when the meeting is from that a web page is about, by the page's headings alone. */
export function readWebHeadings({ address, title, headings }: Pick<WebPage, 'address' | 'title'> & { headings: readonly string[] }): Provenance {
  const provenance = createProvenance({ fileName: title, address });
  const page = pageOf(headings.map((text) => ({ text, kind: 'heading' })));
  // A paper's cover names its meeting in its upper half, and nothing else stands on this page.
  provenance.addPage({ ...page, height: 2 * page.height });
  const found = provenance.provenance();
  return { ...found, council: found.council ?? readAddress(address).council };
}

/** Sizes in points that let the readers of papers tell a heading from a paragraph. */
const headingSize = 16;
const textSize = 10;
const leading = 20;

/** The page as the readers of papers know pages: one run a block, one under the other. */
function pageOf(blocks: readonly TextBlock[]): Page {
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

async function hashText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
