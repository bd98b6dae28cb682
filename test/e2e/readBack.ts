import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readWorkbook from 'read-excel-file/node';

/** A sheet as the program that opens it shows it: its name, and its cells by the words of the first row. */
export interface ReadSheet {
  name: string;
  cells: unknown[][];
}

/** Every sheet of a workbook, read by a library that has nothing to do with the one that wrote it. */
export async function readSheets(workbook: Buffer): Promise<ReadSheet[]> {
  return (await readWorkbook(workbook)).map(({ sheet, data }) => ({ name: sheet, cells: data }));
}

/** The rows under a sheet's heading, each by the words over its columns. */
export function recordsOf({ cells: [heading = [], ...rows] }: ReadSheet): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(heading.map((words, column) => [String(words), row[column]])));
}

/** The pages of a printed file: each one's size in points, and its words in the order of the file. */
export async function readPrinted(file: Buffer): Promise<{ width: number; height: number; words: string }[]> {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  return Promise.all(Array.from({ length: document.numPages }, async (_, index) => {
    const page = await document.getPage(index + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    return { width, height, words: items.map((item) => ('str' in item ? item.str : '')).join(' ').replaceAll(/\s+/g, ' ') };
  }));
}
