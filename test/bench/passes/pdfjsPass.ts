import { loadPdfjs } from '../../../shared/pdf/document/loadPdfjs.ts';

/** Opens a file and reads text and operators of each page, as pdf.js does it by default: what our readers are held against. */
export async function pdfjsPass(bytes: Uint8Array): Promise<void> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    await page.getTextContent({ includeMarkedContent: true });
    await page.getOperatorList();
    page.cleanup();
  }
  await task.destroy();
}
