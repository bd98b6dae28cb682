import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Problem, Result } from '../../model/problem.ts';
import { assetFolder, loadPdfjs } from './loadPdfjs.ts';
import { workerCanvas } from './workerCanvas.ts';

export interface DocumentOptions {
  password?: string;
}

/**
 * Opens the bytes with pdf.js, which takes them over (their buffer is detached). `tolerant` reads on past errors within
 * a page; otherwise such a page reports its error, and the caller decides.
 */
export async function openDocument(bytes: Uint8Array, options: DocumentOptions, tolerant = false): Promise<Result<PDFDocumentProxy>> {
  const pdfjs = await loadPdfjs();
  const folder = assetFolder();
  const task = pdfjs.getDocument({
    data: bytes,
    ...(options.password === undefined ? {} : { password: options.password }),
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
    iccUrl: `${folder}iccs/`,
    stopAtErrors: !tolerant,
    // Glyph codes, ascents and names: what tells a symbol font, and a font without Unicode.
    fontExtraProperties: true,
    // Glyphs are drawn as paths: the same in a window, a worker and Node, and nothing is compiled at run time.
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    useWorkerFetch: workerCanvas !== null,
    disableWorkerRendering: true,
    ...workerCanvas,
    verbosity: 0,
  } as Parameters<typeof pdfjs.getDocument>[0]);
  try {
    return { ok: true, value: await task.promise };
  } catch (error) {
    await task.destroy();
    return { ok: false, problem: explain(error, options) };
  }
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
