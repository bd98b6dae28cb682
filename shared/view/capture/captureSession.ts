import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ReadingEvent } from '../../figures/readPaper.ts';
import type { KeepPaper, Kept } from '../../library/library.ts';
import type { Reading } from '../../model/document.ts';
import type { Observation } from '../../model/observation.ts';
import type { Problem, Result } from '../../model/problem.ts';
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
  /** Figures so far, in the order they were found. */
  readonly observations: ReadonlySignal<Observation[]>;
  /** Titles of the tables so far, by their index in the paper. */
  readonly tableTitles: ReadonlySignal<ReadonlyMap<number, string>>;
  readonly problems: ReadonlySignal<Problem[]>;
  /** The password that was tried last, for drawing the same paper's pages. */
  readonly password: ReadonlySignal<string | null>;
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
  keep: (paper: KeepPaper) => Promise<Result<Kept>>;
  now: () => Date;
}

export function createCaptureSession(options: CaptureOptions): CaptureSession {
  const state = signal<CaptureState>({ kind: 'waiting' });
  const sha256 = signal<string | null>(null);
  const observations = signal<Observation[]>([]);
  const tableTitles = signal<ReadonlyMap<number, string>>(new Map());
  const problems = signal<Problem[]>([]);
  const password = signal<string | null>(null);
  const gather = gatherFigures(observations, tableTitles);
  let ending = new AbortController();
  let running: RunningReading | null = null;
  let answer: ((password: string) => void) | null = null;
  let whole: Reading | null = null;

  const take = (event: ReadingEvent) => {
    switch (event.kind) {
      case 'page':
        state.value = { kind: 'reading', page: event.number, of: event.of };
        break;
      case 'figures':
        gather.take(event);
        break;
      case 'problem':
        problems.value = [...problems.value, event.problem];
        break;
      case 'done':
        whole = event.reading;
        gather.settle(whole.observations);
        if (whole.observations.length > 0) void keepReading(whole, options, state);
        else state.value = { kind: 'nothing', problems: whole.problems };
        break;
    }
  };

  return {
    id: options.id, fileName: options.fileName, file: options.file,
    state, sha256, observations, tableTitles, problems, password,
    start() {
      ending = new AbortController();
      gather.clear();
      problems.value = [];
      whole = null;
      state.value = { kind: 'opening' };
      running = startReading(options.file, { fileName: options.fileName, address: options.address }, {
        opened: (paper) => {
          sha256.value = paper.sha256;
          state.value = { kind: 'reading', page: 0, of: paper.pages };
        },
        event: take,
        password: (wrong, reply) => {
          answer = reply;
          state.value = { kind: 'password', wrong };
        },
        failed: (problem) => (state.value = { kind: 'failed', problem }),
      }, ending.signal);
    },
    pause: (paused) => running?.pause(paused),
    wait: () => (state.value = { kind: 'waiting' }),
    keepAgain: () => {
      if (whole) void keepReading(whole, options, state);
    },
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

async function keepReading(reading: Reading, options: CaptureOptions, state: Signal<CaptureState>): Promise<void> {
  state.value = { kind: 'keeping' };
  const kept = await keepOrSay(reading, options);
  state.value = kept.ok ? { kind: 'kept', kept: kept.value } : { kind: 'failed', problem: kept.problem };
}

/** A library that breaks down is told of like any other trouble: what was read must not seem to be kept for ever. */
async function keepOrSay(reading: Reading, options: CaptureOptions): Promise<Result<Kept>> {
  try {
    return await options.keep({ document: describe(reading, options), reading, bytes: options.file });
  } catch (error) {
    reportError(error);
    const why = error instanceof Error ? error.name : String(error);
    return { ok: false, problem: { kind: 'library-unavailable', page: null, message: `The library could not write this paper down (${why}). What was saved before is unharmed. Try again, or load the page again.` } };
  }
}

function describe(reading: Reading, options: CaptureOptions): KeepPaper['document'] {
  return {
    sha256: reading.sha256, fileName: options.fileName, address: options.address, ...reading.provenance,
    pages: reading.pages, reports: reading.reports, captured: options.now().toISOString(),
  };
}

export function isOver(state: CaptureState): boolean {
  return state.kind === 'kept' || state.kind === 'nothing' || state.kind === 'cancelled' || state.kind === 'failed';
}

/** The trouble of a paper that was read whole and could not be kept: its figures are there, until the page is closed. */
export function whyUnkept({ state: { value: state }, observations }: Pick<CaptureSession, 'state' | 'observations'>): Problem | null {
  if (state.kind !== 'failed' || observations.value.length === 0) return null;
  return state.problem.kind === 'storage-full' || state.problem.kind === 'library-unavailable' || state.problem.kind === 'library-newer' ? state.problem : null;
}
