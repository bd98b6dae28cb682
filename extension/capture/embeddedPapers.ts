import { readAddress } from '../../shared/catalogue/readAddress.ts';

/** Parameters by which the usual viewers on a page are told what to show: pdf.js's own `viewer.html?file=…`, and others. */
const viewerParameters = ['file', 'url', 'src', 'pdf'];

/** Addresses of the papers among what a page embeds: shown as they are, or through a viewer's page. */
export function embeddedPapers(embedded: readonly string[]): string[] {
  return [...new Set(embedded.flatMap((address) => throughViewer(address) ?? (isPaper(address) ? [address] : [])))];
}

function throughViewer(address: string): string[] | null {
  const viewer = new URL(address);
  for (const name of viewerParameters) {
    const shown = URL.parse(viewer.searchParams.get(name) ?? '', viewer);
    if (shown && shown.href !== viewer.href && isPaper(shown.href)) return [shown.href];
  }
  return null;
}

/** True for an address that is a paper by its own words; what a viewer cannot show, a Word file, is none. */
export function isPaper(address: string): boolean {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const kind = readAddress(address).kind;
  return /\.pdf$/i.test(url.pathname) || ['pack', 'report', 'convert', 'front-sheet'].includes(kind) || (kind === 'document' && !/\.(?:docx?|rtf|odt)$/i.test(url.pathname));
}
