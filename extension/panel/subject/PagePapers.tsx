import { useMemo, useState } from 'preact/hooks';
import type { HeldDocument } from '../../../shared/library/library.ts';
import { useGrowing } from '../../../shared/view/capture/useGrowing.ts';
import { Icon } from '../../../shared/view/controls/Icon.tsx';
import { Notice } from '../../../shared/view/controls/Notice.tsx';
import { useQuery, valueOf } from '../../../shared/view/hooks/useQuery.ts';
import { count, formatBytes } from '../../../shared/view/words/formatDate.ts';
import { heldPaperAmong } from '../../capture/heldPaper.ts';
import type { ListedPaper } from '../../capture/listPapers.ts';
import type { Panel } from '../state/panelState.ts';

/** The papers that a page lists, to choose from; the likely ones that are not kept yet are chosen to begin with. */
export function PagePapers({ papers, panel }: { papers: readonly ListedPaper[]; panel: Panel }) {
  const documents = valueOf(useQuery(panel.library, (library) => library.documents(), []));
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(new Map());
  const heldOf = useMemo(() => heldPaperAmong(documents ?? []), [documents]);
  const drawn = useGrowing(papers.length, 0);
  if (papers.length === 0) return <NoPapers />;
  // What is kept already decides what is ticked, so nothing is shown before that is known.
  if (documents === null) return null;
  const rows = papers.map((paper) => {
    const held = heldOf(paper, panel.meeting.value);
    return { paper, held, chosen: touched.get(paper.address) ?? ((paper.likely || paper.embedded) && held === null) };
  });
  const chosen = rows.filter((row) => row.chosen).map(({ paper }) => paper);
  return (
    <section class="stack stack--tight" aria-label="Papers on this page">
      <h2 class="panel__section">{count(papers.length, 'paper')} on this page</h2>
      <ul class="panel__papers">
        {rows.slice(0, drawn).map(({ paper, held, chosen: isChosen }) => (
          <PaperChoice key={paper.address} paper={paper} held={held} chosen={isChosen} onChoose={(value) => setTouched((before) => new Map(before).set(paper.address, value))} onOpen={(sha256) => panel.show({ kind: 'paper', sha256 })} />
        ))}
      </ul>
      <button type="button" class="button button--primary panel__go" disabled={chosen.length === 0} onClick={() => void panel.capture(chosen)}>
        {chosen.length === 0 ? 'Choose papers to capture' : `Capture ${count(chosen.length, 'paper')}`}
      </button>
    </section>
  );
}

function NoPapers() {
  return (
    <Notice tone="info" title="No papers on this page">
      <p>This page links to no PDF. Open the meeting’s own page, which lists its agenda and reports.</p>
    </Notice>
  );
}

const kindWords = { pack: 'Whole agenda pack', report: 'Single report', document: 'Document' } as const;

interface PaperChoiceProps {
  paper: ListedPaper;
  held: HeldDocument | null;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  onOpen: (sha256: string) => void;
}

function PaperChoice({ paper, held, chosen, onChoose, onOpen }: PaperChoiceProps) {
  const kind = paper.supplement ? 'Supplement to this agenda' : kindWords[paper.kind];
  const details = [paper.item ? `Item ${paper.item}` : null, kind, paper.size === null ? null : formatBytes(paper.size).replace(' ', '\u00a0')];
  return (
    <li class="panel__paper">
      <label>
        <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
        <span class="panel__paper-words">
          <span class="paper__title">{paper.title}</span>
          <span class="paper__more">{details.filter((detail) => detail !== null).join(' · ')}</span>
        </span>
      </label>
      {paper.likely || paper.embedded || held ? (
        <div class="panel__chips">
          {paper.embedded ? <span class="chip">shown on this page</span> : null}
          {paper.likely ? <span class="chip">likely figures</span> : null}
          {held ? <span class="chip chip--good"><Icon name="check" />captured</span> : null}
          {held ? <button type="button" class="link-button small" onClick={() => onOpen(held.sha256)}>Open its figures</button> : null}
        </div>
      ) : null}
    </li>
  );
}
