import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ReadingEvent } from '../../figures/readPaper.ts';
import type { KeepPaper, Kept } from '../../library/library.ts';
import type { Reading } from '../../model/document.ts';
import type { Observation } from '../../model/observation.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { startReading } from '../reading/startReading.ts';

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
  answerPassword: (password: string) => void;
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
  let ending = new AbortController();
  let answer: ((password: string) => void) | null = null;

  const finish = async (reading: Reading) => {
    if (reading.observations.length === 0) {
      state.value = { kind: 'nothing', problems: reading.problems };
      return;
    }
    gather.settle(reading.observations);
    state.value = { kind: 'keeping' };
    const kept = await options.keep({ document: describe(reading, options), reading, bytes: options.file });
    state.value = kept.ok ? { kind: 'kept', kept: kept.value } : { kind: 'failed', problem: kept.problem };
  };

  const gather = gatherFigures(observations, tableTitles);
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
        finish(event.reading).catch((bug: unknown) => reportError(bug));
        break;
    }
  };

  return {
    id: options.id, fileName: options.fileName, file: options.file,
    state, sha256, observations, tableTitles, problems, password,
    start() {
      ending = new AbortController();
      observations.value = [];
      problems.value = [];
      state.value = { kind: 'opening' };
      startReading(
        options.file,
        { fileName: options.fileName, address: options.address },
        {
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
        },
        ending.signal,
      );
    },
    answerPassword(tried) {
      password.value = tried;
      state.value = { kind: 'opening' };
      answer?.(tried);
      answer = null;
    },
    cancel() {
      ending.abort();
      state.value = { kind: 'cancelled' };
    },
  };
}

/** Milliseconds between two additions to the list on screen. */
const BETWEEN_SHOWS = 50;

/** Figures arrive page by page; the screen takes them a few times a second, so that a fast reader cannot flood it. */
function gatherFigures(observations: Signal<Observation[]>, tableTitles: Signal<ReadonlyMap<number, string>>) {
  let waiting: Observation[] = [];
  let titles = new Map<number, string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const show = () => {
    timer = null;
    observations.value = [...observations.value, ...waiting];
    tableTitles.value = new Map([...tableTitles.value, ...titles]);
    waiting = [];
    titles = new Map();
  };
  return {
    take(event: Extract<ReadingEvent, { kind: 'figures' }>) {
      timer ??= setTimeout(show, BETWEEN_SHOWS);
      waiting.push(...event.observations);
      const index = event.observations[0]?.table ?? null;
      if (index !== null && event.table?.title) titles.set(index, event.table.title);
    },
    /** The whole reading is there: what was waiting is part of it. */
    settle(all: Observation[]) {
      if (timer !== null) clearTimeout(timer);
      show();
      observations.value = all;
    },
  };
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
