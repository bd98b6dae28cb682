import type { Problem } from '../../model/problem.ts';
import type { FromReader, ToReader } from './messages.ts';

/** A reading worker, for one paper or one part of a page. */
export interface ReadingWorker {
  send(message: ToReader): void;
  end(): void;
}

/** Starts the reading worker. It ends at once when `signal` is aborted, in the middle of a page if need be. */
export function startWorker(take: (message: FromReader) => void, signal: AbortSignal): ReadingWorker {
  const worker = new Worker(new URL('./readingWorker.ts', import.meta.url), { type: 'module', name: 'reading' });
  const end = () => worker.terminate();
  signal.addEventListener('abort', end, { once: true });
  worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
    if (!signal.aborted) take(data);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end();
    if (!signal.aborted) take({ kind: 'failed', problem: faultOf(event) });
  });
  return { send: (message) => worker.postMessage(message), end };
}

function faultOf({ message }: ErrorEvent): Problem {
  return { kind: 'unreadable-file', page: null, message: `Reading stopped, because of a fault in Like for Like itself (${message || 'the reader could not start'}). Nothing was kept. Other papers are not affected.` };
}
