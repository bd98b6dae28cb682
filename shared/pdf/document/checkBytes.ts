import type { Problem } from '../../model/problem.ts';

/** Readers accept a PDF that starts within its first 1,024 bytes: mail gateways and servers put lines before it. */
const JUNK_ALLOWED = 1024;

const problem = (kind: Problem['kind'], message: string): Problem => ({ kind, page: null, message });

/** Tells by the bytes, whatever the file's name, that this is no PDF at all; null when it may be one. */
export function checkBytes(bytes: Uint8Array): Problem | null {
  if (bytes.length === 0) {
    return problem('empty-file', 'This file is empty: it holds no bytes at all. Fetch or export it again, and check that the download finished.');
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, JUNK_ALLOWED + 5));
  if (start.includes('%PDF-')) return null;
  return problem('not-a-pdf', `${whatItIs(start, bytes)} Open the PDF version of the paper instead.`);
}

/** A whole file closes with `%%EOF`; readers look for it in this many bytes at the end. */
const END = 2048;

/** True for a file whose end is missing, as a download that stopped half-way leaves it. */
export function isCutShort(bytes: Uint8Array): boolean {
  return !new TextDecoder('latin1').decode(bytes.subarray(-END)).includes('%%EOF');
}

function whatItIs(start: string, bytes: Uint8Array): string {
  const text = start.trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<head|<!--|<\?xml[^>]*>\s*<(!doctype )?html)/.test(text)) {
    return 'This file is a web page, not a PDF. It may be a login or error page that the site sent in place of the paper.';
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'This file is an Office document or a ZIP archive, not a PDF.';
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) return 'This file is an older Word, Excel or PowerPoint document, not a PDF.';
  if (/^(\u0089PNG|\u00FF\u00D8\u00FF|GIF8|II\*\0|MM\0\*)/.test(start)) return 'This file is a picture, not a PDF.';
  return 'This file is not a PDF: it does not begin as one.';
}
