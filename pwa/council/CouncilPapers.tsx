import type { HeldDocument, Stopped } from '../../shared/library/library.ts';
import { Disclosure } from '../../shared/view/controls/Disclosure.tsx';
import { Icon } from '../../shared/view/controls/Icon.tsx';
import { count, formatDate } from '../../shared/view/words/formatDate.ts';
import { paperTitle } from '../../shared/view/words/paperTitle.ts';
import { paths } from '../routes.ts';

/** More papers, and more indicators, wait behind a line of their own. */
const shownAtFirst = 6;

/** The council's papers that are here, the newest meeting first. */
export function CouncilPapers({ papers }: { papers: readonly HeldDocument[] }) {
  return (
    <section class="stack stack--tight" aria-label="Papers of this council">
      <Papers papers={papers.slice(0, shownAtFirst)} />
      {papers.length > shownAtFirst ? <Disclosure summary={count(papers.length - shownAtFirst, 'earlier paper')}>{() => <Papers papers={papers.slice(shownAtFirst)} />}</Disclosure> : null}
    </section>
  );
}

function Papers({ papers }: { papers: readonly HeldDocument[] }) {
  return (
    <ul class="papers">
      {papers.map((paper) => (
        <li key={paper.sha256}>
          <a class="paper__title" href={paths.paper(paper.sha256)}>{paperTitle(paper)}</a>
          <span class="paper__state">{paper.toReview > 0 ? <span class="chip chip--care"><Icon name="question" />{paper.toReview} to look at</span> : <span class="chip chip--good"><Icon name="check" />Looked through</span>}</span>
        </li>
      ))}
    </ul>
  );
}

/** Indicators that a later paper of the same kind leaves out: a silence that a reader should notice. */
export function StoppedReporting({ stopped }: { stopped: readonly Stopped[] }) {
  if (stopped.length === 0) return null;
  return (
    <section class="stack stack--tight" aria-label="No longer reported">
      <h2>No longer reported</h2>
      <p class="soft small">{count(stopped.length, 'indicator')} that an earlier paper printed and a later one of the same kind does not.</p>
      <StoppedList stopped={stopped.slice(0, shownAtFirst)} />
      {stopped.length > shownAtFirst ? <Disclosure summary={count(stopped.length - shownAtFirst, 'more indicator')}>{() => <StoppedList stopped={stopped.slice(shownAtFirst)} />}</Disclosure> : null}
    </section>
  );
}

function StoppedList({ stopped }: { stopped: readonly Stopped[] }) {
  return (
    <ul class="doubts">
      {stopped.map(({ indicator, last, missingFrom }) => (
        <li key={indicator.id ?? indicator.label}>
          {indicator.id ? <a href={paths.compare(indicator.id)}>{indicator.label}</a> : <span>{indicator.label}</span>}
          <span class="soft small">last in the <a href={paths.paper(last.sha256)}>paper of {dayOf(last)}</a>, not in that of {dayOf(missingFrom)}</span>
        </li>
      ))}
    </ul>
  );
}

function dayOf({ meetingDate, captured }: Stopped['last']): string {
  return formatDate(meetingDate ?? captured);
}
