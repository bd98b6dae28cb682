import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Draws one page on a canvas, and resizes the canvas to it: points × scale. */
export async function renderPage(
  pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement | OffscreenCanvas, scale: number, signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale });
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw the page on.');
  const task = page.render({ canvas: null, canvasContext: context as CanvasRenderingContext2D, viewport });
  const stop = (): void => task.cancel();
  signal?.addEventListener('abort', stop);
  try {
    await task.promise;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    page.cleanup();
  }
}
