import type { Problem } from '../../shared/model/problem.ts';
import { formatBytes } from '../../shared/view/words/formatDate.ts';
import { isRest, type PartPaper, partOf, restOf } from './partPaper.ts';

/** A paper's bytes as a council's site gave them. */
export interface FetchedPaper {
  bytes: Blob;
  /** Where the bytes came from in the end, after redirects. */
  address: string;
  fileName: string;
}

/** How far a fetch has come. */
export interface FetchProgress {
  /** In bytes, what had arrived before included. */
  read: number;
  /** Null when the site does not say how long the file is. */
  of: number | null;
  /** Whether it goes on from what had arrived before, or begins anew though something had. */
  from: 'beginning' | 'part' | 'beginning-again';
}

/** A paper; or why there is none, with what had arrived of it where that can be gone on from. */
export type Fetched = { ok: true; value: FetchedPaper } | { ok: false; problem: Problem; part: PartPaper | null };

export interface FetchOptions {
  /** The browser's own `fetch`, or a stand-in's: the seam for tests against a local server. */
  fetch: typeof fetch;
  onProgress?: (progress: FetchProgress) => void;
  /** What had arrived before the connection broke off. */
  part?: PartPaper | null;
  /** Hosts that the user has allowed; a redirect to any other stops the fetch. */
  mayRead(this: void, host: string): Promise<boolean>;
}

/** Larger than any agenda pack seen; a file of this size would fill a tablet's memory. */
const largest = 400_000_000;

type Failure = Extract<Fetched, { ok: false }>;
const failure = (kind: Problem['kind'], message: string, part: PartPaper | null = null): Failure => ({ ok: false, problem: { kind, page: null, message }, part });

/**
 * Fetches a paper from a council's site, with the cookies that the user's own tab has there and no others.
 *
 * What it is, its first bytes tell: a council's address may end in anything, and a login page arrives with status 200.
 * After a broken connection the site is asked for the rest alone, and sends the whole where it cannot, or where its file
 * is another by now.
 */
export async function fetchPaper(address: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  const { fetch, mayRead, part = null } = options;
  const host = new URL(address).host;
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'include', redirect: 'follow', signal, ...(part ? restOf(part) : {}) });
  } catch {
    if (signal.aborted) return failure('cancelled', 'Fetching was cancelled. Nothing was kept.');
    if (await isSentOn(address, fetch, signal)) {
      return failure('other-host', `${host} sends us on to another site, which you have not allowed. Open the paper in a tab, then capture it there.`);
    }
    return failure('connection-lost', `${host} could not be reached. Check the connection, then try again.`, part);
  }
  const arrived = new URL(response.url || address);
  if (arrived.host !== host && !(await mayRead(arrived.host))) {
    return failure('other-host', `${host} sent us on to ${arrived.host}, which you have not allowed. Open the paper there yourself, then capture it from that tab.`);
  }
  const goesOn = part !== null && isRest(response, part);
  if (part && !goesOn && (response.status === 206 || response.status === 416)) {
    await response.body?.cancel();
    return fetchPaper(address, { ...options, part: null, onProgress: (progress) => options.onProgress?.({ ...progress, from: 'beginning-again' }) }, signal);
  }
  if (!response.ok) return refusal(response.status, arrived.host);
  const sent = Number(response.headers.get('content-length')) || null;
  const length = goesOn ? part.of : sent;
  if (length !== null && length > largest) return tooLarge(length);
  return readBody(response, arrived, length, { options, before: goesOn ? part : null, from: part === null ? 'beginning' : goesOn ? 'part' : 'beginning-again' }, signal);
}

/** The browser stops a redirect to a site that may not be read, and says no more than that it failed; asked for the first step alone, it tells. */
async function isSentOn(address: string, fetch: FetchOptions['fetch'], signal: AbortSignal): Promise<boolean> {
  try {
    return (await fetch(address, { credentials: 'include', redirect: 'manual', signal })).type === 'opaqueredirect';
  } catch {
    return false;
  }
}

function refusal(status: number, host: string): Failure {
  if (status === 401 || status === 403) return failure('not-allowed', `${host} does not give us this paper (${status}). Sign in there, or open the paper in a tab, then try again.`);
  if (status === 404 || status === 410) return failure('not-found', `${host} has no paper at this address any more (${status}). Look for it on the meeting’s page.`);
  return failure('server-error', `${host} answered with an error (${status}). Try again in a few minutes.`);
}

/** "65 kB", never broken between two lines. */
const sizeWords = (bytes: number) => formatBytes(bytes).replace(' ', '\u00A0');

function tooLarge(length: number): Failure {
  return failure('too-large', `This paper is ${sizeWords(length)}, more than can be read here (${sizeWords(largest)}). Download it, split it, and open the part with the figures in the Like for Like app.`);
}

interface Beginning {
  options: Pick<FetchOptions, 'onProgress'>;
  /** What the body goes on from. */
  before: PartPaper | null;
  from: FetchProgress['from'];
}

async function readBody(response: Response, address: URL, length: number | null, { options, before, from }: Beginning, signal: AbortSignal): Promise<Fetched> {
  const chunks: BlobPart[] = before ? [before.bytes] : [];
  let read = before?.bytes.size ?? 0;
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      read += chunk.byteLength;
      if (read > largest) return tooLarge(read);
      options.onProgress?.({ read, of: length, from });
    }
  } catch {
    if (signal.aborted) return failure('cancelled', 'Fetching was cancelled. Nothing was kept.');
    return brokenOff(response, address, new Blob(chunks), length);
  }
  if (length !== null && read < length && !response.headers.has('content-encoding')) return brokenOff(response, address, new Blob(chunks), length);
  const bytes = new Blob(chunks, { type: 'application/pdf' });
  const other = await whatElse(bytes, address.host);
  if (other !== null) return failure('not-a-pdf', other);
  return { ok: true, value: { bytes, address: address.href, fileName: fileNameOf(response, address) } };
}

function brokenOff(response: Response, { host }: URL, bytes: Blob, length: number | null): Failure {
  const part = partOf(response, bytes, length);
  const far = `The connection to ${host} broke off after ${sizeWords(bytes.size)}${length ? ` of ${sizeWords(length)}` : ''}.`;
  return failure('connection-lost', part ? `${far} Try again while this panel is open, and it goes on from there.` : `${far} Nothing was kept. Try again: it starts from the beginning, since the site does not send a paper in parts.`, part);
}

/** A PDF says what it is somewhere in so many first bytes (ISO 32000-1, annex H, note 13). */
const headLength = 1024;

/** What came in a paper's place, in words that say what to do; null for a paper. */
async function whatElse(bytes: Blob, host: string): Promise<string | null> {
  if (bytes.size === 0) return `${host} sent an empty file. Open the paper in a tab to see whether it is there, then try again.`;
  const head = await bytes.slice(0, headLength).text();
  if (head.includes('%PDF-')) return null;
  if (/<(?:!doctype\s+html|html|head|body|form)\b/i.test(head)) {
    return `${host} sent a web page in place of the paper, which may ask you to sign in or to agree to something. Open the paper in a tab, and try again once it is shown there.`;
  }
  return `${host} sent a file that is not a PDF. Open it in a tab to see what it is; if the meeting’s page has the paper as a PDF, capture that.`;
}

/** The name the site gives the file, else the last part of its address. Folders in a name are cut off. */
export function fileNameOf(response: Response, address: URL): string {
  const disposition = response.headers.get('content-disposition') ?? '';
  const extended = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename\s*=\s*(?:"([^"]+)"|([^;]+))/i.exec(disposition);
  const named = extended === undefined ? (plain?.[1] ?? plain?.[2]) : decoded(extended);
  const last = (named ?? decoded(address.pathname)).split(/[/\\]/).at(-1)!.trim();
  return last === '' ? address.host : last;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
