import type { Problem, Result } from '../model/problem.ts';

/** One file of an import. `id` counts from 0 in the order of adding. */
export interface QueueItem {
  id: number;
  name: string;
  state: 'waiting' | 'reading' | 'kept' | 'failed' | 'cancelled';
  /** Pages read so far; `pages` is null until the file was opened. */
  page: number;
  pages: number | null;
  /** The sha256 of the paper, once kept. */
  document: string | null;
  problem: Problem | null;
}

export interface Queue {
  items: readonly QueueItem[];
  paused: boolean;
}

export type QueueEvent =
  | { kind: 'add'; names: string[] }
  | { kind: 'start'; id: number }
  | { kind: 'page'; id: number; page: number; pages: number }
  | { kind: 'kept'; id: number; document: string }
  | { kind: 'failed'; id: number; problem: Problem }
  | { kind: 'cancel'; id: number }
  | { kind: 'retry'; id: number }
  | { kind: 'pause' }
  | { kind: 'resume' };

export const emptyQueue: Queue = { items: [], paused: false };

/** The queue after something happened. What comes too late, such as a page of a cancelled file, changes nothing. */
export function advance(queue: Queue, event: QueueEvent): Queue {
  const change = (from: QueueItem['state'][], to: Partial<QueueItem>): Queue => ({
    ...queue,
    items: queue.items.map((item) => ('id' in event && item.id === event.id && from.includes(item.state) ? { ...item, ...to } : item)),
  });
  switch (event.kind) {
    case 'add': return { ...queue, items: [...queue.items, ...event.names.map((name, index) => waiting(queue.items.length + index, name))] };
    case 'start': return change(['waiting'], { state: 'reading', page: 0, pages: null, problem: null });
    case 'page': return change(['reading'], { page: event.page, pages: event.pages });
    case 'kept': return change(['reading'], { state: 'kept', document: event.document });
    case 'failed': return change(['reading'], { state: 'failed', problem: event.problem });
    case 'cancel': return change(['waiting', 'reading'], { state: 'cancelled' });
    case 'retry': return change(['failed', 'cancelled'], { state: 'waiting', page: 0, pages: null, problem: null });
    default: return { ...queue, paused: event.kind === 'pause' };
  }
}

function waiting(id: number, name: string): QueueItem {
  return { id, name, state: 'waiting', page: 0, pages: null, document: null, problem: null };
}

/** The file to read next: the first that waits, while nothing is being read and nobody paused. */
export function nextToRead(queue: Queue): QueueItem | null {
  if (queue.paused || queue.items.some((item) => item.state === 'reading')) return null;
  return queue.items.find((item) => item.state === 'waiting') ?? null;
}

/** How the queue reads and keeps one file. */
export interface ImportFile<F> {
  /**
   * Reads the file and keeps its paper. Awaiting `page` after each page is what lets the queue pause in the middle of a
   * file. A cancelled import may end in any way.
   */
  (file: F, page: (page: number, pages: number) => Promise<void>, signal: AbortSignal): Promise<Result<{ document: string }>>;
}

export interface ImportQueue<F> {
  add(files: F[]): void;
  pause(): void;
  resume(): void;
  cancel(id: number): void;
  cancelAll(): void;
  retry(id: number): void;
}

/** Imports files one after the other. A failure, even a bug's, ends only its own file. `changed` sees every step. */
export function createImportQueue<F extends { name: string }>(importFile: ImportFile<F>, changed: (queue: Queue) => void): ImportQueue<F> {
  const files: F[] = [];
  const stops = new Map<number, AbortController>();
  const going = createGate();
  let queue = emptyQueue;

  const step = (event: QueueEvent) => {
    queue = advance(queue, event);
    changed(queue);
    const next = nextToRead(queue);
    if (next) void read(next.id);
  };

  async function read(id: number): Promise<void> {
    const stop = new AbortController();
    stops.set(id, stop);
    step({ kind: 'start', id });
    const stopped = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
    const page = (at: number, pages: number) => {
      if (!stop.signal.aborted) step({ kind: 'page', id, page: at, pages });
      return Promise.race([going.pass(), stopped]);
    };
    const outcome = await attempt(() => importFile(files[id]!, page, stop.signal));
    if (stop.signal.aborted) return;
    step(outcome.ok ? { kind: 'kept', id, document: outcome.value.document } : { kind: 'failed', id, problem: outcome.problem });
  }

  const cancel = (id: number) => {
    stops.get(id)?.abort();
    step({ kind: 'cancel', id });
  };
  return {
    add(more) {
      files.push(...more);
      step({ kind: 'add', names: more.map((file) => file.name) });
    },
    pause() {
      going.close();
      step({ kind: 'pause' });
    },
    resume() {
      going.open();
      step({ kind: 'resume' });
    },
    cancel,
    cancelAll: () => queue.items.filter((item) => item.state === 'waiting' || item.state === 'reading').reverse().forEach((item) => cancel(item.id)),
    retry: (id) => step({ kind: 'retry', id }),
  };
}

async function attempt<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { kind: 'unreadable-file', page: null, message: `This file could not be read, through a fault of the program: ${why}. The other files go on. Try it again, or open it by itself.` } };
  }
}

/** Lets everybody pass while it is open, and holds them while it is closed. */
function createGate() {
  let closed: PromiseWithResolvers<void> | null = null;
  return {
    pass: () => closed?.promise ?? Promise.resolve(),
    open() {
      closed?.resolve();
      closed = null;
    },
    close() {
      closed ??= Promise.withResolvers<void>();
    },
  };
}
