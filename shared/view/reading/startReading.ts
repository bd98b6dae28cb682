import type { ReadingEvent, ReadPaperOptions } from '../../figures/readPaper.ts';
import type { Problem } from '../../model/problem.ts';
import type { FromReader } from './messages.ts';
import { pdfAssets } from './pdfAssets.ts';
import { startWorker } from './startWorker.ts';

export interface ReadingListener {
  opened(paper: { sha256: string; pages: number }): void;
  event(event: ReadingEvent): void;
  /** The paper is locked. `answer` tries a password; `wrong` says that the last one did not fit. */
  password(wrong: boolean, answer: (password: string) => void): void;
  failed(problem: Problem): void;
}

/** A reading under way. */
export interface RunningReading {
  /** Holds it after the page it is at, or lets it go on. */
  pause(paused: boolean): void;
}

/** Reads one paper in a worker of its own, until it is done, has failed, or `signal` is aborted. */
export function startReading(file: Blob, options: ReadPaperOptions, listener: ReadingListener, signal: AbortSignal): RunningReading {
  const take = (message: FromReader) => {
    switch (message.kind) {
      case 'opened':
        listener.opened(message);
        break;
      case 'event':
        if (message.event.kind === 'done') worker.end();
        listener.event(message.event);
        break;
      case 'password-needed':
        listener.password(message.wrong, (password) => worker.send({ kind: 'password', password }));
        break;
      case 'failed':
        worker.end();
        listener.failed(message.problem);
        break;
      case 'region':
        break;
    }
  };
  const worker = startWorker(take, signal);
  worker.send({ kind: 'read', file, options, assets: pdfAssets() });
  return { pause: (paused) => worker.send({ kind: paused ? 'pause' : 'resume' }) };
}
