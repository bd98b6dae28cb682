import { progressWords } from '../shared/view/capture/CaptureProgress.tsx';
import { type CaptureSession, type CaptureState, isOver } from '../shared/view/capture/captureSession.ts';
import { Icon } from '../shared/view/controls/Icon.tsx';
import { Progress } from '../shared/view/controls/Progress.tsx';
import { count } from '../shared/view/words/formatDate.ts';
import { paths } from './routes.ts';
import { queue } from './state/openFiles.ts';

/** Papers opened since the page was loaded that are not quietly in the library yet. A failure stops only its own file. */
export function ReadingQueue() {
  const open = queue.sessions.value;
  const paused = queue.paused.value;
  if (open.every((session) => session.state.value.kind === 'kept')) return null;
  const done = open.filter((session) => isOver(session.state.value)).length;
  const over = done === open.length;
  return (
    <section class="stack" aria-label="Papers being read">
      <div class="page__head" style={{ marginBottom: 0 }}>
        <h2>{over ? 'Just opened' : `${paused ? 'Paused' : 'Reading'}: ${done.toLocaleString('en-GB')} of ${count(open.length, 'paper')} done`}</h2>
        <div class="button-row">
          {over ? <button type="button" class="button button--small" onClick={() => open.forEach((session) => queue.dismiss(session))}>Clear this list</button> : (
            <>
              <button type="button" class="button button--small" onClick={() => queue.pause(!paused)}>{paused ? 'Go on' : 'Pause'}</button>
              <button type="button" class="button button--small" onClick={() => queue.cancelAll()}>Cancel all</button>
            </>
          )}
        </div>
      </div>
      <ul class="papers">
        {open.map((session) => <QueueRow key={session.id} session={session} paused={paused} />)}
      </ul>
    </section>
  );
}

function QueueRow({ session, paused }: { session: CaptureSession; paused: boolean }) {
  const state = session.state.value;
  const figures = session.figures.value;
  return (
    <li>
      <div>
        <a class="paper__title" href={state.kind === 'kept' ? paths.paper(state.kept.document.sha256) : paths.reading(session.id)}>{session.fileName}</a>
        <div class="paper__more"><span>{words(session, paused)}</span></div>
      </div>
      <div class="paper__state">
        {state.kind === 'reading' ? <div class="queue__progress"><Progress value={state.page} of={state.of} label={`Pages read of ${session.fileName}`} /></div> : null}
        {state.kind === 'kept' ? <span class="chip chip--good"><Icon name="check" />{count(figures, 'figure')} found</span> : null}
        {state.kind === 'password' ? <a class="button button--small button--primary" href={paths.reading(session.id)}>Enter its password</a> : null}
        {mayBeRetried(state) ? <button type="button" class="button button--small" onClick={() => queue.retry(session)}>Try again</button> : null}
        {isOver(state) ? (
          <button type="button" class="button button--quiet button--icon" aria-label={`Take ${session.fileName} off this list`} onClick={() => queue.dismiss(session)}><Icon name="cross" /></button>
        ) : (
          <button type="button" class="button button--small" disabled={state.kind === 'keeping'} onClick={() => session.cancel()}>Cancel<span class="visually-hidden"> {session.fileName}</span></button>
        )}
      </div>
    </li>
  );
}

/** A file that is empty or broken stays so; a full disk or a cancelled reading may go better the second time. */
function mayBeRetried(state: CaptureState): boolean {
  return state.kind === 'cancelled' || (state.kind === 'failed' && !['empty-file', 'not-a-pdf', 'damaged', 'too-large'].includes(state.problem.kind));
}

function words(session: CaptureSession, paused: boolean): string {
  const state = session.state.value;
  switch (state.kind) {
    case 'kept':
      return 'Read, and in your library.';
    case 'nothing':
      return state.problems[0]?.message ?? 'No figures were found in this paper.';
    case 'failed':
      return state.problem.message;
    case 'cancelled':
      return 'Cancelled; nothing of it was kept.';
    case 'password':
      return 'Locked with a password.';
    default:
      return `${paused ? 'Paused · ' : ''}${progressWords(state, session.figures.value) ?? ''}`;
  }
}
