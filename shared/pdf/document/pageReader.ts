import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Page } from '../../model/page.ts';
import type { Problem } from '../../model/problem.ts';
import { makePage } from '../page/makePage.ts';
import { createWalker } from '../paint/walkPage.ts';
import type { Paper } from '../paper.ts';
import { loadPdfjs } from './loadPdfjs.ts';
import { type DocumentOptions, type OpenedDocument, openDocument } from './openDocument.ts';
import { type PageParts, type ReadingTools, fetchPage, partsOf } from './pageParts.ts';
import { createTagReader } from './readTags.ts';
import { renderPage } from './renderPage.ts';

/** Fonts and shared pictures are let go after so many pages, so that memory does not grow with the pack. */
const PAGES_BETWEEN_CLEANUPS = 20;

/** Size of the empty page that stands for one whose size cannot be read: A4 in points. */
const A4 = { width: 595, height: 842 } as const;

export type PageReader = Pick<Paper, 'readPage' | 'renderPage' | 'close'>;

/**
 * Reads the pages of an opened document. pdf.js is asked to stop at errors, since in its forgiving mode it keeps them to
 * itself and hands over a shortened page. Then a page with an error comes without any operators, or without a font: it is
 * read again in the forgiving mode, where a blank page is as empty as before, and any other is checked and marked.
 */
export async function createPageReader({ pdf, close: closeStrict }: OpenedDocument, options: DocumentOptions): Promise<PageReader> {
  const tools = await toolsFor(pdf);
  let forgiving: Promise<OpenedDocument | null> | null = null;
  let done = 0;
  const reopened = async (): Promise<PDFDocumentProxy | null> => (await (forgiving ??= reopen(pdf, options)))?.pdf ?? null;
  const letGo = async (document: PDFDocumentProxy): Promise<void> => {
    if (++done % PAGES_BETWEEN_CLEANUPS === 0) await document.cleanup();
  };
  const readNext = async (number: number, signal?: AbortSignal): Promise<Page> => {
    signal?.throwIfAborted();
    if (!Number.isInteger(number) || number < 1 || number > pdf.numPages) throw new RangeError(`The paper has no page ${number}.`);
    const page = await readWith(pdf, number, tools, async (parts) => (parts.isEmpty || parts.lacksFont ? null : makePage(parts, [])));
    await letGo(pdf);
    if (page) return page;
    const again = await reopened();
    return (again && await readForgiving(again, number)) ?? lostPage(number);
  };
  // Drawing shows what can be shown of a damaged page, as every PDF reader does.
  const drawNext: Paper['renderPage'] = async (number, canvas, scale, signal) => {
    const document = (await reopened()) ?? pdf;
    await renderPage(document, number, canvas, scale, signal);
    await letGo(document);
  };
  const inTurn = takeTurns();
  const close = async (): Promise<void> => {
    await (await forgiving)?.close();
    await closeStrict();
  };
  return {
    readPage: (number, signal) => inTurn(() => readNext(number, signal)),
    renderPage: (number, canvas, scale, signal) => inTurn(() => drawNext(number, canvas, scale, signal)),
    close,
  };
}

/** One page after the other: a cleanup must not take fonts and pictures from under a page that is being read or drawn. */
function takeTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => null);
    return result;
  };
}

async function toolsFor(pdf: PDFDocumentProxy): Promise<ReadingTools> {
  const { OPS } = await loadPdfjs();
  // Layers that cannot be read hide nothing.
  const layers = await pdf.getOptionalContentConfig().catch(() => ({ isVisible: () => true }));
  return { walk: createWalker(OPS), ops: OPS, layers, readTags: createTagReader() };
}

async function reopen(pdf: PDFDocumentProxy, options: DocumentOptions): Promise<OpenedDocument | null> {
  const opened = await openDocument(new Uint8Array(await pdf.getData()), options, 'forgiving');
  return opened.ok ? opened.value : null;
}

type Made = (parts: PageParts, page: PDFPageProxy) => Promise<Page | null>;

/** Null when pdf.js cannot read the page. An error in what is made of it is a bug of ours, and is thrown. */
async function readWith(pdf: PDFDocumentProxy, number: number, tools: ReadingTools, make: Made): Promise<Page | null> {
  const page = await pdf.getPage(number).catch(() => null);
  const fetched = page && await fetchPage(page, tools).catch(() => null);
  if (!fetched) return null;
  try {
    return await make(partsOf(page, fetched, tools), page);
  } finally {
    page.cleanup();
  }
}

/** Reads what pdf.js makes of a page with an error in it, and says what is missing. */
async function readForgiving(pdf: PDFDocumentProxy, number: number): Promise<Page | null> {
  const tools = await toolsFor(pdf);
  return readWith(pdf, number, tools, async (parts, page) => makePage(parts, parts.isEmpty ? [] : await missingFrom(page, parts)));
}

/** pdf.js's text layer is read apart from its operators: letters that only the one has were lost to the other. */
async function missingFrom(page: PDFPageProxy, { painting, number }: PageParts): Promise<Problem[]> {
  const { items } = await page.getTextContent({ disableNormalization: true }).catch(() => ({ items: [] }));
  const letters = items.reduce((sum, item) => sum + ('str' in item ? item.str.replace(/\s/g, '').length : 0), 0);
  const problems: Problem[] = [{
    kind: 'page-damaged', page: number,
    message: `Page ${number} is damaged inside: what could be recovered was read, and parts of it may be missing. Check its figures against the page, or ask for a fresh copy of the paper.`,
  }];
  if (painting.glyphs < letters) {
    problems.push({ kind: 'rulings-untrusted', page: number, message: `The lines on page ${number} could not all be read, so its tables may be read wrongly.` });
  }
  return problems;
}

function lostPage(number: number): Page {
  return {
    number, printedPage: null, ...A4, runs: [], rulings: [], shadings: [], drawings: [], images: [], tags: null,
    problems: [{ kind: 'page-damaged', page: number, message: `Page ${number} is damaged and could not be read. Ask for a fresh copy of the paper.` }],
  };
}
