import type { OperatorList } from '../paint/walkPage.ts';

/*
 * pdf.js's two halves talk over a port. Both run in one thread here, where its own port would copy every message in full:
 * every glyph of every page. This one hands the message over and copies no more than the sender goes on to change.
 */

interface Message {
  data?: unknown;
  chunk?: unknown;
}

type Listener = (event: { data: Message }) => void;

/**
 * More operators than a page of a paper has, by far: a drawing. The rest of the page is not kept, so that memory stays
 * bounded; `isCutOff` tells such a page.
 */
const MOST_OPERATORS = 600_000;

export function isCutOff({ fnArray }: OperatorList): boolean {
  return fnArray.length >= MOST_OPERATORS;
}

/** A port that both halves of pdf.js listen to and speak on, as they do on its own in-thread port. */
export class DirectPort {
  readonly #listeners = new Map<Listener, () => void>();
  readonly #operators = new Map<unknown, number>();

  postMessage(message: Message): void {
    const data = this.#bounded(handOver(message));
    // Not at once, as no port does; each on its own, so that one listener's error holds up no other message.
    void Promise.resolve().then(() => this.#listeners.forEach((_, listener) => listener.call(this, { data })));
  }

  addEventListener(_type: 'message', listener: Listener, { signal }: { signal?: AbortSignal } = {}): void {
    const stop = (): void => this.removeEventListener('message', listener);
    signal?.addEventListener('abort', stop);
    this.#listeners.set(listener, () => signal?.removeEventListener('abort', stop));
  }

  removeEventListener(_type: 'message', listener: Listener): void {
    this.#listeners.get(listener)?.();
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.forEach((_, listener) => this.removeEventListener('message', listener));
  }

  /** Empties the chunks of a list of operators past the bound. Streams are told apart by their number. */
  #bounded(message: Message): Message {
    const { chunk, streamId } = message as { chunk?: Partial<OperatorList> & { lastChunk?: boolean; length?: number }; streamId?: unknown };
    if (!chunk || !Array.isArray(chunk.fnArray)) return message;
    const before = this.#operators.get(streamId) ?? 0;
    this.#operators.set(streamId, before + chunk.fnArray.length);
    if (chunk.lastChunk) this.#operators.delete(streamId);
    return before < MOST_OPERATORS ? message : { ...message, chunk: { ...chunk, fnArray: [], argsArray: [], length: 0 } };
  }
}

/** The message, with copies of what pdf.js empties once it is posted: the lists within a chunk or an answer. */
function handOver(message: Message): Message {
  const copy: Message = { ...message };
  if ('chunk' in message) copy.chunk = shallow(message.chunk);
  if ('data' in message) copy.data = shallow(message.data);
  return copy;
}

function shallow(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice();
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, Array.isArray(entry) ? entry.slice() : entry]));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
