import type { Result } from '../../shared/model/problem.ts';
import type { ReadVintage, VintageFile } from './vintageFile.ts';

/** Reads a file in a worker of its own, until it is done or `signal` is aborted; null when it was. */
export function readVintage(file: VintageFile, signal: AbortSignal): Promise<Result<ReadVintage> | null> {
  const worker = new Worker(new URL('./vintageWorker.ts', import.meta.url), { type: 'module', name: 'national figures' });
  const ended = new AbortController();
  return new Promise<Result<ReadVintage> | null>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Result<ReadVintage>>) => resolve(data), { signal: ended.signal });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { signal: ended.signal });
    signal.addEventListener('abort', () => resolve(null), { signal: ended.signal });
    worker.postMessage(file);
  }).finally(() => {
    ended.abort();
    worker.terminate();
  });
}
