import { type ReadingEvent, readPaper } from '../../figures/readPaper.ts';
import { readRegion } from '../../figures/readRegion.ts';
import type { KeepPaper, Kept } from '../../library/library.ts';
import type { Document, Reading } from '../../model/document.ts';
import type { Result } from '../../model/problem.ts';
import { configurePdf } from '../../pdf/configurePdf.ts';
import { openPaper } from '../../pdf/openPaper.ts';
import type { Paper } from '../../pdf/paper.ts';
import { libraryTrouble } from './libraryTrouble.ts';
import type { FromReader, ToReader } from './messages.ts';

/*
 * The dedicated worker in which a paper, or a part of one page, is read, so that nothing on screen ever waits for a
 * page. One worker reads one paper; whoever cancels ends the worker.
 */

const post = (message: FromReader) => postMessage(message);

/** Resolves with the next password that the page sends. */
function askPassword(wrong: boolean): Promise<string> {
  post({ kind: 'password-needed', wrong });
  return new Promise((resolve) => {
    const listen = ({ data }: MessageEvent<ToReader>) => {
      if (data.kind !== 'password') return;
      removeEventListener('message', listen);
      resolve(data.password);
    };
    addEventListener('message', listen);
  });
}

/** Opens the paper, asking for its password as often as it takes; null when it cannot be opened (already told). */
async function open(file: Blob): Promise<Paper | null> {
  let password: string | undefined;
  for (;;) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await openPaper(bytes, password === undefined ? {} : { password });
    if (opened.ok) return opened.value;
    const { problem } = opened;
    if (problem.kind !== 'password-needed' && problem.kind !== 'wrong-password') {
      post({ kind: 'failed', problem });
      return null;
    }
    password = await askPassword(problem.kind === 'wrong-password');
  }
}

async function read({ file, options, assets, recogniser, to }: Extract<ToReader, { kind: 'read' }>): Promise<void> {
  configurePdf({ assets, ...(recogniser === null ? {} : { recogniser }) });
  const paper = await open(file);
  if (!paper) return;
  post({ kind: 'opened', sha256: paper.sha256, pages: paper.pages });
  const tell = to === 'page' ? (event: ReadingEvent) => post({ kind: 'event', event }) : tellNumbers(file);
  for await (const event of readPaper(paper, options)) {
    tell(event);
    await paused?.promise;
  }
  await paper.close();
}

/** What was read whole, and waits to be kept. */
let unkept: { file: Blob; reading: Reading } | null = null;

/** Tells the page how far the reading is and how much it has found, and holds back what was found for the library. */
function tellNumbers(file: Blob): (event: ReadingEvent) => void {
  let figures = 0;
  return (event) => {
    if (event.kind === 'figures') {
      figures += event.observations.length;
      post({ kind: 'found', figures });
    } else if (event.kind === 'done') {
      const { sha256, pages, provenance, reports, problems, observations } = event.reading;
      unkept = { file, reading: event.reading };
      post({ kind: 'read', paper: { sha256, pages, provenance, reports, problems, figures: observations.length } });
    } else post({ kind: 'event', event });
  };
}

/** Keeps what was read, and says what came of it. */
async function keep(document: Document): Promise<void> {
  if (unkept) post({ kind: 'kept', kept: await keepHere({ document, reading: unkept.reading, bytes: unkept.file }).catch(libraryTrouble) });
}

/** Puts a paper into this browser's library, which pages have open as well: each paper is one transaction, whoever makes it. */
async function keepHere(paper: KeepPaper): Promise<Result<Kept>> {
  const [{ openLibrary }, { opfsBytes }] = await Promise.all([import('../../library/openLibrary.ts'), import('../../library/opfsBytes.ts')]);
  const library = await openLibrary({ bytes: opfsBytes(), now: () => new Date() });
  if (!library.ok) return library;
  try {
    return await library.value.keep(paper);
  } finally {
    library.value.close();
  }
}

/** Settles when a pause ends; null while nobody has paused. */
let paused: PromiseWithResolvers<void> | null = null;

async function readPart({ file, password, region, known, assets }: Extract<ToReader, { kind: 'region' }>): Promise<void> {
  configurePdf({ assets });
  const opened = await openPaper(new Uint8Array(await file.arrayBuffer()), password === null ? {} : { password });
  if (!opened.ok) return post({ kind: 'failed', problem: opened.problem });
  post({ kind: 'region', reading: await readRegion(opened.value, region, known) });
  await opened.value.close();
}

/** A bug in the road must surface in the page (`worker.onerror`), not vanish as an unhandled promise. */
function surface(bug: unknown): void {
  queueMicrotask(() => { throw bug; });
}

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if (data.kind === 'read') read(data).catch(surface);
  else if (data.kind === 'region') readPart(data).catch(surface);
  else if (data.kind === 'keep') keep(data.document).catch(surface);
  else if (data.kind === 'pause') paused ??= Promise.withResolvers<void>();
  else if (data.kind === 'resume') {
    paused?.resolve();
    paused = null;
  }
});
