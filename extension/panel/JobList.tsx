import { progressWords } from '../../shared/view/capture/CaptureProgress.tsx';
import { useGrowing } from '../../shared/view/capture/useGrowing.ts';
import type { CaptureSession } from '../../shared/view/capture/captureSession.ts';
import { count, formatBytes } from '../../shared/view/words/formatDate.ts';
import type { FetchProgress } from '../capture/fetchPaper.ts';
import type { CaptureJob } from './state/captureJob.ts';
import type { Panel } from './state/panelState.ts';

/** Papers asked for since the panel was opened, and how far each has come. */
export function JobList({ panel }: { panel: Panel }) {
  const jobs = panel.jobs.value;
  const drawn = useGrowing(jobs.length, 0);
  if (jobs.length === 0) return null;
  return (
    <section class="stack stack--tight" aria-label="Papers being captured">
      <h2 class="panel__section">Captured here</h2>
      <ul class="papers">
        {jobs.slice(0, drawn).map((job) => <Job key={job.id} job={job} panel={panel} />)}
      </ul>
    </section>
  );
}

/** Told of its own progress alone: the others in the list stay as they are. */
function Job({ job, panel }: { job: CaptureJob; panel: Panel }) {
  return (
    <li>
      <div>
        <button type="button" class="link-button paper__title" onClick={() => panel.show({ kind: 'job', job })}>{job.title}</button>
        <div class="paper__more"><span>{jobWords(job)}</span></div>
      </div>
    </li>
  );
}

export function jobWords({ state: { value: state } }: CaptureJob): string {
  if (state.kind === 'waiting') return 'Waiting for the paper before it';
  if (state.kind === 'cancelled') return 'Cancelled; nothing of it was kept.';
  if (state.kind === 'failed') return state.problem.message;
  if (state.kind === 'session') return readingWords(state.session);
  return `${fetchingWords[state.from]}, ${state.of === null ? `${formatBytes(state.read)} so far` : `${formatBytes(state.read)} of ${formatBytes(state.of)}`}`;
}

const fetchingWords: Record<FetchProgress['from'], string> = {
  beginning: 'Fetching',
  part: 'Fetching the rest',
  'beginning-again': 'Fetching from the beginning again, since the site did not send the rest',
};

function readingWords({ state: { value: state }, figures: { value: figures } }: CaptureSession): string {
  if (state.kind === 'kept') return `${count(figures, 'figure')} found and kept`;
  if (state.kind === 'failed') return state.problem.message;
  return progressWords(state, figures) ?? 'No figures found; nothing was kept.';
}
