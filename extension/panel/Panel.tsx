import { useEffect, useRef } from 'preact/hooks';
import { announcement } from '../../shared/view/controls/announce.ts';
import { BackToTab } from './BackToTab.tsx';
import { JobView } from './JobView.tsx';
import { PaperReview } from './PaperReview.tsx';
import { SubjectView } from './SubjectView.tsx';
import type { Panel as PanelState } from './state/panelState.ts';

/** The side panel: what this tab offers, a paper being read, or a paper's figures. */
export function Panel({ panel }: { panel: PanelState }) {
  const view = panel.view.value;
  const place = useRef<HTMLElement>(null);
  // What had the focus may have gone with the view before: the keyboard goes on from the beginning of this one.
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, [view.kind]);
  return (
    <main ref={place} tabIndex={-1} class={view.kind === 'paper' ? 'panel panel--full' : 'panel'}>
      {view.kind === 'subject' ? <header class="panel__head"><h1 class="panel__mark">Like for Like</h1></header> : null}
      {view.kind === 'subject' ? <SubjectView panel={panel} /> : null}
      {view.kind === 'job' ? <header class="panel__head"><BackToTab panel={panel} /></header> : null}
      {view.kind === 'job' ? <JobView panel={panel} job={view.job} /> : null}
      {view.kind === 'paper' ? <PaperReview panel={panel} sha256={view.sha256} /> : null}
      <div class="visually-hidden" aria-live="polite">{announcement.value}</div>
    </main>
  );
}
