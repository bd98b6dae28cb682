import { type ReadonlySignal, signal } from '@preact/signals';
import type { Provenance } from '../../../shared/model/document.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { type CaptureSession, createCaptureSession } from '../../../shared/view/capture/captureSession.ts';
import { type FetchProgress, fetchPaper } from '../../capture/fetchPaper.ts';
import type { PartPaper } from '../../capture/partPaper.ts';
import { tieToMeeting } from '../../capture/tieToMeeting.ts';

/** How far one paper of a council's site has come. */
export type JobState =
  | { kind: 'waiting' }
  | ({ kind: 'fetching' } & FetchProgress)
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
  mayRead(this: void, address: string): Promise<boolean>;
  now: () => Date;
}

export function createCaptureJob({ id, address, title, meeting, mayRead, now }: JobOptions): CaptureJob {
  const state = signal<JobState>({ kind: 'waiting' });
  let ending = new AbortController();
  /** What arrived before a connection broke off; it goes with the panel. */
  let part: PartPaper | null = null;
  return {
    id, address, title, state,
    async start() {
      ending = new AbortController();
      state.value = { kind: 'fetching', read: part?.bytes.size ?? 0, of: part?.of ?? null, from: part ? 'part' : 'beginning' };
      const fetched = await fetchPaper(address, {
        fetch: globalThis.fetch.bind(globalThis),
        mayRead: (host) => mayRead(`${new URL(address).protocol}//${host}/`),
        part,
        onProgress: (progress) => {
          state.value = { kind: 'fetching', ...progress };
        },
      }, ending.signal);
      part = fetched.ok ? null : fetched.part;
      if (!fetched.ok) {
        state.value = fetched.problem.kind === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', problem: fetched.problem };
        return;
      }
      const { bytes, fileName } = fetched.value;
      const session = createCaptureSession({ id, file: bytes, fileName, address, keep: { in: 'worker', complete: (document) => tieToMeeting(document, meeting) }, now });
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
