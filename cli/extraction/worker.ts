import { parentPort } from 'node:worker_threads';
import { extractFile } from './extractFile.ts';
import type { ToMain, ToWorker } from './messages.ts';

/** One file after the other, for as long as the pool sends them. */
const port = parentPort!;
port.on('message', ({ index, file, options }: ToWorker) => {
  void extractFile(file, options, (page, of) => port.postMessage({ kind: 'page', index, page, of } satisfies ToMain)).then(
    (result) => port.postMessage({ kind: 'result', index, result } satisfies ToMain),
    (error: unknown) => port.postMessage({ kind: 'bug', index, error } satisfies ToMain),
  );
});
