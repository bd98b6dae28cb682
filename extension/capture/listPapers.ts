import { readAddress } from '../../shared/catalogue/readAddress.ts';
import { embeddedPapers } from './embeddedPapers.ts';
import { isLikelyReport } from './likelyReport.ts';
import type { PageSnapshot, SnapshotLink } from './snapshotPage.ts';

/** A paper that a page leads to. */
export interface ListedPaper {
  address: string;
  title: string;
  kind: 'pack' | 'report' | 'document';
  /** In bytes, as near as the page's "88 KB" tells; null when it does not. */
  size: number | null;
  /** "Item 7", where the page says so. */
  item: string | null;
  /** By its title, it may hold indicator figures. */
  likely: boolean;
  /** A supplement came out after the agenda, and belongs to the same meeting. */
  supplement: boolean;
  /** The page shows it in a viewer of its own. */
  embedded: boolean;
}

/** Kinds of address, as `readAddress` tells them, that are papers. */
const paperKinds: Record<string, ListedPaper['kind']> = { pack: 'pack', report: 'report', convert: 'report', document: 'document', 'front-sheet': 'document' };

/** The papers on a page, each once: what it shows in a viewer first, then the likely performance reports, then the page's own order. */
export function listPapers({ links, address, embedded, title }: Pick<PageSnapshot, 'links' | 'address' | 'embedded' | 'title'>): ListedPaper[] {
  const here = withoutFragment(address);
  const shown = new Set(embeddedPapers(embedded).map(withoutFragment));
  const papers = new Map<string, ListedPaper>();
  const words = new Map<string, number>();
  for (const link of links) {
    const key = withoutFragment(link.address);
    const kind = shown.has(key) ? (paperKindOf(link) ?? 'document') : paperKindOf(link);
    if (kind === null || key === here) continue;
    // A paper is often linked twice, once by an icon without words: the longer title is the better one.
    const said = titleOfLink(link).length;
    if (said <= (words.get(key) ?? -1)) continue;
    words.set(key, said);
    papers.set(key, { ...paperOf(link, kind), embedded: shown.has(key) });
  }
  for (const paper of shown) if (!papers.has(paper)) papers.set(paper, { ...paperOf({ address: paper, text: title, context: '', item: null }, 'document'), embedded: true });
  return [...papers.values()].sort((a, b) => Number(b.embedded) - Number(a.embedded) || Number(b.likely) - Number(a.likely));
}

/** A meeting that a committee's page leads to. */
export interface ListedMeeting {
  address: string;
  /** "26 Jun 2019 7.15 pm", as the page writes it. */
  title: string;
}

/** The meetings that a page leads to, each once, in the page's own order. */
export function listMeetings({ links, address }: Pick<PageSnapshot, 'links' | 'address'>): ListedMeeting[] {
  const here = withoutFragment(address);
  const meetings = new Map<string, ListedMeeting>();
  for (const { address: meeting, text } of links) {
    const key = withoutFragment(meeting);
    if (text === '' || key === here || meetings.has(key) || readAddress(meeting).kind !== 'meeting') continue;
    meetings.set(key, { address: meeting, title: text });
  }
  return [...meetings.values()];
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

function paperOf({ address, text, context, item }: SnapshotLink, kind: ListedPaper['kind']): Omit<ListedPaper, 'embedded'> {
  const title = titleOfLink({ text, context }) || address;
  return {
    address, title, kind, size: sizeIn(`${text} ${context}`), item: /^(?:item\s*)?(\d{1,2}[a-z]?)\b/i.exec(item ?? '')?.[1] ?? /^(?:item\s+)?(\d{1,2}[a-z]?)[.)]\s/i.exec(context)?.[1] ?? null,
    likely: isLikelyReport(title), supplement: /\bsupplement|\bto follow\b|\blate (?:item|paper)/i.test(`${text} ${context}`),
  };
}

/** What the page calls the paper that a link leads to; empty where it says nothing. */
export function titleOfLink({ text, context }: Pick<SnapshotLink, 'text' | 'context'>): string {
  return cleanTitle(text) || cleanTitle(context);
}

/** The title without what the site adds to it: "View the ", "PDF 516 KB", "(opens in a new window)". */
function cleanTitle(text: string): string {
  return text.replace(/^view(?: the)?\s+/i, '').replace(/\(?\s*(?:opens in (?:a )?new (?:window|tab)|new window)\s*\)?/i, '').replace(/[\s,(.]*\bPDF(?:\s+file)?[\s,]*[\d.,]*\s*[KM]?B?\)?\s*$/i, '').trim();
}

function sizeIn(text: string): number | null {
  const match = /([\d.,]+)\s*([KM])B\b/i.exec(text);
  if (!match) return null;
  return Math.round(Number(match[1]!.replaceAll(',', '')) * (match[2]!.toUpperCase() === 'M' ? 1_000_000 : 1000));
}

function withoutFragment(address: string): string {
  return address.split('#')[0]!;
}
