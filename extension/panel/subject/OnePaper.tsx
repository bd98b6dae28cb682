import { useQuery, valueOf } from '../../../shared/view/hooks/useQuery.ts';
import { heldPaperAmong } from '../../capture/heldPaper.ts';
import type { Panel, Wanted } from '../state/panelState.ts';

/** The paper that the tab shows, or a link to one that was chosen. */
export function OnePaper({ paper, panel }: { paper: Wanted; panel: Panel }) {
  const documents = valueOf(useQuery(panel.library, (library) => library.documents(), [])) ?? [];
  const held = heldPaperAmong(documents)(paper, panel.meeting.value);
  return (
    <section class="card stack stack--tight" aria-label="This paper">
      <h2 class="panel__title">{paper.title}</h2>
      <p class="soft small">{new URL(paper.address).host}</p>
      {held ? (
        <>
          <p>You have captured this paper already.</p>
          <button type="button" class="button button--primary" onClick={() => panel.show({ kind: 'paper', sha256: held.sha256 })}>Open its figures</button>
        </>
      ) : null}
      <button type="button" class={held ? 'button' : 'button button--primary'} disabled={panel.running.value} onClick={() => void panel.capture([paper])}>
        {held ? 'Capture it again' : 'Capture its figures'}
      </button>
      <p class="soft small">The browser asks once whether Like for Like may read this site. It fetches the papers you choose there, and nothing else.</p>
    </section>
  );
}
