import { type ReadonlySignal, signal } from '@preact/signals';
import { type CaptureSession, isOver } from './captureSession.ts';

/** Papers on their way to the library, one after the other. A failure ends only its own. */
export interface CaptureQueue {
  /** In the order they were added, until they are dismissed. */
  readonly sessions: ReadonlySignal<readonly CaptureSession[]>;
  readonly paused: ReadonlySignal<boolean>;
  add(sessions: readonly CaptureSession[]): void;
  /** Holds the paper being read after the page it is at, and starts no other; or goes on. */
  pause(paused: boolean): void;
  /** Stops every paper that is not over. What is being written down at the moment is finished. */
  cancelAll(): void;
  /** Puts a paper that failed or was cancelled back in the line. */
  retry(session: CaptureSession): void;
  /** Takes a paper off the list; one that is being read is stopped. */
  dismiss(session: CaptureSession): void;
}

/** At work: another reader would only share the same processor. A paper that waits for its password lets others by. */
const busyKinds = ['opening', 'reading', 'keeping'];

export function createCaptureQueue(): CaptureQueue {
  const sessions = signal<readonly CaptureSession[]>([]);
  const paused = signal(false);
  const startNext = () => {
    // A pause ends with what it held: papers opened later must not wait for a button on another screen.
    if (sessions.value.every(({ state }) => isOver(state.value))) paused.value = false;
    if (paused.value || sessions.value.some(({ state }) => busyKinds.includes(state.value.kind))) return;
    const next = sessions.value.find(({ state }) => state.value.kind === 'waiting');
    next?.start();
  };
  const follow = (session: CaptureSession) => session.state.subscribe((state) => {
    // One whose password was just given goes on beside another, and must rest as well.
    if (paused.value && state.kind === 'reading') session.pause(true);
    if (isOver(state) || state.kind === 'password') startNext();
  });
  return {
    sessions, paused,
    add(more) {
      sessions.value = [...sessions.value, ...more];
      more.forEach(follow);
      startNext();
    },
    pause(on) {
      paused.value = on;
      for (const session of sessions.value) if (busyKinds.includes(session.state.value.kind)) session.pause(on);
      startNext();
    },
    cancelAll() {
      // The last first, so that stopping one does not start the next.
      for (const session of sessions.value.toReversed()) if (!isOver(session.state.value)) session.cancel();
    },
    retry(session) {
      session.wait();
      startNext();
    },
    dismiss(session) {
      sessions.value = sessions.value.filter((other) => other !== session);
      if (!isOver(session.state.value)) session.cancel();
      startNext();
    },
  };
}
