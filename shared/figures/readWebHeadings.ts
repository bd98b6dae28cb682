import type { Provenance } from '../model/document.ts';
import { readAddress } from '../catalogue/readAddress.ts';
import { createProvenance } from './readProvenance.ts';
import { webPageAsPage } from './webPageAsPage.ts';

/** What a web page says of itself above its text. */
export interface WebHeadings {
  address: string;
  title: string;
  /** In order. */
  headings: readonly string[];
}

/** Where and when the meeting is from that a web page is about, by the page's headings alone: none of the readers of figures is loaded for it. */
export function readWebHeadings({ address, title, headings }: WebHeadings): Provenance {
  const provenance = createProvenance({ fileName: title, address });
  const page = webPageAsPage(headings.map((text) => ({ text, kind: 'heading' })));
  // A paper's cover names its meeting in its upper half, and nothing else stands on this page.
  provenance.addPage({ ...page, height: 2 * page.height });
  const found = provenance.provenance();
  return { ...found, council: found.council ?? readAddress(address).council };
}
