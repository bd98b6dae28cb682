import type { Problem, Result } from '../../shared/model/problem.ts';
import { formatBytes } from '../../shared/view/words/formatDate.ts';

/** A paper's bytes as a council's site gave them. */
export interface FetchedPaper {
  bytes: Blob;
  /** Where the bytes came from in the end, after redirects. */
  address: string;
  fileName: string;
}

export interface FetchOptions {
  /** The browser's own `fetch`, or a stand-in's: the seam for tests against a local server. */
  fetch: typeof fetch;
  /** Told of progress in bytes; `of` is null when the site does not say how long the file is. */
  onProgress?: (read: number, of: number | null) => void;
  /** Hosts that the user has allowed; a redirect to any other stops the fetch. */
  mayRead(this: void, host: string): Promise<boolean>;
}

/** Larger than any agenda pack seen; a file of this size would fill a tablet's memory. */
const largest = 400_000_000;

const failure = (kind: Problem['kind'], message: string): { ok: false; problem: Problem } => ({ ok: false, problem: { kind, page: null, message } });

/**
 * Fetches a paper from a council's site, with the cookies that the user's own tab has there and no others.
 *
 * What it is, its first bytes tell: a council's address may end in anything, and a login page arrives with status 200.
 */
export async function fetchPaper(address: string, { fetch, onProgress, mayRead }: FetchOptions, signal: AbortSignal): Promise<Result<FetchedPaper>> {
  const host = new URL(address).host;
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'include', redirect: 'follow', signal });
  } catch {
    if (signal.aborted) return failure('cancelled', 'Fetching was cancelled. Nothing was kept.');
    if (await isSentOn(address, fetch, signal)) {
      return failure('other-host', `${host} sends us on to another site, which you have not allowed. Open the paper in a tab, then capture it there.`);
    }
    return failure('connection-lost', `${host} could not be reached. Check the connection, then try again.`);
  }
  const arrived = new URL(response.url || address);
  if (arrived.host !== host && !(await mayRead(arrived.host))) {
    return failure('other-host', `${host} sent us on to ${arrived.host}, which you have not allowed. Open the paper there yourself, then capture it from that tab.`);
  }
  if (!response.ok) return refusal(response.status, arrived.host);
  const length = Number(response.headers.get('content-length')) || null;
  if (length !== null && length > largest) return tooLarge(length);
  return readBody(response, arrived, length, { onProgress, signal });
}

/** The browser stops a redirect to a site that may not be read, and says no more than that it failed; asked for the first step alone, it tells. */
async function isSentOn(address: string, fetch: FetchOptions['fetch'], signal: AbortSignal): Promise<boolean> {
  try {
    return (await fetch(address, { credentials: 'include', redirect: 'manual', signal })).type === 'opaqueredirect';
  } catch {
    return false;
  }
}

function refusal(status: number, host: string): { ok: false; problem: Problem } {
  if (status === 401 || status === 403) return failure('not-allowed', `${host} does not give us this paper (${status}). Sign in there, or open the paper in a tab, then try again.`);
  if (status === 404 || status === 410) return failure('not-found', `${host} has no paper at this address any more (${status}). Look for it on the meeting’s page.`);
  return failure('server-error', `${host} answered with an error (${status}). Try again in a few minutes.`);
}

function tooLarge(length: number): { ok: false; problem: Problem } {
  return failure('too-large', `This paper is ${formatBytes(length)}, more than can be read here (${formatBytes(largest)}). Download it, split it, and open the part with the figures.`);
}

async function readBody(response: Response, address: URL, length: number | null, { onProgress, signal }: Pick<FetchOptions, 'onProgress'> & { signal: AbortSignal }): Promise<Result<FetchedPaper>> {
  const chunks: BlobPart[] = [];
  let read = 0;
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      read += chunk.byteLength;
      if (read > largest) return tooLarge(read);
      onProgress?.(read, length);
    }
  } catch {
    if (signal.aborted) return failure('cancelled', 'Fetching was cancelled. Nothing was kept.');
    return failure('connection-lost', `The connection to ${address.host} broke off after ${formatBytes(read)}${length ? ` of ${formatBytes(length)}` : ''}. Nothing was kept. Try again.`);
  }
  const isCompressed = response.headers.has('content-encoding');
  if (length !== null && read < length && !isCompressed) {
    return failure('connection-lost', `${address.host} sent only ${formatBytes(read)} of ${formatBytes(length)}. Nothing was kept. Try again.`);
  }
  const bytes = new Blob(chunks, { type: 'application/pdf' });
  const other = await whatElse(bytes, address.host);
  if (other !== null) return failure('not-a-pdf', other);
  return { ok: true, value: { bytes, address: address.href, fileName: fileNameOf(response, address) } };
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
