import { councilOfHost } from './councilOfHost.ts';
import type { HostCouncil } from './councilOfHost.ts';

/** What an address on a council's site is, as far as the address itself tells. */
export type AddressKind = 'meeting' | 'pack' | 'report' | 'item' | 'convert' | 'committee' | 'front-sheet' | 'document' | 'not-a-paper';

export interface ReadAddress {
  url: string;
  /** By the host; the paper's own cover decides. */
  council: HostCouncil | null;
  kind: AddressKind;
}

interface Parts {
  /** Lower case, decoded, "+" as a space, without session ids. */
  path: string;
  segments: string[];
  /** Parameter names in lower case. */
  parameters: Map<string, string>;
}

/**
 * Reads an address of ModernGov, of CMIS, or any other. Case does not count, folders may stand before the page's name,
 * and parameters may come in any order. What is no web address is no paper.
 */
export function readAddress(url: string): ReadAddress {
  const address = toUrl(url);
  if (!address) return { url, council: null, kind: 'not-a-paper' };
  return { url, council: councilOfHost(address.hostname), kind: kindOf(toParts(address)) };
}

function toUrl(text: string): URL | null {
  const trimmed = text.trim().replaceAll('&amp;', '&');
  const address = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed.replace(/^\/\//, '')}`);
  return address && /^https?:$/.test(address.protocol) && address.hostname.includes('.') ? address : null;
}

function toParts(address: URL): Parts {
  const path = decode(address.pathname).replaceAll('+', ' ').toLowerCase().replace(/\/\(s\([^)]*\)\)/g, '');
  const parameters = new Map([...address.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  return { path, segments: path.split('/').filter((segment) => segment !== ''), parameters };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function kindOf(parts: Parts): AddressKind {
  return modernGovPage(parts) ?? modernGovDocument(parts) ?? publishedFolder(parts) ?? cmisPage(parts) ?? otherPage(parts) ?? anyDocument(parts) ?? 'not-a-paper';
}

/** ModernGov's pages, and the parameters without which they show nothing. Its oldest sites write "ce" for "ie" and "mg". */
const pages: { page: RegExp; kind: AddressKind; needs: string[] }[] = [
  { page: /^[ic]elistdocuments\.aspx?$/, kind: 'meeting', needs: ['mid', 'meetingid'] },
  { page: /^[ic]elistdocuments\.aspx?$/, kind: 'committee', needs: ['cid', 'committeeid'] },
  { page: /^[ic]elistmeetings\.aspx?$/, kind: 'committee', needs: ['cid', 'committeeid', 'id'] },
  { page: /^mgcommitteedetails\.aspx?$/, kind: 'committee', needs: ['id', 'cid'] },
  { page: /^(?:mg|ce)convert2pdf\.aspx?$/, kind: 'convert', needs: ['id', 'mid'] },
  { page: /^mgai\.aspx?$/, kind: 'item', needs: ['id', 'aiid'] },
  { page: /^(?:ie|mg)(?:issue|decision)details\.aspx?$/, kind: 'item', needs: ['iid', 'aiid', 'id', 'issueid', 'decisionid'] },
  { page: /^mgissuehistory(?:home|chronology)\.aspx?$/, kind: 'item', needs: ['iid', 'issueid'] },
];

function modernGovPage({ segments, parameters }: Parts): AddressKind | null {
  const name = segments.at(-1) ?? '';
  const page = pages.find((one) => one.page.test(name) && one.needs.some((parameter) => /\d/.test(parameters.get(parameter) ?? '')));
  if (page) return page.kind;
  return /^(?:mg|ie|ec|ce)\w*\.aspx?$/.test(name) ? 'not-a-paper' : null;
}

const picture = /\.(?:jpe?g|png|gif|svg|ico|mp[34]|wav)$/;

/** `/documents/{letter}{number}/{title}`: g belongs to a meeting, b is a bundle of late papers, s a single report. */
function modernGovDocument({ path, parameters }: Parts): AddressKind | null {
  const found = /\/documents\/([a-z]?)\d+(?:\/(.*))?$/.exec(path);
  if (!found || picture.test(path)) return found ? 'not-a-paper' : null;
  const [, letter, title = ''] = found;
  if (letter === 's') return 'report';
  return kindByType(parameters.get('t')) ?? kindByTitle(title) ?? (letter === 'b' ? 'pack' : 'document');
}

/** ModernGov's own numbers for what it prints of a meeting. */
function kindByType(type: string | undefined): AddressKind | null {
  if (type === '10' || type === '9') return 'pack';
  return type === '0' ? 'front-sheet' : null;
}

function kindByTitle(title: string): AddressKind | null {
  if (/front ?-?sheet/.test(title)) return 'front-sheet';
  if (/\bpacks?\b|supplement(?:ary)?\b|to follow/.test(title)) return 'pack';
  return null;
}

/** ModernGov's older addresses: `/Published/C00000165/M00003456/AI00012345/Report.pdf`. */
function publishedFolder({ path }: Parts): AddressKind | null {
  const found = /\/published\/c\d+\/m\d+\/(ai\d+\/)?(.+)$/.exec(path);
  if (!found) return null;
  const [, item, title] = found;
  if (item) return 'report';
  if (/docpack|^\$*supp/.test(title!)) return 'pack';
  if (/minutes|decisions/.test(title!)) return 'document';
  return kindByTitle(title!) ?? (/agenda/.test(title!) ? 'front-sheet' : 'document');
}

/** CMIS: page names stand in the middle of the path, and a document's address cannot be read. */
function cmisPage({ path, segments, parameters }: Parts): AddressKind | null {
  if (/^(?:document|binary)\.ashx$/.test(segments.at(-1) ?? '')) return parameters.size > 0 ? 'document' : 'not-a-paper';
  if (/\/viewmeetingpublic\/|\/viewcmis_meetingdetails\//.test(path)) return 'meeting';
  if (/\/viewcmis_committeedetails\//.test(path)) return 'committee';
  if (/\/viewcmis_(?:decision|plan|issue)details\//.test(path)) return 'item';
  if (/^meeting(?:details)?\.aspx$/.test(segments.at(-1) ?? '') && parameters.has('meetingid')) return 'meeting';
  if (/^committee(?:details)?\.aspx$/.test(segments.at(-1) ?? '') && parameters.has('committeeid')) return 'committee';
  return null;
}

/** Councils' own systems: Jadu names what a number is (`/meetings/meeting/4321/title`), others take a meeting's day or title. */
function otherPage({ path, segments, parameters }: Parts): AddressKind | null {
  const numbered = /\/meetings\/(meeting|committee)\/\d+(?:\/|$)/.exec(path)?.[1];
  if (numbered) return numbered === 'meeting' ? 'meeting' : 'committee';
  const page = segments.at(-1) ?? '';
  const named = parameters.has('meetingid') || parameters.has('meetingtitle') || /\d/.test(parameters.get('d') ?? '');
  return named && /^(?:meeting|agenda|docset)(?:details|page)?\.(?:aspx?|php)$/.test(page) ? 'meeting' : null;
}

/** Any other site: a file by its ending, or an address that says it is a download. */
function anyDocument({ path, parameters }: Parts): AddressKind | null {
  if (/\.(?:pdf|docx?|rtf|odt)$/.test(path)) return 'document';
  if ([...parameters.values()].some((value) => /\.(?:pdf|docx?)$/i.test(value))) return 'document';
  return downloads.some((pattern) => pattern.test(path)) ? 'document' : null;
}

/** Addresses of files without an ending: Jadu's downloads, Goss's `/media/7654/Title/pdf/Title`, and a file by its number. */
const downloads = [/\/downloads?\/(?:file|downloads|meetings|id)\/.*\d/, /\/media\/\d+\/[^/]+\/pdf\/[^/]+$/, /\/files?\/\d+$/];
