import type { Reading } from '../model/document.ts';
import { readAddress } from '../catalogue/readAddress.ts';
import { htmlParagraphs, type TextBlock } from './htmlParagraphs.ts';
import { readProse } from './readProse.ts';
import { createProvenance } from './readProvenance.ts';
import { webPageAsPage } from './webPageAsPage.ts';

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
  provenance.addPage(webPageAsPage(blocks));
  const found = provenance.provenance();
  const council = found.council ?? readAddress(address).council;
  const { observations, problems } = readProse(htmlParagraphs(blocks), { ...provenance.contextFor(1), document: sha256, council });
  return { sha256, pages: 1, provenance: { ...found, council, title: title || found.title }, reports: [], tables: [], observations, explanations: [], problems };
}

async function hashText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
