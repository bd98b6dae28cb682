import type * as Pdfjs from 'pdfjs-dist';
import type * as Parser from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { pdfAssets } from '../configurePdf.ts';

export type PdfjsModule = typeof Pdfjs;

/** Older Node lacks built-ins without which pdf.js silently cuts lists of operators short. */
const LEAST_NODE = [22, 13] as const;

export const inNode = typeof process !== 'undefined' && process.versions?.node !== undefined && typeof window === 'undefined';

let loading: Promise<PdfjsModule> | null = null;
let parser: Promise<typeof Parser> | null = null;

/**
 * pdf.js, with its parser in this same thread. Readers already run in a worker of their own, and a second thread would
 * only copy every page once more.
 */
export function loadPdfjs(): Promise<PdfjsModule> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PdfjsModule> {
  if (inNode) {
    refuseOldNode(process.versions.node);
    surviveStrayRejections();
  }
  Object.assign(globalThis, { pdfjsWorker: await loadParser() });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** The other half of pdf.js: what reads the bytes. */
export function loadParser(): Promise<typeof Parser> {
  parser ??= importParser();
  return parser;
}

/**
 * In a worker, pdf.js's parser would take the worker's own messages for itself as it loads. It leaves them alone where
 * there is a window, so for that moment there is one.
 */
async function importParser(): Promise<typeof Parser> {
  const realm = globalThis as { window?: unknown };
  const lendWindow = !inNode && realm.window === undefined;
  if (lendWindow) realm.window = globalThis;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (lendWindow) delete realm.window;
  }
}

/**
 * pdf.js leaves some promises of a damaged file to fail unheard. In a worker of its own that is a line in the console;
 * in Node, where it shares our thread, it would end the process. The page concerned says what is wrong by other ways.
 * Rejections from anywhere else end the process as ever.
 */
function surviveStrayRejections(): void {
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof Error && reason.stack?.includes('pdf.worker'))) throw reason;
  });
}

function refuseOldNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  throw new Error(`Reading PDF files needs Node ${LEAST_NODE.join('.')} or newer, and this is Node ${version}.`);
}

/** The folder of pdf.js's own files: a path in Node, a URL in a browser. */
export function assetFolder(): string {
  const configured = pdfAssets();
  if (configured) return configured.assets;
  if (!inNode) throw new Error('configurePdf({assets}) must name the folder of pdf.js’s files before a paper is opened.');
  return decodeURIComponent(new URL('.', import.meta.resolve('pdfjs-dist/package.json')).pathname);
}
