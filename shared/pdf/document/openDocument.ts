import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import type { Problem, Result } from '../../model/problem.ts';
import { DirectPort } from './directPort.ts';
import { type PdfjsModule, assetFolder, loadParser, loadPdfjs } from './loadPdfjs.ts';
import { workerCanvas } from './workerCanvas.ts';

export interface DocumentOptions {
  password?: string;
}

export interface OpenedDocument {
  pdf: PDFDocumentProxy;
  close: () => Promise<void>;
}

/**
 * How a document is to be opened. `strict` stops at every error within a page, and shares the parser's own objects, which
 * only reading leaves alone. `forgiving` reads and draws on past errors.
 */
export type Manner = 'strict' | 'forgiving';

/** Opens the bytes with pdf.js, which takes them over: the caller's copy may be detached. */
export async function openDocument(bytes: Uint8Array, options: DocumentOptions, manner: Manner): Promise<Result<OpenedDocument>> {
  const pdfjs = await loadPdfjs();
  const parser = manner === 'strict' ? await directParser(pdfjs) : null;
  const task = pdfjs.getDocument({ ...settings(manner), data: bytes, ...options, ...(parser && { worker: parser.worker }) });
  const close = async (): Promise<void> => {
    await task.destroy();
    parser?.end();
  };
  try {
    return { ok: true, value: { pdf: await task.promise, close } };
  } catch (error) {
    await close();
    return { ok: false, problem: explain(error, options) };
  }
}

/** What pdf.js has to say about a file goes to nobody: standard output is a contract, and problems are told by kind. */
const SILENT = 0;

/** A parser in this thread, reached without copying. */
async function directParser({ PDFWorker }: PdfjsModule): Promise<{ worker: PDFWorker; end: () => void }> {
  const { WorkerMessageHandler } = await loadParser();
  const port = new DirectPort();
  WorkerMessageHandler.initializeFromPort(port);
  // pdf.js asks for a Worker by type, and uses it as a port.
  const worker = new PDFWorker({ port: port as unknown as null, verbosity: SILENT });
  return {
    worker,
    end: () => {
      worker.destroy();
      port.terminate();
    },
  };
}

function settings(manner: Manner): object {
  const folder = assetFolder();
  return {
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
    iccUrl: `${folder}iccs/`,
    stopAtErrors: manner === 'strict',
    // Glyph codes, ascents and names: what tells a symbol font, and a font without Unicode.
    fontExtraProperties: true,
    // Glyphs are drawn as paths: the same in a window, a worker and Node, and nothing is compiled at run time.
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    useWorkerFetch: workerCanvas !== null,
    disableWorkerRendering: true,
    verbosity: SILENT,
    ...workerCanvas,
  };
}

function explain(error: unknown, options: DocumentOptions): Problem {
  const name = error instanceof Error ? error.name : '';
  const problem = (kind: Problem['kind'], message: string): Problem => ({ kind, page: null, message });
  if (name === 'PasswordException') {
    return options.password === undefined
      ? problem('password-needed', 'This PDF is protected by a password. Enter the password to read it.')
      : problem('wrong-password', 'That password does not open this PDF. Check it and try again.');
  }
  if (name === 'InvalidPDFException' || name === 'FormatError' || name === 'XRefParseException') {
    return problem('damaged', 'This PDF is damaged or was cut short: its pages cannot be found. Download it again, or ask whoever sent it for a fresh copy.');
  }
  return problem('unreadable-file', `This PDF could not be opened (${error instanceof Error ? error.message : String(error)}). Try saving a fresh copy of it from another PDF reader.`);
}
