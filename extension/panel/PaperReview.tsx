import { useEffect, useMemo, useState } from 'preact/hooks';
import type { HeldDocument, HeldFigure } from '../../shared/library/library.ts';
import { CaptureView } from '../../shared/view/capture/CaptureView.tsx';
import { picturePages, pictureWords } from '../../shared/view/capture/picturePages.ts';
import { libraryActions, partActions } from '../../shared/view/capture/libraryActions.ts';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { useDrawer } from '../../shared/view/page/useDrawer.ts';
import { count } from '../../shared/view/words/formatDate.ts';
import { paperTitle } from '../../shared/view/words/paperTitle.ts';
import { openTab } from '../browser.ts';
import { BackToTab } from './BackToTab.tsx';
import { PictureHint } from './PicturesElsewhere.tsx';
import { PaperComparisons } from './compare/PaperComparisons.tsx';
import { useChoices } from './useChoices.ts';
import type { Panel } from './state/panelState.ts';

interface Held {
  document: HeldDocument;
  figures: HeldFigure[];
  tableTitles: ReadonlyMap<number, string>;
}

/** A kept paper's figures, checked in the panel as they are in the app. */
export function PaperReview({ panel, sha256 }: { panel: Panel; sha256: string }) {
  const { library } = panel;
  const query = useQuery<Held | null>(library, async (from) => {
    const [document, figures, tables] = await Promise.all([from.document(sha256), from.figures(sha256), from.tables(sha256)]);
    return document && { document, figures, tableTitles: new Map(tables.flatMap(({ table, title }) => (title ? [[table, title] as const] : []))) };
  }, [sha256]);
  const held = valueOf(query);
  const file = useFile(panel, sha256);
  const { drawer, pages } = useDrawer(file ?? null, null);
  const actions = useMemo(() => libraryActions(library), [library]);
  const known = held?.document;
  const parts = useMemo(() => (known && file && drawer ? partActions(library, sha256, { file, password: null, known }) : null), [library, known?.sha256, file, drawer]);
  const choices = useChoices();
  const [chosen, setChosen] = useState<string | null>(null);
  const [face, setFace] = useState<'figures' | 'compared'>('figures');
  if (!held) return <NotYet panel={panel} isGone={query.state === 'ready'} />;
  const pictures = picturePages(held.document.problems);
  const page = chosen === null ? null : (held.figures.find(({ observation }) => observation.id === chosen)?.observation.source.page ?? null);
  return (
    <>
      <header class="panel__head">
        <BackToTab panel={panel} />
        <div class="segments" role="group" aria-label="What to show">
          <button type="button" aria-pressed={face === 'figures'} onClick={() => setFace('figures')}>Figures</button>
          <button type="button" aria-pressed={face === 'compared'} onClick={() => setFace('compared')}>Compared</button>
        </div>
      </header>
      <div class="panel__paper-head">
        <h1 class="panel__title">{paperTitle(held.document)}</h1>
        <p class="panel__paper-row soft small">
          <span>{count(held.document.pages, 'page')} · {count(held.figures.length, 'figure')}</span>
          {face === 'figures' && held.document.address !== null && page !== null ? (
            <button type="button" class="link-button" onClick={() => void openTab(`${held.document.address!.split('#')[0]}#page=${page}`)}>Show page {page} on the site</button>
          ) : null}
        </p>
        {face === 'figures' && pictures.size > 0 ? <PictureHint words={pictureWords(pictures)} /> : null}
      </div>
      {face === 'compared' ? (
        <PaperComparisons library={library} document={held.document} figures={held.figures} onFigure={(id) => {
          setChosen(id);
          setFace('figures');
        }} />
      ) : <CaptureView
        figures={held.figures}
        tableTitles={held.tableTitles}
        pages={pages ?? held.document.pages}
        drawer={drawer}
        actions={actions}
        parts={parts}
        choices={choices}
        start={{ figure: chosen, page: null }}
        onChosen={setChosen}
        after={null}
      />}
    </>
  );
}

/** While the paper is being opened, and when it was removed meanwhile. */
function NotYet({ panel, isGone }: { panel: Panel; isGone: boolean }) {
  return (
    <>
      <header class="panel__head"><BackToTab panel={panel} /></header>
      <p class="panel__body" role="status">{isGone ? 'This paper is kept here no longer.' : 'Opening…'}</p>
    </>
  );
}

function useFile(panel: Panel, sha256: string): Blob | null {
  const [file, setFile] = useState<Blob | null>(null);
  useEffect(() => {
    let current = true;
    void panel.library.bytes(sha256).then((bytes) => current && setFile(bytes));
    return () => {
      current = false;
    };
  }, [sha256]);
  return file;
}
