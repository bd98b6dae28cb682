import { type ReadonlySignal, signal } from '@preact/signals';
import type { Library } from '../../../shared/library/library.ts';
import type { Provenance } from '../../../shared/model/document.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { type CaptureSession, createCaptureSession } from '../../../shared/view/capture/captureSession.ts';
import { fetchPaper } from '../../capture/fetchPaper.ts';
import { tieToMeeting } from '../../capture/tieToMeeting.ts';

/** How far one paper of a council's site has come. */
export type JobState =
  | { kind: 'waiting' }
  | { kind: 'fetching'; read: number; of: number | null }
  | { kind: 'session'; session: CaptureSession }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'cancelled' };

/** One paper on its way from a council's site to the library. */
export interface CaptureJob {
  readonly id: number;
  readonly address: string;
  readonly title: string;
  readonly state: ReadonlySignal<JobState>;
  /** Fetches and reads it. Resolves when there is nothing more to wait for. */
  start(): Promise<void>;
  cancel(): void;
}

export interface JobOptions {
  id: number;
  address: string;
  title: string;
  /** The meeting whose page lists it, or null. */
  meeting: Provenance | null;
  library: Library;
  mayRead(this: void, address: string): Promise<boolean>;
  now: () => Date;
}

export function createCaptureJob({ id, address, title, meeting, library, mayRead, now }: JobOptions): CaptureJob {
  const state = signal<JobState>({ kind: 'waiting' });
  let ending = new AbortController();
  return {
    id, address, title, state,
    async start() {
      ending = new AbortController();
      state.value = { kind: 'fetching', read: 0, of: null };
      const fetched = await fetchPaper(address, {
        fetch: globalThis.fetch.bind(globalThis),
        mayRead: (host) => mayRead(`${new URL(address).protocol}//${host}/`),
        onProgress: (read, of) => {
          state.value = { kind: 'fetching', read, of };
        },
      }, ending.signal);
      if (!fetched.ok) {
        state.value = fetched.problem.kind === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', problem: fetched.problem };
        return;
      }
      const { bytes, fileName } = fetched.value;
      const session = createCaptureSession({ id, file: bytes, fileName, address, keep: (paper) => library.keep({ ...paper, document: tieToMeeting(paper.document, meeting) }), now });
      state.value = { kind: 'session', session };
      session.start();
    },
    cancel() {
      const now = state.value;
      if (now.kind === 'session') now.session.cancel();
      else {
        ending.abort();
        state.value = { kind: 'cancelled' };
      }
    },
  };
}
