import type { Problem } from '../../model/problem.ts';
import { pdfAssets } from '../reading/pdfAssets.ts';
import type { FromDrawer, ToDrawer } from './messages.ts';

export interface DrawnPage {
  picture: ImageBitmap;
  /** Pixels to a point. */
  scale: number;
}

/** Draws the pages of one paper, away from the screen's own thread. */
export interface Drawer {
  /**
   * Draws one page. Resolves with null when a newer request took its place or the page could not be drawn.
   * @param scale pixels to a point
   */
  draw(page: number, scale: number): Promise<DrawnPage | null>;
  close(): void;
}

export interface DrawerListener {
  opened(pages: number): void;
  refused(problem: Problem): void;
}

export function openDrawer(file: Blob, password: string | null, listener: DrawerListener): Drawer {
  const worker = new Worker(new URL('./drawingWorker.ts', import.meta.url), { type: 'module', name: 'drawing' });
  const send = (message: ToDrawer) => worker.postMessage(message);
  const waiting = new Map<number, (drawn: DrawnPage | null) => void>();
  let last = 0;
  const settle = (request: number, drawn: DrawnPage | null) => {
    waiting.get(request)?.(drawn);
    waiting.delete(request);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromDrawer>) => {
    if (data.kind === 'opened') listener.opened(data.pages);
    else if (data.kind === 'refused') listener.refused(data.problem);
    else settle(data.request, data.kind === 'drawn' ? { picture: data.picture, scale: data.scale } : null);
  });
  send({ kind: 'open', file, password, assets: pdfAssets() });
  return {
    draw(page, scale) {
      for (const request of waiting.keys()) settle(request, null);
      last += 1;
      const request = last;
      send({ kind: 'draw', request, page, scale });
      return new Promise((resolve) => waiting.set(request, resolve));
    },
    close() {
      for (const request of waiting.keys()) settle(request, null);
      worker.terminate();
    },
  };
}
