import { inNode } from './loadPdfjs.ts';

interface CanvasAndContext {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** pdf.js's canvases, made so that they work in a worker too, where there is no document to make them in. */
class OffscreenCanvasFactory {
  create(width: number, height: number): CanvasAndContext {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  reset({ canvas }: CanvasAndContext, width: number, height: number): void {
    if (canvas) Object.assign(canvas, { width, height });
  }

  destroy(entry: CanvasAndContext): void {
    if (entry.canvas) Object.assign(entry.canvas, { width: 0, height: 0 });
    entry.canvas = entry.context = null;
  }
}

/** Filters need an SVG element in a document; papers' figures do without them. */
class NoFilterFactory {
  addFilter(): string { return 'none'; }
  addHCMFilter(): string { return 'none'; }
  addAlphaFilter(): string { return 'none'; }
  addLuminosityFilter(): string { return 'none'; }
  addHighlightHCMFilter(): string { return 'none'; }
  destroy(): void { /* It holds nothing. */ }
}

/** What pdf.js needs to draw in a browser, window and worker alike; null in Node, which draws nothing. */
export const workerCanvas = inNode ? null : { CanvasFactory: OffscreenCanvasFactory, FilterFactory: NoFilterFactory };
