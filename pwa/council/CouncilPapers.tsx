import { Icon } from '../../shared/view/controls/Icon.tsx';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { count } from '../../shared/view/words/formatDate.ts';
import { paperTitle } from '../../shared/view/words/paperTitle.ts';
import { paths } from '../routes.ts';
import { library } from '../state/library.ts';

/** What the council's papers here still ask for: doubts to look at, and indicators it has stopped reporting. */
export function CouncilPapers({ gss }: { gss: string }) {
  const documents = valueOf(useQuery(library.value, (held) => held.documents({ council: gss }), [gss])) ?? [];
  const stopped = valueOf(useQuery(library.value, (held) => held.stoppedReporting(gss), [gss])) ?? [];
  const doubtful = documents.filter(({ toReview }) => toReview > 0);
  if (documents.length === 0) return null;
  return (
    <section class="stack stack--tight" aria-label="Papers of this council">
      <ul class="papers">
        {documents.map((paper) => (
          <li key={paper.sha256}>
            <a class="paper__title" href={paths.paper(paper.sha256)}>{paperTitle(paper)}</a>
            <span class="paper__state">{paper.toReview > 0 ? <span class="chip chip--care"><Icon name="question" />{paper.toReview} to look at</span> : <span class="chip chip--good"><Icon name="check" />Looked through</span>}</span>
          </li>
        ))}
      </ul>
      {doubtful.length > 0 ? <p class="small soft">Figures that still ask to be looked at are not compared until they are kept.</p> : null}
      {stopped.length > 0 ? (
        <Notice tone="info" title={`${count(stopped.length, 'indicator is', 'indicators are')} no longer reported`}>
          <p>{stopped.map(({ indicator }) => indicator.label).join('; ')}.</p>
        </Notice>
      ) : null}
    </section>
  );
}
