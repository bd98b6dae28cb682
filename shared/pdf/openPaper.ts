import type { Problem, Result } from '../model/problem.ts';
import { pdfAssets } from './configurePdf.ts';
import { checkBytes, isCutShort } from './document/checkBytes.ts';
import { type DocumentOptions, type OpenedDocument, openDocument } from './document/openDocument.ts';
import { createPageReader } from './document/pageReader.ts';
import { readInfo } from './document/readInfo.ts';
import type { Paper } from './paper.ts';
import { withRecognition } from './recognise/withRecognition.ts';

/** Opens a PDF. Never throws for what the bytes hold: a file that cannot be read gives the problem that says why. */
export async function openPaper(bytes: Uint8Array, options: DocumentOptions = {}, signal?: AbortSignal): Promise<Result<Paper>> {
  const refused = checkBytes(bytes);
  if (refused) return { ok: false, problem: refused };
  const sha256 = await hash(bytes);
  const opened = await openDocument(new Uint8Array(bytes), options, 'strict');
  if (!opened.ok) return opened;
  if (signal?.aborted) {
    await opened.value.close();
    return { ok: false, problem: CANCELLED };
  }
  const paper = await toPaper(opened.value, bytes, sha256, options);
  const recogniser = pdfAssets()?.recogniser;
  return { ok: true, value: recogniser === undefined ? paper : withRecognition(paper, recogniser) };
}

const CANCELLED: Problem = { kind: 'cancelled', page: null, message: 'Opening was cancelled; nothing was read.' };

async function toPaper(opened: OpenedDocument, bytes: Uint8Array, sha256: string, options: DocumentOptions): Promise<Paper> {
  const { pdf } = opened;
  const reader = await createPageReader(opened, options);
  return {
    sha256,
    pages: pdf.numPages,
    info: await readInfo(pdf),
    problems: cutShort(bytes, pdf.numPages),
    ...reader,
  };
}

function cutShort(bytes: Uint8Array, pages: number): Problem[] {
  if (!isCutShort(bytes)) return [];
  const found = pages === 1 ? 'One page' : `${pages} pages`;
  return [{
    kind: 'damaged', page: null,
    message: `This PDF was cut short: its end is missing. ${found} could be recovered; others may be missing. Download it again to be sure.`,
  }];
}

/** SHA-256 in lower-case hex. */
async function hash(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
