import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../shared/model/problem.ts';
import { createCaptureQueue } from '../../../shared/view/capture/captureQueue.ts';
import type { CaptureSession, CaptureState } from '../../../shared/view/capture/captureSession.ts';

const damaged: Problem = { kind: 'damaged', page: null, message: 'This file is damaged.' };

/** A paper whose reading goes as the test says. */
function paper(fileName: string) {
  const state = signal<CaptureState>({ kind: 'waiting' });
  const held: boolean[] = [];
  const session = {
    fileName, state,
    start: () => (state.value = { kind: 'reading', page: 0, of: 3 }),
    pause: (paused: boolean) => held.push(paused),
    wait: () => (state.value = { kind: 'waiting' }),
    cancel: () => (state.value = { kind: 'cancelled' }),
  } as unknown as CaptureSession;
  return { session, state, held, become: (next: CaptureState) => (state.value = next) };
}

function queueOf(...names: string[]) {
  const papers = names.map(paper);
  const queue = createCaptureQueue();
  queue.add(papers.map(({ session }) => session));
  return { queue, papers, kinds: () => papers.map(({ state }) => state.value.kind) };
}

const kept = { kind: 'kept' } as CaptureState;

describe('opening many papers at once', () => {
  test('reads one after the other', () => {
    const { papers, kinds } = queueOf('a', 'b', 'c');
    expect(kinds()).toEqual(['reading', 'waiting', 'waiting']);
    papers[0]!.become(kept);
    expect(kinds()).toEqual(['kept', 'reading', 'waiting']);
  });

  test('a failure stops only its own paper, which waits its turn when it is tried again', () => {
    const { queue, papers, kinds } = queueOf('a', 'b', 'c');
    papers[0]!.become({ kind: 'failed', problem: damaged });
    expect(kinds()).toEqual(['failed', 'reading', 'waiting']);
    queue.retry(papers[0]!.session);
    expect(kinds()).toEqual(['waiting', 'reading', 'waiting']);
    papers[1]!.become({ kind: 'nothing', problems: [] });
    expect(kinds()).toEqual(['reading', 'nothing', 'waiting']);
  });

  test('a pause holds the one being read and starts no other; going on releases both', () => {
    const { queue, papers, kinds } = queueOf('a', 'b');
    queue.pause(true);
    expect(papers[0]!.held).toEqual([true]);
    papers[0]!.become(kept);
    expect(kinds()).toEqual(['kept', 'waiting']);
    queue.pause(false);
    expect(kinds()).toEqual(['kept', 'reading']);
  });

  test('a paper added during a pause waits as well, and one whose password is given is held', () => {
    const { queue, papers, kinds } = queueOf('a');
    papers[0]!.become({ kind: 'password', wrong: false });
    queue.pause(true);
    const late = paper('b');
    queue.add([late.session]);
    expect(late.state.value.kind).toBe('waiting');
    papers[0]!.become({ kind: 'reading', page: 0, of: 3 });
    expect(papers[0]!.held).toEqual([true]);
    expect(kinds()).toEqual(['reading']);
  });

  test('a pause ends with the papers it held: one opened later is read at once', () => {
    const { queue } = queueOf('a', 'b');
    queue.pause(true);
    queue.cancelAll();
    expect(queue.paused.value).toBe(false);
    const later = paper('c');
    queue.add([later.session]);
    expect(later.state.value.kind).toBe('reading');
  });

  test('a paper that waits for its password lets others by', () => {
    const { papers, kinds } = queueOf('a', 'b');
    papers[0]!.become({ kind: 'password', wrong: false });
    expect(kinds()).toEqual(['password', 'reading']);
  });

  test('cancelling one goes on to the next, and cancelling all starts none', () => {
    const { queue, papers, kinds } = queueOf('a', 'b', 'c');
    papers[0]!.session.cancel();
    expect(kinds()).toEqual(['cancelled', 'reading', 'waiting']);
    queue.cancelAll();
    expect(kinds()).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  test('a paper taken off the list is stopped, and makes room for the next', () => {
    const { queue, papers, kinds } = queueOf('a', 'b');
    queue.dismiss(papers[0]!.session);
    expect(queue.sessions.value).toEqual([papers[1]!.session]);
    expect(kinds()).toEqual(['cancelled', 'reading']);
  });
});
