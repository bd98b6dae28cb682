import { readFileSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { cmisMeeting, itemPage, loginPage, meetingPage, meetingsPage, viewerPage } from './pages.ts';

/*
 * Council sites in small, for the extension to meet: the page shapes of ModernGov and CMIS, addresses as they are
 * found, and the ways in which fetching a paper goes wrong. Served on loopback; the browser is told that every
 * `*.gov.uk` host lives there, so addresses look as they do outside.
 */

export interface Replica {
  port: number;
  /** Chromium arguments that send every council host to this server, and every other host nowhere. */
  chromiumArguments: string[];
  /** Requests seen, as "host path", and " bytes=…" where a part was asked for, for tests that ask what was fetched. */
  seen: string[];
  close(): Promise<void>;
}

const index = 'merton-2019-06-index.pdf';
const papers = join(import.meta.dirname, '../../papers');
const paper = (name: string) => readFileSync(join(papers, name));

export const hosts = { moderngov: 'democracy.merton.gov.uk', other: 'moderngov.havering.gov.uk', cmis: 'cmis.kent.gov.uk', elsewhere: 'files.elsewhere.gov.uk' } as const;

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

export async function startReplica(): Promise<Replica> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const { range } = request.headers;
    seen.push(`${url.host} ${url.pathname}${url.search}${range === undefined ? '' : ` ${range}`}`);
    const answer = routes.find(([pattern]) => pattern.test(decodeURIComponent(url.pathname)))?.[1] ?? notFound;
    answer(request, response, url);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    chromiumArguments: [`--host-resolver-rules=MAP *.gov.uk 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1`],
    seen,
    close: () => new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    }),
  };
}

const html = (text: string): Answer => (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
};
const notFound: Answer = (_, response) => {
  response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Page not found</h1>');
};

/** A paper as a site sends it, with whatever headers it likes. */
const pdf = (name: string, headers: Record<string, string> = {}): Answer => (_, response) => {
  const bytes = paper(name);
  response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': String(bytes.length), ...headers }).end(bytes);
};

/** Sends half of the paper and hangs up, as a failing connection does. */
const cutInTheMiddle = (headers: Record<string, string> = {}): Answer => (_, response) => {
  const bytes = paper(index);
  response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': String(bytes.length), ...headers });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
  // The half must have arrived before the line goes dead, or it would look like a site that is not there.
  setTimeout(() => response.socket?.destroy(), 400);
};

const tag = '"june-2019"';

/** Breaks off half way, and sends the rest to whoever asks for the rest of that very file. */
const sendsTheRest: Answer = (request, response, url) => {
  const from = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
  if (from === undefined || request.headers['if-range'] !== tag) return cutInTheMiddle({ 'accept-ranges': 'bytes', etag: tag })(request, response, url);
  const bytes = paper(index);
  const rest = bytes.subarray(Number(from));
  response.writeHead(206, { 'content-type': 'application/pdf', 'content-length': String(rest.length), 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`, etag: tag });
  return void response.end(rest);
};

/** Breaks off half way; by the time that the rest is asked for, the file is another, and is sent whole. */
const changesMeanwhile: Answer = (request, response, url) => {
  const answer = request.headers.range === undefined ? cutInTheMiddle({ 'accept-ranges': 'bytes', etag: '"draft"' }) : pdf(index, { etag: tag });
  answer(request, response, url);
};

/** A paper for those who have signed in: everybody else gets a page that asks for a password, with status 200. */
const behindLogin: Answer = (request, response, url) => {
  if (/\bsession=councillor\b/.test(request.headers.cookie ?? '')) pdf(index)(request, response, url);
  else html(loginPage)(request, response, url);
};
const signIn: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'session=councillor; Path=/' }).end('<title>Signed in</title><p>You are signed in.');
};

/** Pads a paper to this many bytes, as a pack full of scans is; its last lines say again where everything stands. */
const padded = (size: number): Answer => (_, response) => {
  const bytes = paper(index);
  const ending = bytes.subarray(bytes.lastIndexOf('startxref'));
  const line = Buffer.from(`%${' '.repeat(999_998)}\n`);
  const lines = Math.ceil((size - bytes.length) / line.length);
  response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': String(bytes.length + 1 + lines * line.length + ending.length) });
  response.write(bytes);
  response.write('\n');
  let sent = 0;
  const more = () => {
    while (sent < lines) {
      sent += 1;
      if (!response.write(line)) return void response.once('drain', more);
    }
    return void response.end(ending);
  };
  more();
};

/** A council's index with scanned pages bound in behind it. */
const withScans: Answer = (_, response) => {
  void boundWithScans().then((bytes) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(bytes));
};

async function boundWithScans(): Promise<Uint8Array> {
  const [bound, scans] = await Promise.all([index, 'bad-pictures-only.pdf'].map((name) => PDFDocument.load(paper(name))));
  for (const page of await bound!.copyPages(scans!, scans!.getPageIndices())) bound!.addPage(page);
  return bound!.save();
}

const redirectElsewhere: Answer = (_, response) => {
  response.writeHead(302, { location: `http://${hosts.elsewhere}/documents/s9/Index.pdf` }).end();
};

const routes: [RegExp, Answer][] = [
  [/^\/ieListDocuments\.aspx$/i, html(meetingPage)],
  [/^\/ieListMeetings\.aspx$/i, html(meetingsPage)],
  [/^\/(?:mgAi|ieIssueDetails|ieDecisionDetails)\.aspx$/i, html(itemPage)],
  [/^\/cmis\/MeetingDetails\.aspx$/i, html(cmisMeeting)],
  [/^\/scorecard\.aspx$/i, html(viewerPage)],
  // A paper with no `.pdf` in its address, and one that is only bytes.
  [/^\/mgConvert2PDF\.aspx$/i, pdf(index, { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="Performance index.pdf"' })],
  [/^\/cmis\/Document\.ashx$/i, pdf(index, { 'content-type': 'application/octet-stream', 'content-disposition': "inline; filename*=UTF-8''Index%20June%202019.pdf" })],
  [/^\/documents\/g\d+\/.*\.pdf$/i, pdf('agenda-pack.pdf')],
  [/^\/documents\/b\d+\/.*\.pdf$/i, pdf('council-unknown.pdf')],
  [/^\/documents\/s1\/.*\.pdf$/i, pdf('merton-2019-06-index-strokes.pdf')],
  [/^\/documents\/s1\d\/.*\.pdf$/i, pdf(index)],
  [/^\/documents\/s2\/.*\.pdf$/i, pdf('havering-2021-07-slides.pdf')],
  [/^\/documents\/s6\//i, withScans],
  [/^\/documents\/s7\//i, pdf('bad-pictures-only.pdf')],
  [/^\/documents\/s403\//i, (_, response) => void response.writeHead(403).end('Forbidden')],
  [/^\/documents\/s500\//i, (_, response) => void response.writeHead(500).end('Error')],
  [/^\/documents\/s200\//i, html(loginPage)],
  [/^\/documents\/s302\//i, redirectElsewhere],
  [/^\/documents\/s401\//i, behindLogin],
  [/^\/signin$/i, signIn],
  [/^\/documents\/s200m\//i, padded(200_000_000)],
  [/^\/documents\/s500m\//i, (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '500000000' }).write('%PDF-1.7')],
  [/^\/documents\/s204\//i, (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end()],
  [/^\/documents\/s415\//i, (_, response) => void response.writeHead(200, { 'content-type': 'application/msword' }).end('PK a Word file')],
  [/^\/documents\/s99\//i, cutInTheMiddle()],
  [/^\/documents\/s98\//i, sendsTheRest],
  [/^\/documents\/s97\//i, changesMeanwhile],
  [/^\/documents\/s9\//i, pdf(index)],
];
