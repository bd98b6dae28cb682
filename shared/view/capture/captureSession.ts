import { type ReadonlySignal, signal } from '@preact/signals';
import type { ReadingEvent } from '../../figures/readPaper.ts';
import type { KeepPaper, Kept } from '../../library/library.ts';
import type { Document, Reading } from '../../model/document.ts';
import type { Observation } from '../../model/observation.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { libraryTrouble } from '../reading/libraryTrouble.ts';
import type { ReadPaper } from '../reading/messages.ts';
import { type RunningReading, startReading } from '../reading/startReading.ts';
import { gatherFigures } from './gatherFigures.ts';

/** How far one paper has come. */
export type CaptureState =
  | { kind: 'waiting' }
  | { kind: 'opening' }
  | { kind: 'password'; wrong: boolean }
  | { kind: 'reading'; page: number; of: number }
  | { kind: 'keeping' }
  | { kind: 'kept'; kept: Kept }
  | { kind: 'nothing'; problems: Problem[] }
  | { kind: 'cancelled' }
  | { kind: 'failed'; problem: Problem };

/** One paper on its way from a file to the library. */
export interface CaptureSession {
  readonly id: number;
  readonly fileName: string;
  readonly file: Blob;
  readonly state: ReadonlySignal<CaptureState>;
  /** Known once the file is open. */
  readonly sha256: ReadonlySignal<string | null>;
  /** How many figures so far. */
  readonly figures: ReadonlySignal<number>;
  /** Figures so far, in the order they were found; none where the worker keeps them itself. */
  readonly observations: ReadonlySignal<Observation[]>;
  /** Titles of the tables so far, by their index in the paper. */
  readonly tableTitles: ReadonlySignal<ReadonlyMap<number, string>>;
  readonly problems: ReadonlySignal<Problem[]>;
  /** The password that was tried last, for drawing the same paper's pages. */
  readonly password: ReadonlySignal<string | null>;
  /** Whether the text of pages that are pictures is recognised. */
  readonly pictures: ReadonlySignal<boolean>;
  /** From the next start on, recognises the text of pages that are pictures. */
  readPictures: () => void;
  start: () => void;
  /** Holds the reading after the page it is at, or lets it go on. */
  pause: (paused: boolean) => void;
  /** Waits to be started once more, after it was cancelled or has failed. */
  wait: () => void;
  /** Keeps what was read after all: once more after a failure, or a paper in which no figure was found. */
  keepAgain: () => void;
  answerPassword: (password: string) => void;
  /** Stops the reading. One that is being written down already goes on. */
  cancel: () => void;
}

export interface CaptureOptions {
  id: number;
  file: Blob;
  fileName: string;
  /** Where the paper was fetched from, or null for a file from disk. */
  address: string | null;
  keep: KeepIn;
  now: () => Date;
}

/** Who keeps what was read: the page that shows it as it comes, or the worker that read it, for a page that only waits. */
export type KeepIn =
  | { in: 'page'; keep(this: void, paper: KeepPaper): Promise<Result<Kept>> }
  | { in: 'worker'; /** What is known of the paper besides. */ complete(this: void, document: Document): Document };

export function createCaptureSession(options: CaptureOptions): CaptureSession {
  const state = signal<CaptureState>({ kind: 'waiting' });
  const sha256 = signal<string | null>(null);
  const figures = signal(0);
  const observations = signal<Observation[]>([]);
  const tableTitles = signal<ReadonlyMap<number, string>>(new Map());
  const problems = signal<Problem[]>([]);
  const password = signal<string | null>(null);
  const pictures = signal(false);
  const gather = gatherFigures(observations, tableTitles);
  let ending = new AbortController();
  let running: RunningReading | null = null;
  let answer: ((password: string) => void) | null = null;
  /** Writes down what was read whole; null until then. */
  let write: (() => void) | null = null;

  const keep = () => {
    if (!write) return;
    state.value = { kind: 'keeping' };
    write();
  };
  const settleKept = (kept: Result<Kept>) => {
    state.value = kept.ok ? { kind: 'kept', kept: kept.value } : { kind: 'failed', problem: kept.problem };
  };
  const finish = (paper: Pick<ReadPaper, 'figures' | 'problems'>, writing: () => void) => {
    figures.value = paper.figures;
    write = writing;
    if (paper.figures > 0) keep();
    else state.value = { kind: 'nothing', problems: paper.problems };
  };
  const take = (event: ReadingEvent) => {
    switch (event.kind) {
      case 'page':
        state.value = { kind: 'reading', page: event.number, of: event.of };
        break;
      case 'figures':
        gather.take(event);
        figures.value += event.observations.length;
        break;
      case 'problem':
        problems.value = [...problems.value, event.problem];
        break;
      case 'done':
        gather.settle(event.reading.observations);
        finish({ figures: event.reading.observations.length, problems: event.reading.problems }, () => void keepInPage(event.reading, options).then(settleKept));
        break;
    }
  };

  return {
    id: options.id, fileName: options.fileName, file: options.file,
    state, sha256, figures, observations, tableTitles, problems, password, pictures,
    readPictures: () => (pictures.value = true),
    start() {
      ending.abort();
      ending = new AbortController();
      gather.clear();
      figures.value = 0;
      problems.value = [];
      write = null;
      state.value = { kind: 'opening' };
      const reading = startReading(options.file, { fileName: options.fileName, address: options.address }, { to: options.keep.in === 'page' ? 'page' : 'library', pictures: pictures.value }, {
        opened: (paper) => {
          sha256.value = paper.sha256;
          state.value = { kind: 'reading', page: 0, of: paper.pages };
        },
        event: take,
        found: (found) => (figures.value = found),
        read: (paper) => finish(paper, () => reading.keep(describe(paper, options))),
        kept: settleKept,
        password: (wrong, reply) => {
          answer = reply;
          state.value = { kind: 'password', wrong };
        },
        failed: (problem) => (state.value = { kind: 'failed', problem }),
      }, ending.signal);
      running = reading;
    },
    pause: (paused) => running?.pause(paused),
    wait: () => (state.value = { kind: 'waiting' }),
    keepAgain: keep,
    answerPassword(tried) {
      password.value = tried;
      state.value = { kind: 'opening' };
      answer?.(tried);
      answer = null;
    },
    cancel() {
      // What is being written down is written whole; saying that nothing was kept would be untrue.
      if (state.value.kind === 'keeping') return;
      ending.abort();
      state.value = { kind: 'cancelled' };
    },
  };
}

async function keepInPage(reading: Reading, options: CaptureOptions): Promise<Result<Kept>> {
  if (options.keep.in !== 'page') throw new Error('What the page was not given, it cannot keep');
  try {
    return await options.keep.keep({ document: describe(reading, options), reading, bytes: options.file });
  } catch (error) {
    reportError(error);
    return libraryTrouble(error);
  }
}

function describe(paper: Omit<ReadPaper, 'figures'>, { fileName, address, now, keep }: CaptureOptions): Document {
  const document = { sha256: paper.sha256, fileName, address, ...paper.provenance, pages: paper.pages, reports: paper.reports, captured: now().toISOString() };
  return keep.in === 'worker' ? keep.complete(document) : document;
}

export function isOver(state: CaptureState): boolean {
  return state.kind === 'kept' || state.kind === 'nothing' || state.kind === 'cancelled' || state.kind === 'failed';
}

/** The trouble of a paper that was read whole and could not be kept: its figures are there, until the page is closed. */
export function whyUnkept({ state: { value: state }, observations }: Pick<CaptureSession, 'state' | 'observations'>): Problem | null {
  if (state.kind !== 'failed' || observations.value.length === 0) return null;
  return state.problem.kind === 'storage-full' || state.problem.kind === 'library-unavailable' || state.problem.kind === 'library-newer' ? state.problem : null;
}
