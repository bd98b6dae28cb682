import { Notice } from '../../shared/view/controls/Notice.tsx';
import type { Subject } from '../capture/findSubject.ts';
import { HeldPapers } from './HeldPapers.tsx';
import { JobList } from './JobList.tsx';
import type { Panel } from './state/panelState.ts';
import { MeetingHead } from './subject/MeetingHead.tsx';
import { MeetingList } from './subject/MeetingList.tsx';
import { OnePaper } from './subject/OnePaper.tsx';
import { PagePapers } from './subject/PagePapers.tsx';

/** What this tab offers to capture. */
export function SubjectView({ panel }: { panel: Panel }) {
  const subject = panel.subject.value;
  const refused = panel.refused.value;
  return (
    <div class="panel__body stack">
      {refused ? (
        <Notice tone="care" title={`${refused} may not be read`} live>
          <p>You said no, so nothing was fetched. Press the button again to be asked once more, or download the paper and open it in the Like for Like app.</p>
        </Notice>
      ) : null}
      {panel.asking.value ? (
        <Notice tone="info" title={`May Like for Like read ${panel.asking.value}?`} live>
          <p>Your browser is asking. Nothing is fetched before you answer.</p>
        </Notice>
      ) : null}
      {subject === null ? <p role="status">Looking at this tab…</p> : null}
      {subject?.kind === 'closed' ? (
        <Notice tone="info" title="Nothing to capture in this tab">
          <p>Open a council’s meeting page or one of its papers, then press the Like for Like button in the toolbar.</p>
        </Notice>
      ) : null}
      {subject?.kind === 'paper' ? <OnePaper paper={subject} panel={panel} /> : null}
      {subject?.kind === 'page' ? <Page page={subject} panel={panel} /> : null}
      <JobList panel={panel} />
      <HeldPapers panel={panel} />
    </div>
  );
}

function Page({ page: { snapshot, papers, meetings }, panel }: { page: Extract<Subject, { kind: 'page' }>; panel: Panel }) {
  return (
    <>
      <MeetingHead meeting={panel.meeting.value} />
      {papers.length === 0 && meetings.length > 0 ? <MeetingList meetings={meetings} panel={panel} /> : <PagePapers key={snapshot.address} papers={papers} panel={panel} />}
      {papers.length === 0 && meetings.length > 0 ? null : <PageSentences panel={panel} />}
    </>
  );
}

/** Minutes often stand on the page itself, and state figures in sentences. */
function PageSentences({ panel }: { panel: Panel }) {
  const note = panel.pageNote.value;
  return (
    <section class="stack stack--tight" aria-label="This page’s own text">
      <button type="button" class="button" onClick={() => void panel.readPage()}>Read the figures stated on this page</button>
      {note ? <p class="small" role="status">{note}</p> : null}
    </section>
  );
}
