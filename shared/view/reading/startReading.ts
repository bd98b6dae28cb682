import type { ReadingEvent, ReadPaperOptions } from '../../figures/readPaper.ts';
import type { Kept } from '../../library/library.ts';
import type { Document } from '../../model/document.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { FromReader, ReadingTo, ReadPaper } from './messages.ts';
import { pdfAssets, recogniserFolder } from './pdfAssets.ts';
import { startWorker } from './startWorker.ts';

export interface ReadingListener {
  opened(paper: { sha256: string; pages: number }): void;
  event(event: ReadingEvent): void;
  /** So many figures by now, where they go to the library. */
  found(figures: number): void;
  /** Read whole, and held in the worker until it is kept. */
  read(paper: ReadPaper): void;
  kept(kept: Result<Kept>): void;
  /** The paper is locked. `answer` tries a password; `wrong` says that the last one did not fit. */
  password(wrong: boolean, answer: (password: string) => void): void;
  failed(problem: Problem): void;
}

/** A reading under way. */
export interface RunningReading {
  /** Holds it after the page it is at, or lets it go on. */
  pause(paused: boolean): void;
  /** Keeps in the library what the worker has read; `kept` tells what came of it. */
  keep(document: Document): void;
}

export interface HowToRead {
  to: ReadingTo;
  /** Whether the text of pages that are pictures is recognised, which takes seconds a page. */
  pictures: boolean;
}

/** Reads one paper in a worker of its own, until it is done or kept, has failed, or `signal` is aborted. */
export function startReading(file: Blob, options: ReadPaperOptions, { to, pictures }: HowToRead, listener: ReadingListener, signal: AbortSignal): RunningReading {
  const take = (message: FromReader) => {
    switch (message.kind) {
      case 'opened':
        listener.opened(message);
        break;
      case 'event':
        if (message.event.kind === 'done') worker.end();
        listener.event(message.event);
        break;
      case 'found':
        listener.found(message.figures);
        break;
      case 'read':
        listener.read(message.paper);
        break;
      case 'kept':
        // One that could not be kept can be tried again, as long as the worker has it.
        if (message.kept.ok) worker.end();
        listener.kept(message.kept);
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
  worker.send({ kind: 'read', file, options, assets: pdfAssets(), recogniser: pictures ? recogniserFolder() : null, to });
  return { pause: (paused) => worker.send({ kind: paused ? 'pause' : 'resume' }), keep: (document) => worker.send({ kind: 'keep', document }) };
}
