import { Notice } from '../../../shared/view/controls/Notice.tsx';
import { count } from '../../../shared/view/words/formatDate.ts';
import type { ListedMeeting } from '../../capture/listPapers.ts';
import type { Panel } from '../state/panelState.ts';

/** Meetings shown before the rest is folded away: a committee's page may list ten years of them. */
const shownFirst = 8;

/** A committee's page leads to meetings, and those to papers. */
export function MeetingList({ meetings, panel }: { meetings: readonly ListedMeeting[]; panel: Panel }) {
  const [first, rest] = [meetings.slice(0, shownFirst), meetings.slice(shownFirst)];
  return (
    <section class="stack stack--tight" aria-label="Meetings on this page">
      <Notice tone="info" title={`${count(meetings.length, 'meeting')} on this page`}>
        <p>The papers stand on each meeting’s own page. Open a meeting, and its papers are listed here.</p>
      </Notice>
      <Links meetings={first} panel={panel} />
      {rest.length > 0 ? (
        <details class="panel__more">
          <summary>{count(rest.length, 'more meeting')}</summary>
          <Links meetings={rest} panel={panel} />
        </details>
      ) : null}
    </section>
  );
}

function Links({ meetings, panel }: { meetings: readonly ListedMeeting[]; panel: Panel }) {
  return (
    <ul class="panel__links">
      {meetings.map(({ address, title }) => (
        <li key={address}><button type="button" class="button button--quiet" onClick={() => panel.go(address)}>{title}</button></li>
      ))}
    </ul>
  );
}
