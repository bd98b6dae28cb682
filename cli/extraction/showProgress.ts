import { stderr } from 'node:process';

/** A line on standard error that is written over, page by page, when that is a terminal; silence otherwise. */
export function showProgress(): { page(this: void, file: string, page: number, of: number): void; clear(this: void): void } {
  if (!stderr.isTTY) return { page: () => {}, clear: () => {} };
  const clearLine = '\r\u001b[K';
  return {
    page: (file, page, of) => stderr.write(`${clearLine}${file}: page ${page} of ${of}`),
    clear: () => stderr.write(clearLine),
  };
}
