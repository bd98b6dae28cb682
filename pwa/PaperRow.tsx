import type { HeldDocument } from '../shared/library/library.ts';
import { Icon } from '../shared/view/controls/Icon.tsx';
import { count, formatBytes } from '../shared/view/words/formatDate.ts';
import { paperTitle } from '../shared/view/words/paperTitle.ts';
import { paths } from './routes.ts';

/** One kept paper: what it is, what is kept of it, and what still waits. */
export function PaperRow({ paper, onRemove }: { paper: HeldDocument; onRemove: () => void }) {
  const kept = paper.counts.accepted + paper.counts.corrected;
  const title = paperTitle(paper);
  return (
    <li>
      <div>
        <a class="paper__title" href={paths.paper(paper.sha256)}>{title}</a>
        <div class="paper__more">
          {paper.title && !title.includes(paper.title) ? <span>{paper.title}</span> : null}
          {title === paper.fileName ? null : <span>{paper.fileName}</span>}
          <span>{count(paper.pages, 'page')}</span>
          <span>{paper.bytes === null ? 'figures only' : formatBytes(paper.bytes)}</span>
        </div>
      </div>
      <div class="paper__state">
        {kept > 0 ? <span class="chip chip--good"><Icon name="check" />{count(kept, 'figure')} kept</span> : null}
        {paper.counts.proposed > 0 && paper.toReview === 0 ? <span class="chip">{paper.counts.proposed.toLocaleString('en-GB')} not yet kept</span> : null}
        {paper.toReview > 0 ? <span class="chip chip--care"><Icon name="question" />{paper.toReview.toLocaleString('en-GB')} to look at</span> : null}
        <button type="button" class="button button--quiet button--icon" aria-label={`Remove ${title}`} onClick={onRemove}><Icon name="bin" /></button>
      </div>
    </li>
  );
}
