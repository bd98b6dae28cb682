import { useState } from 'preact/hooks';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { count } from '../../shared/view/words/formatDate.ts';
import type { ListedPaper } from '../capture/listPapers.ts';
import { HeldPapers } from './HeldPapers.tsx';
import { JobList } from './JobList.tsx';
import type { Panel, Wanted } from './state/panelState.ts';

/** What this tab offers to capture. */
export function SubjectView({ panel }: { panel: Panel }) {
  const subject = panel.subject.value;
  const refused = panel.refused.value;
  return (
    <div class="panel__body stack">
      {refused ? (
        <Notice tone="care" title={`${refused} may not be read`} live>
          <p>You said no, so nothing was fetched. Without it, download the paper and open it in the Like for Like app.</p>
        </Notice>
      ) : null}
      {subject === null ? <p>Looking at this tab…</p> : null}
      {subject?.kind === 'closed' ? (
        <Notice tone="info" title="Nothing to capture in this tab">
          <p>Open a council’s meeting page or one of its papers, then press the Like for Like button in the toolbar.</p>
        </Notice>
      ) : null}
      {subject?.kind === 'paper' ? <OnePaper paper={subject} panel={panel} /> : null}
      {subject?.kind === 'page' ? <PagePapers papers={subject.papers} panel={panel} /> : null}
      {subject?.kind === 'page' ? <PageSentences panel={panel} /> : null}
      <JobList panel={panel} />
      <HeldPapers panel={panel} />
    </div>
  );
}

function OnePaper({ paper, panel }: { paper: Wanted; panel: Panel }) {
  return (
    <section class="card stack stack--tight" aria-label="This paper">
      <h2 class="panel__title">{paper.title}</h2>
      <p class="soft">{new URL(paper.address).host}</p>
      <button type="button" class="button button--primary" disabled={panel.running.value} onClick={() => void panel.capture([paper])}>Capture its figures</button>
      <p class="soft">Chrome will ask whether Like for Like may read this site. It reads the papers you choose there, and nothing else.</p>
    </section>
  );
}

function PagePapers({ papers, panel }: { papers: readonly ListedPaper[]; panel: Panel }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(papers.filter(({ likely }) => likely).map(({ address }) => address)));
  const toggle = (address: string) => setChosen((before) => (before.has(address) ? new Set([...before].filter((one) => one !== address)) : new Set([...before, address])));
  if (papers.length === 0) {
    return (
      <Notice tone="info" title="No papers on this page">
        <p>This page links to no PDF. Open the meeting’s own page, which lists its agenda and reports.</p>
      </Notice>
    );
  }
  return (
    <section class="stack stack--tight" aria-label="Papers on this page">
      <h2>{count(papers.length, 'paper')} on this page</h2>
      <ul class="panel__papers">
        {papers.map((paper) => <PaperChoice key={paper.address} paper={paper} chosen={chosen.has(paper.address)} onToggle={() => toggle(paper.address)} />)}
      </ul>
      <button type="button" class="button button--primary" disabled={chosen.size === 0} onClick={() => void panel.capture(papers.filter(({ address }) => chosen.has(address)))}>
        {chosen.size === 0 ? 'Choose papers to capture' : `Capture ${count(chosen.size, 'paper')}`}
      </button>
    </section>
  );
}

/** Minutes often stand on the page itself, and state figures in sentences. */
function PageSentences({ panel }: { panel: Panel }) {
  const note = panel.pageNote.value;
  return (
    <section class="stack stack--tight" aria-label="This page’s own text">
      <button type="button" class="button" onClick={() => void panel.readPage()}>Read the figures stated on this page</button>
      {note ? <p role="status">{note}</p> : null}
    </section>
  );
}

const kindWords = { pack: 'whole agenda pack', report: 'report', document: 'document' } as const;

function PaperChoice({ paper, chosen, onToggle }: { paper: ListedPaper; chosen: boolean; onToggle: () => void }) {
  const details = [paper.item ? `item ${paper.item}` : null, kindWords[paper.kind], paper.supplement ? 'supplement' : null, paper.size ? sizeWords(paper.size) : null];
  return (
    <li>
      <label class="panel__paper">
        <input type="checkbox" checked={chosen} onChange={onToggle} />
        <span>
          <span class="paper__title">{paper.title}</span>
          <span class="paper__more">{details.filter((detail) => detail !== null).join(' · ')}{paper.likely ? <span class="chip">likely figures</span> : null}</span>
        </span>
      </label>
    </li>
  );
}

function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
