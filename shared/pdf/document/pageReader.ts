import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Page } from '../../model/page.ts';
import type { Problem } from '../../model/problem.ts';
import { makePage } from '../page/makePage.ts';
import { createWalker } from '../paint/walkPage.ts';
import { loadPdfjs } from './loadPdfjs.ts';
import { type DocumentOptions, openDocument } from './openDocument.ts';
import { type PageParts, type ReadingTools, readParts } from './pageParts.ts';
import { createTagReader } from './readTags.ts';

/** Fonts and shared pictures are let go after so many pages, so that memory does not grow with the pack. */
const PAGES_BETWEEN_CLEANUPS = 20;

/** Size of the empty page that stands for one whose size cannot be read: A4 in points. */
const A4 = { width: 595, height: 842 } as const;

export interface PageReader {
  readPage: (number: number, signal?: AbortSignal) => Promise<Page>;
  close: () => Promise<void>;
}

/**
 * Reads the pages of an opened document. pdf.js is asked to stop at errors, since in its forgiving mode it keeps them to
 * itself and hands over a shortened page. Then a page with an error comes without any operators: it is read again in the
 * forgiving mode, where a blank page is as empty as before, and any other is checked and marked.
 */
export async function createPageReader(pdf: PDFDocumentProxy, options: DocumentOptions): Promise<PageReader> {
  const tools = await toolsFor(pdf);
  let forgiving: Promise<PDFDocumentProxy | null> | null = null;
  let read = 0;
  const reread = async (number: number): Promise<Page> => {
    forgiving ??= pdf.getData().then((bytes) => openDocument(bytes, options, true)).then((opened) => (opened.ok ? opened.value : null));
    const again = await forgiving;
    return again ? readForgiving(again, number) : lostPage(number);
  };
  const readPage = async (number: number, signal?: AbortSignal): Promise<Page> => {
    signal?.throwIfAborted();
    if (!Number.isInteger(number) || number < 1 || number > pdf.numPages) throw new RangeError(`The paper has no page ${number}.`);
    if (++read % PAGES_BETWEEN_CLEANUPS === 0) await pdf.cleanup();
    try {
      const page = await withPage(pdf, number, async (found) => {
        const parts = await readParts(found, tools);
        return parts.isEmpty ? null : makePage(parts, []);
      });
      return page ?? await reread(number);
    } catch (error) {
      if (!isPdfjsError(error)) throw error;
      return await reread(number);
    }
  };
  const close = async (): Promise<void> => {
    await (await forgiving)?.loadingTask.destroy();
    await pdf.loadingTask.destroy();
  };
  return { readPage, close };
}

async function toolsFor(pdf: PDFDocumentProxy): Promise<ReadingTools> {
  const { OPS } = await loadPdfjs();
  return { walk: createWalker(OPS), ops: OPS, layers: await pdf.getOptionalContentConfig(), readTags: createTagReader() };
}

async function withPage<T>(pdf: PDFDocumentProxy, number: number, work: (page: PDFPageProxy) => Promise<T>): Promise<T> {
  const page = await pdf.getPage(number);
  try {
    return await work(page);
  } finally {
    page.cleanup();
  }
}

/** Reads what pdf.js makes of a page with an error in it, and says what is missing. */
async function readForgiving(pdf: PDFDocumentProxy, number: number): Promise<Page> {
  try {
    const tools = await toolsFor(pdf);
    return await withPage(pdf, number, async (page) => {
      const parts = await readParts(page, tools);
      return makePage(parts, parts.isEmpty ? [] : await missingFrom(page, parts));
    });
  } catch (error) {
    if (!isPdfjsError(error)) throw error;
    return lostPage(number);
  }
}

/** pdf.js's text layer is read apart from its operators: letters that only the one has were lost to the other. */
async function missingFrom(page: PDFPageProxy, { painting, number }: PageParts): Promise<Problem[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
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

/** pdf.js names its own errors; a plain error of another kind is a bug of ours, and must be heard of. */
function isPdfjsError(error: unknown): boolean {
  return error instanceof Error && !(error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError);
}
