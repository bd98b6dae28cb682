import { readAddress } from '../../shared/catalogue/readAddress.ts';
import { isLikelyReport } from './likelyReport.ts';
import type { PageSnapshot, SnapshotLink } from './snapshotPage.ts';

/** A paper that a page leads to. */
export interface ListedPaper {
  address: string;
  title: string;
  kind: 'pack' | 'report' | 'document';
  /** In bytes, as the page states it; null when it does not. */
  size: number | null;
  /** "Item 7", where the page says so. */
  item: string | null;
  /** By its title, it may hold indicator figures. */
  likely: boolean;
  /** A supplement came out after the agenda, and belongs to the same meeting. */
  supplement: boolean;
}

/** Kinds of address, as `readAddress` tells them, that are papers. */
const paperKinds: Record<string, ListedPaper['kind']> = { pack: 'pack', report: 'report', convert: 'report', document: 'document', 'front-sheet': 'document' };

/** The papers on a page, each once, the likely performance reports first and otherwise in the page's own order. */
export function listPapers({ links, address }: PageSnapshot): ListedPaper[] {
  const here = withoutFragment(address);
  const papers = new Map<string, ListedPaper>();
  for (const link of links) {
    const key = withoutFragment(link.address);
    const kind = paperKindOf(link);
    if (kind === null || key === here) continue;
    const earlier = papers.get(key);
    // A paper is often linked twice, once by an icon without words: the longer title is the better one.
    const paper = paperOf(link, kind);
    if (!earlier || paper.title.length > earlier.title.length) papers.set(key, paper);
  }
  return [...papers.values()].sort((a, b) => Number(b.likely) - Number(a.likely));
}

/** A link is a paper by its address, by the end of its path, or by the words "PDF 516 KB" beside it. */
function paperKindOf({ address, text, context }: SnapshotLink): ListedPaper['kind'] | null {
  const kind = paperKinds[readAddress(address).kind];
  if (kind && kind !== 'document') return kind;
  const path = new URL(address).pathname;
  if (/\.pdf$/i.test(path)) return 'report';
  if (/\bpdf\b/i.test(text) || /\bPDF\s+\d/i.test(context)) return kind ?? null;
  return kind && /\.ashx$/i.test(path) ? kind : null;
}

function paperOf({ address, text, context }: SnapshotLink, kind: ListedPaper['kind']): ListedPaper {
  const title = cleanTitle(text) || cleanTitle(context) || address;
  return {
    address, title, kind, size: sizeIn(`${text} ${context}`), item: /\b(?:item\s+)?(\d{1,2}[a-z]?)[.)]\s/i.exec(context)?.[1] ?? null,
    likely: isLikelyReport(title), supplement: /\bsupplement|\bto follow\b|\blate (?:item|paper)/i.test(`${text} ${context}`),
  };
}

/** The title without what the site adds to it: "View the ", "PDF 516 KB", "(opens in a new window)". */
function cleanTitle(text: string): string {
  return text.replace(/^view(?: the)?\s+/i, '').replace(/\(?\s*(?:opens in (?:a )?new (?:window|tab)|new window)\s*\)?/i, '').replace(/[\s,(]*\bPDF(?:\s+file)?[\s,]*[\d.,]*\s*[KM]?B?\)?\s*$/i, '').trim();
}

function sizeIn(text: string): number | null {
  const match = /([\d.,]+)\s*([KM])B\b/i.exec(text);
  if (!match) return null;
  return Math.round(Number(match[1]!.replaceAll(',', '')) * (match[2]!.toUpperCase() === 'M' ? 1024 * 1024 : 1024));
}

function withoutFragment(address: string): string {
  return address.split('#')[0]!;
}
