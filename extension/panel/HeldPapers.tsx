import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { saveStream } from '../../shared/view/saveFile.ts';
import { count } from '../../shared/view/words/formatDate.ts';
import { paperTitle } from '../../shared/view/words/paperTitle.ts';
import { openApp } from '../handOver/openApp.ts';
import type { Panel } from './state/panelState.ts';

/** The extension's own library, and the way from it into the app. */
export function HeldPapers({ panel }: { panel: Panel }) {
  const { library } = panel;
  const documents = valueOf(useQuery(library, (held) => held.documents(), [])) ?? [];
  if (documents.length === 0) return null;
  return (
    <section class="stack stack--tight" aria-label="Papers kept here">
      <h2 class="panel__section">{count(documents.length, 'paper')} kept here</h2>
      <ul class="papers">
        {documents.map((document) => (
          <li key={document.sha256}>
            <div>
              <button type="button" class="link-button paper__title" onClick={() => panel.show({ kind: 'paper', sha256: document.sha256 })}>{paperTitle(document)}</button>
              <div class="paper__more"><span>{document.toReview === 0 ? 'All looked at' : `${count(document.toReview, 'figure')} to look at`}</span></div>
            </div>
          </li>
        ))}
      </ul>
      <button type="button" class="button button--primary" onClick={() => void openApp()}>Open in Like for Like</button>
      <button type="button" class="button" onClick={() => void saveStream('Like for Like.likeforlike', () => library.exportLibrary({ papers: true }), 'application/zip')}>Save as a file for the app</button>
    </section>
  );
}
