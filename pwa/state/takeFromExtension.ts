import * as z from 'zod/mini';
import { HandOverMessage, type Receiving, assemble, receive, startReceiving, want } from '../../shared/library/handOver.ts';
import type { Problem, Result } from '../../shared/model/problem.ts';

/** The slice of Chrome's interface that a page may use to reach an extension which lets it. */
interface Connecting {
  runtime?: { connect(id: string): Port };
}
interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(take: (message: unknown) => void): void };
  onDisconnect: { addListener(lost: () => void): void };
}

const Failed = z.object({ kind: z.literal('failed'), why: z.string() });

/** How often a line that broke off is taken up again; what has arrived is not asked for twice. */
const mostTries = 5;

/**
 * Asks the extension for its library, piece by piece, each checked by its hash.
 *
 * @param id the extension's id
 * @param holds sha256 of the papers held here
 * @param progress pieces arrived and pieces in all
 * @returns the library file, for the merge preview; nothing is written here
 */
export async function takeFromExtension(id: string, holds: readonly string[], progress: (done: number, of: number) => void): Promise<Result<Blob>> {
  const runtime = (globalThis as { chrome?: Connecting }).chrome?.runtime;
  if (!runtime) return refuse('This browser cannot reach the extension from here. In the extension’s panel choose “Save as a file for the app”, and open that file.');
  let receiving: Receiving | null = null;
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const outcome = await converse(runtime.connect(id), holds, receiving, progress);
    if (outcome.kind === 'failed') return refuse(outcome.why);
    receiving = outcome.receiving;
    if (outcome.kind === 'whole' && receiving) return assemble(receiving);
  }
  return refuse('The line to the extension broke off several times. Nothing was changed. Try again, or save its library as a file and open that.');
}

type Outcome = { kind: 'whole' | 'broken'; receiving: Receiving | null } | { kind: 'failed'; why: string };

/** One conversation: until everything has arrived, the line breaks, or the extension says it cannot. */
function converse(port: Port, holds: readonly string[], before: Receiving | null, progress: (done: number, of: number) => void): Promise<Outcome> {
  return new Promise((settle) => {
    let receiving = before;
    const end = (outcome: Outcome) => {
      port.disconnect();
      settle(outcome);
    };
    const take = async (message: unknown) => {
      const failed = Failed.safeParse(message);
      if (failed.success) return end({ kind: 'failed', why: failed.data.why });
      const parsed = HandOverMessage.safeParse(message);
      if (!parsed.success) return end({ kind: 'failed', why: 'The extension sent something that is no library. Nothing was changed.' });
      if (parsed.data.kind === 'offer') {
        const started = startReceiving(parsed.data, receiving);
        if (!started.ok) return end({ kind: 'failed', why: started.problem.message });
        receiving = started.value;
      } else if (parsed.data.kind === 'piece' && receiving) receiving = (await receive(receiving, parsed.data)).receiving;
      if (!receiving) return undefined;
      progress(receiving.arrived.size, receiving.offer.pieces.length);
      const missing = want(receiving);
      if (missing.pieces.length === 0) return end({ kind: 'whole', receiving });
      return port.postMessage(missing);
    };
    port.onMessage.addListener((message) => void take(message));
    port.onDisconnect.addListener(() => settle({ kind: 'broken', receiving }));
    port.postMessage({ kind: 'hello', holds });
  });
}

function refuse(message: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { kind: 'connection-lost', page: null, message } };
}
