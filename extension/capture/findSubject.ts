import { readAddress } from '../../shared/catalogue/readAddress.ts';
import { isPaper } from './embeddedPapers.ts';
import { type ListedMeeting, type ListedPaper, listMeetings, listPapers, titleOfLink } from './listPapers.ts';
import type { PageSnapshot } from './snapshotPage.ts';

/** What the panel was opened on. */
export type Subject =
  /** A paper: the tab shows it, or a link to it was chosen. */
  | { kind: 'paper'; address: string; title: string }
  /** A page that leads to papers or to meetings, or states figures itself. */
  | { kind: 'page'; snapshot: PageSnapshot; papers: ListedPaper[]; meetings: ListedMeeting[] }
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
  if (link !== null) return pointedLink(link, snapshot);
  if (!/^https?:/.test(address)) return { kind: 'closed' };
  if (snapshot?.contentType === 'application/pdf') return { kind: 'paper', address, title: titleOfTab(title, address) };
  if (snapshot === null) return isPaper(address) ? { kind: 'paper', address, title: titleOfTab(title, address) } : { kind: 'closed' };
  const meetings = readAddress(address).kind === 'meeting' ? [] : listMeetings(snapshot);
  return { kind: 'page', snapshot, papers: listPapers(snapshot), meetings };
}

/** Under the name that the page gives the link, where it gives one. A link to a mail address or a script leads to no paper. */
function pointedLink(link: string, snapshot: PageSnapshot | null): Subject {
  if (!/^https?:/.test(link)) return { kind: 'closed' };
  const onPage = snapshot?.links.find(({ address }) => address === link);
  return { kind: 'paper', address: link, title: (onPage && titleOfLink(onPage)) || lastPart(link) };
}

/** A browser puts the address in the tab of a PDF without a title: then the file's name says more. */
function titleOfTab(title: string, address: string): string {
  return title === '' || address.endsWith(title) ? lastPart(address) : title;
}

function lastPart(address: string): string {
  const path = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(path) || address;
  } catch {
    return path;
  }
}
