import { useState } from 'preact/hooks';
import type { HeldDocument } from '../../shared/library/library.ts';
import { useGrowing } from '../../shared/view/capture/useGrowing.ts';
import { Icon } from '../../shared/view/controls/Icon.tsx';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { RemovePaper } from '../../shared/view/library/RemovePaper.tsx';
import { saveStream } from '../../shared/view/saveFile.ts';
import { count } from '../../shared/view/words/formatDate.ts';
import { paperTitle } from '../../shared/view/words/paperTitle.ts';
import { appMayConnect } from '../browser.ts';
import { openApp } from '../handOver/openApp.ts';
import type { Panel } from './state/panelState.ts';

/** The extension's own library, and the way from it into the app. */
export function HeldPapers({ panel }: { panel: Panel }) {
  const { library } = panel;
  const documents = valueOf(useQuery(library, (held) => held.documents(), [])) ?? [];
  const [removing, setRemoving] = useState<HeldDocument | null>(null);
  const drawn = useGrowing(documents.length, 0);
  if (documents.length === 0) return null;
  const byMessage = appMayConnect();
  return (
    <section class="stack stack--tight" aria-label="Papers kept here">
      <h2 class="panel__section">{count(documents.length, 'paper')} kept here</h2>
      <ul class="papers">
        {documents.slice(0, drawn).map((document) => (
          <li key={document.sha256} class="panel__held">
            <div>
              <button type="button" class="link-button paper__title" onClick={() => panel.show({ kind: 'paper', sha256: document.sha256 })}>{paperTitle(document)}</button>
              <div class="paper__more"><span>{heldWords(document)}</span></div>
            </div>
            <button type="button" class="button button--quiet button--icon" aria-label={`Remove ${paperTitle(document)}`} onClick={() => setRemoving(document)}><Icon name="bin" /></button>
          </li>
        ))}
      </ul>
      {byMessage ? <button type="button" class="button button--primary" onClick={() => void openApp()}>Open in Like for Like</button> : null}
      <button type="button" class={byMessage ? 'button' : 'button button--primary'} onClick={() => void saveStream('Like for Like.likeforlike', () => library.exportLibrary({ papers: true }), 'application/zip')}>Save as a file for the app</button>
      {removing ? <RemovePaper library={library} paper={removing} onClose={() => setRemoving(null)} /> : null}
    </section>
  );
}

function heldWords({ toReview, bytes }: HeldDocument): string {
  const left = toReview === 0 ? 'All looked at' : `${count(toReview, 'figure')} to look at`;
  return bytes === null ? `${left} · figures only, without the file` : left;
}
