import { Worker } from 'node:worker_threads';
import type { Reading } from '../../shared/model/document.ts';
import type { Result } from '../../shared/model/problem.ts';
import { type ExtractOptions, extractFile } from './extractFile.ts';
import type { ToMain, ToWorker } from './messages.ts';

export interface ExtractFilesOptions extends ExtractOptions {
  jobs: number;
  onPage(this: void, file: string, page: number, of: number): void;
}

/**
 * Reads many files, several at once, and yields their results in the order given: a reader of the output can rely on
 * it, however long one of them takes.
 */
export async function* extractFiles(files: string[], options: ExtractFilesOptions): AsyncGenerator<{ file: string; result: Result<Reading> }> {
  const jobs = Math.min(options.jobs, files.length);
  if (jobs <= 1) {
    for (const file of files) yield { file, result: await extractFile(file, options, (page, of) => options.onPage(file, page, of)) };
    return;
  }
  const results = files.map(() => Promise.withResolvers<Result<Reading>>());
  for (const { promise } of results) promise.catch(() => {}); // Each is awaited below, in order; until then a failure must wait its turn.
  const workers = startWorkers(files, results, { ...options, jobs });
  try {
    for (const [index, file] of files.entries()) yield { file, result: await results[index]!.promise };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startWorkers(files: string[], results: PromiseWithResolvers<Result<Reading>>[], { jobs, password, tables, onPage }: ExtractFilesOptions): Worker[] {
  let next = 0;
  return Array.from({ length: jobs }, () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    let at = 0;
    const sendNext = () => {
      if (next >= files.length) return;
      at = next++;
      worker.postMessage({ index: at, file: files[at]!, options: { password, tables } } satisfies ToWorker);
    };
    worker.on('message', (message: ToMain) => {
      if (message.kind === 'page') return onPage(files[message.index]!, message.page, message.of);
      if (message.kind === 'result') results[message.index]!.resolve(message.result);
      else results[message.index]!.reject(message.error);
      sendNext();
    });
    worker.on('error', (error) => results[at]!.reject(error));
    sendNext();
    return worker;
  });
}
