import { readAddress } from '../../shared/catalogue/readAddress.ts';
import type { ListedPaper } from './listPapers.ts';
import { listPapers } from './listPapers.ts';
import type { PageSnapshot } from './snapshotPage.ts';

/** What the panel was opened on. */
export type Subject =
  /** A paper: the tab shows it, embeds it, or a link to it was chosen. */
  | { kind: 'paper'; address: string; title: string }
  /** A page that leads to papers, or states figures itself. */
  | { kind: 'page'; snapshot: PageSnapshot; papers: ListedPaper[] }
  /** The browser's own pages, where nothing may be read. */
  | { kind: 'closed' };

export interface Looked {
  address: string;
  title: string;
  /** Null where no script may run, as in some PDF viewers. */
  snapshot: PageSnapshot | null;
  link: string | null;
}

/** Decides what there is to capture. A link that was pointed at comes before the page it stands on. */
export function findSubject({ address, title, snapshot, link }: Looked): Subject {
  if (link !== null) return { kind: 'paper', address: link, title: lastPart(link) };
  if (!/^https?:/.test(address)) return { kind: 'closed' };
  if (snapshot?.contentType === 'application/pdf') return { kind: 'paper', address, title: title || lastPart(address) };
  if (snapshot === null) return looksLikePaper(address) ? { kind: 'paper', address, title: title || lastPart(address) } : { kind: 'closed' };
  const papers = listPapers(snapshot);
  if (snapshot.embedded !== null && papers.length === 0) return { kind: 'paper', address: snapshot.embedded, title: snapshot.title };
  return { kind: 'page', snapshot, papers };
}

function looksLikePaper(address: string): boolean {
  return /\.pdf$/i.test(new URL(address).pathname) || ['pack', 'report', 'convert', 'document', 'front-sheet'].includes(readAddress(address).kind);
}

function lastPart(address: string): string {
  const path = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(path) || address;
  } catch {
    return path;
  }
}
