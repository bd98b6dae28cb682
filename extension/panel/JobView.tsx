import { useEffect } from 'preact/hooks';
import type { Problem } from '../../shared/model/problem.ts';
import { CaptureProgress } from '../../shared/view/capture/CaptureProgress.tsx';
import { CaptureTrouble } from '../../shared/view/capture/CaptureTrouble.tsx';
import { picturePages } from '../../shared/view/capture/picturePages.ts';
import { PasswordForm } from '../../shared/view/capture/PasswordForm.tsx';
import type { CaptureSession } from '../../shared/view/capture/captureSession.ts';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { Progress } from '../../shared/view/controls/Progress.tsx';
import { openTab } from '../browser.ts';
import { jobWords } from './JobList.tsx';
import { PicturesElsewhere } from './PicturesElsewhere.tsx';
import type { CaptureJob } from './state/captureJob.ts';
import type { Panel } from './state/panelState.ts';

/** One paper on its way: fetched, read, kept; then its figures. */
export function JobView({ panel, job }: { panel: Panel; job: CaptureJob }) {
  const state = job.state.value;
  if (state.kind === 'session') return <Reading panel={panel} job={job} session={state.session} />;
  return (
    <div class="panel__body stack">
      <h1 class="panel__title">{job.title}</h1>
      {state.kind === 'failed' ? (
        <>
          <Notice tone="bad" title="This paper could not be fetched" live><p>{state.problem.message}</p></Notice>
          <WaysOn panel={panel} job={job} look={lookFirst.includes(state.problem.kind)} />
        </>
      ) : null}
      {state.kind === 'fetching' || state.kind === 'waiting' ? (
        <>
          <p role="status">{jobWords(job)}</p>
          {state.kind === 'fetching' && state.of !== null ? <Progress value={state.read} of={state.of} label="Fetched" /> : null}
          <button type="button" class="button" onClick={() => job.cancel()}>Cancel</button>
        </>
      ) : null}
      {state.kind === 'cancelled' ? (
        <>
          <Notice tone="info" live><p>You stopped before the paper was fetched. Nothing was kept.</p></Notice>
          <button type="button" class="button" onClick={() => void panel.retry(job)}>Fetch it after all</button>
        </>
      ) : null}
    </div>
  );
}

/** Trouble that a person has to see to on the site itself before another try can go better. */
const lookFirst: readonly Problem['kind'][] = ['not-allowed', 'not-a-pdf', 'other-host', 'too-large'];

/** What can be done about a paper that could not be fetched, the more hopeful first. */
function WaysOn({ panel, job, look }: { panel: Panel; job: CaptureJob; look: boolean }) {
  const again = <button type="button" class={look ? 'button' : 'button button--primary'} onClick={() => void panel.retry(job)}>Try again</button>;
  const open = <button type="button" class={look ? 'button button--primary' : 'button'} onClick={() => void openTab(job.address)}>Open it in a tab</button>;
  return <div class="button-row">{look ? <>{open}{again}</> : <>{again}{open}</>}</div>;
}

function Reading({ panel, job, session }: { panel: Panel; job: CaptureJob; session: CaptureSession }) {
  const state = session.state.value;
  const kept = state.kind === 'kept' ? state.kept.document.sha256 : null;
  useEffect(() => {
    if (kept !== null) panel.show({ kind: 'paper', sha256: kept });
  }, [kept]);
  if (state.kind === 'failed' || state.kind === 'nothing' || state.kind === 'cancelled') {
    const scanned = state.kind === 'nothing' && picturePages(state.problems).size > 0;
    return (
      <CaptureTrouble fileName={session.fileName} state={state} onRetry={() => void panel.retry(job)} onLeave={() => panel.show({ kind: 'subject' })}>
        {scanned ? <PicturesElsewhere address={job.address} /> : null}
      </CaptureTrouble>
    );
  }
  if (state.kind === 'password') return <PasswordForm fileName={session.fileName} wrong={state.wrong} onAnswer={session.answerPassword} onCancel={session.cancel} />;
  return (
    <div class="panel__body stack">
      <h1 class="panel__title">{job.title}</h1>
      <CaptureProgress state={state} figures={session.figures.value} onCancel={session.cancel} />
    </div>
  );
}
