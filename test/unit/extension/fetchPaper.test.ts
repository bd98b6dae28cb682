import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type Fetched, type FetchProgress, fetchPaper } from '../../../extension/capture/fetchPaper.ts';
import type { PartPaper } from '../../../extension/capture/partPaper.ts';

const whole = Buffer.from(`%PDF-1.7\n${'a council’s own words. '.repeat(5000)}%%EOF`);
const half = Math.floor(whole.length / 2);
const other = Buffer.from(`%PDF-1.7\n${'the paper as it was corrected. '.repeat(5000)}%%EOF`);

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A site that gives these answers, one after the other. */
async function siteOf(...answers: Answer[]): Promise<{ address: string; asked: IncomingMessage['headers'][] }> {
  const asked: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    answers[asked.length - 1]!(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/documents/s1/Index.pdf`, asked };
}

const cut = (headers: Record<string, string>): Answer => (_, response) => {
  response.writeHead(200, { 'content-length': String(whole.length), ...headers });
  response.write(whole.subarray(0, half), () => setTimeout(() => response.socket?.destroy(), 100));
};
const rest = (range: string, headers: Record<string, string> = {}): Answer => (_, response) => {
  response.writeHead(206, { 'content-range': range, ...headers });
  response.end(whole.subarray(half));
};
const all = (bytes: Buffer): Answer => (_, response) => {
  response.writeHead(200, { 'content-length': String(bytes.length) });
  response.end(bytes);
};
const refuse = (status: number): Answer => (_, response) => void response.writeHead(status).end();

async function fetchFrom(address: string, part: PartPaper | null = null): Promise<{ fetched: Fetched; from: FetchProgress['from'] | null }> {
  let from: FetchProgress['from'] | null = null;
  const fetched = await fetchPaper(address, { fetch, mayRead: () => Promise.resolve(true), part, onProgress: (progress) => (from = progress.from) }, new AbortController().signal);
  return { fetched, from };
}

/** Fetches a paper whose connection breaks off, and says what there is to go on from. */
async function breakOff(address: string): Promise<{ part: PartPaper | null; message: string }> {
  const { fetched } = await fetchFrom(address);
  if (fetched.ok) throw new Error('The connection should have broken off');
  expect(fetched.problem.kind).toBe('connection-lost');
  return { part: fetched.part, message: fetched.problem.message };
}

async function bytesOf(fetched: Fetched): Promise<Buffer> {
  if (!fetched.ok) throw new Error(fetched.problem.message);
  return Buffer.from(await fetched.value.bytes.arrayBuffer());
}

const tagged = { 'accept-ranges': 'bytes', etag: '"one"' };
const theRest = `bytes ${half}-${whole.length - 1}/${whole.length}`;

describe('a paper whose connection broke off', () => {
  test('is gone on with: the rest of the same file is asked for, and put to what had arrived', async () => {
    const { address, asked } = await siteOf(cut(tagged), rest(theRest, { etag: '"one"' }));
    const { part, message } = await breakOff(address);
    expect(message).toMatch(/it goes on from there/);
    const { fetched, from } = await fetchFrom(address, part);
    expect(asked[1]).toMatchObject({ range: `bytes=${half}-`, 'if-range': '"one"' });
    expect(await bytesOf(fetched)).toEqual(whole);
    expect(from).toBe('part');
  });

  test('is gone on with by the time of its last change, where that tells one state from another', async () => {
    const times = { 'accept-ranges': 'bytes', 'last-modified': 'Wed, 26 Jun 2019 09:00:00 GMT', date: 'Wed, 26 Jun 2019 18:00:00 GMT' };
    const { address, asked } = await siteOf(cut(times), rest(theRest));
    const { fetched } = await fetchFrom(address, (await breakOff(address)).part);
    expect(asked[1]).toMatchObject({ 'if-range': times['last-modified'] });
    expect(await bytesOf(fetched)).toEqual(whole);
  });

  test.each<[string, Answer[], Buffer]>([
    ['the site sends the whole of a file that changed', [all(other)], other],
    ['the site sends the rest of another file', [rest(theRest, { etag: '"two"' }), all(other)], other],
    ['the site sends another part than was asked for', [rest(`bytes 0-${half - 1}/${whole.length}`), all(whole)], whole],
    ['the site has no such part any more', [refuse(416), all(other)], other],
  ])('begins again, and says so, where %s', async (_, answers, expected) => {
    const { address } = await siteOf(cut(tagged), ...answers);
    const { fetched, from } = await fetchFrom(address, (await breakOff(address)).part);
    expect(await bytesOf(fetched)).toEqual(expected);
    expect(from).toBe('beginning-again');
  });

  test.each<[string, Record<string, string>]>([
    ['sends no parts', { etag: '"one"' }],
    ['does not say which state of the file it sends', { 'accept-ranges': 'bytes' }],
    ['has a tag that other bytes may bear', { 'accept-ranges': 'bytes', etag: 'W/"one"' }],
    ['changed the file in the very minute', { 'accept-ranges': 'bytes', 'last-modified': 'Wed, 26 Jun 2019 17:59:30 GMT', date: 'Wed, 26 Jun 2019 18:00:00 GMT' }],
  ])('leaves nothing to go on from where the site %s', async (_, headers) => {
    const { address } = await siteOf(cut(headers));
    const { part, message } = await breakOff(address);
    expect(part).toBeNull();
    expect(message).toMatch(/Nothing was kept\. Try again: it starts from the beginning/);
  });

  test('is not lost when the site cannot be reached at the next try', async () => {
    const { address } = await siteOf(cut(tagged));
    const { part } = await breakOff(address);
    const unreached = await fetchPaper(address, { fetch: () => Promise.reject(new TypeError('offline')), mayRead: () => Promise.resolve(true), part }, new AbortController().signal);
    expect(unreached).toMatchObject({ ok: false, problem: { kind: 'connection-lost' }, part });
  });
});
