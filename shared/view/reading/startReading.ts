import type { ReadingEvent, ReadPaperOptions } from '../../figures/readPaper.ts';
import type { Problem } from '../../model/problem.ts';
import { pdfAssets } from './pdfAssets.ts';
import type { FromReader, ToReader } from './messages.ts';

export interface ReadingListener {
  opened(paper: { sha256: string; pages: number }): void;
  event(event: ReadingEvent): void;
  /** The paper is locked. `answer` tries a password; `wrong` says that the last one did not fit. */
  password(wrong: boolean, answer: (password: string) => void): void;
  failed(problem: Problem): void;
}

/** Reads one paper in a worker of its own. Aborting ends the worker at once, in the middle of a page if need be. */
export function startReading(file: Blob, options: ReadPaperOptions, listener: ReadingListener, signal: AbortSignal): void {
  const worker = new Worker(new URL('./readingWorker.ts', import.meta.url), { type: 'module', name: 'reading' });
  const send = (message: ToReader) => worker.postMessage(message);
  const end = () => worker.terminate();
  signal.addEventListener('abort', end, { once: true });
  worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
    if (signal.aborted) return;
    switch (data.kind) {
      case 'opened':
        listener.opened(data);
        break;
      case 'event':
        if (data.event.kind === 'done') end();
        listener.event(data.event);
        break;
      case 'password-needed':
        listener.password(data.wrong, (password) => send({ kind: 'password', password }));
        break;
      case 'failed':
        end();
        listener.failed(data.problem);
        break;
    }
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end();
    listener.failed({ kind: 'unreadable-file', page: null, message: `Reading stopped, because of a fault in Like for Like itself (${event.message || 'the reader could not start'}). Nothing was kept. Other papers are not affected.` });
  });
  send({ kind: 'read', file, options, assets: pdfAssets() });
}
