import type { HeldDocument, HeldFigure } from '../../shared/library/library.ts';
import { reviewWords } from '../../shared/view/capture/reviewWords.ts';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { count } from '../../shared/view/words/formatDate.ts';
import { formatValue } from '../../shared/view/words/formatValue.ts';
import { paperTitle } from '../../shared/view/words/paperTitle.ts';
import { whose } from '../../shared/view/words/roleWords.ts';
import { paths } from '../routes.ts';
import { library } from '../state/library.ts';

/** The most pressing of a paper's doubts; the rest wait in the paper itself. */
const shownOfAPaper = 4;

/** Papers whose doubts stand on this page; the rest are one step away in the list of papers above. */
const papersShown = 3;

/** Figures of a council's papers that still ask for a person's eyes, the most pressing first, each beside its cell. */
export function CouncilDoubts({ papers }: { papers: readonly HeldDocument[] }) {
  const doubtful = papers.filter(({ toReview }) => toReview > 0).slice(0, papersShown);
  const ids = doubtful.map(({ sha256 }) => sha256).join(' ');
  const queues = valueOf(useQuery(library.value, (held) => Promise.all(doubtful.map(async ({ sha256 }) => (await held.review(sha256)).needEyes)), [ids])) ?? [];
  if (doubtful.length === 0) return null;
  return (
    <section class="stack stack--tight" aria-label="Doubts to look at">
      <h2>Doubts to look at</h2>
      <p class="soft small">These figures are not compared until somebody has looked at them beside the page.</p>
      {doubtful.map((paper, index) => <Paper key={paper.sha256} paper={paper} doubts={queues[index] ?? []} />)}
    </section>
  );
}

function Paper({ paper, doubts }: { paper: HeldDocument; doubts: readonly HeldFigure[] }) {
  return (
    <div class="doubts">
      <h3><a href={paths.paper(paper.sha256)}>{paperTitle(paper)}</a> <span class="soft small">{count(paper.toReview, 'figure')} to look at</span></h3>
      <ul>
        {doubts.slice(0, shownOfAPaper).map((figure) => (
          <li key={figure.observation.id}>
            <a href={paths.paper(paper.sha256, { figure: figure.observation.id })}>{figure.observation.indicator.label}, {whose(figure.observation)}: {formatValue(figure.observation.value)}</a>
            <span class="soft small">{reviewWords(figure)[0]}</span>
          </li>
        ))}
      </ul>
      {doubts.length > shownOfAPaper ? <p class="small"><a href={paths.paper(paper.sha256)}>{count(doubts.length - shownOfAPaper, 'more figure')} in this paper</a></p> : null}
    </div>
  );
}
