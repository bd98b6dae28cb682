import { useState } from 'preact/hooks';
import '../../shared/view/styles/library.css';
import type { DocumentSearch, HeldDocument } from '../../shared/library/library.ts';
import { isOver } from '../../shared/view/capture/captureSession.ts';
import { Icon } from '../../shared/view/controls/Icon.tsx';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { useQuery } from '../../shared/view/hooks/useQuery.ts';
import { count, formatBytes } from '../../shared/view/words/formatDate.ts';
import { LibraryCare } from '../LibraryCare.tsx';
import { PaperRow } from '../PaperRow.tsx';
import { ReadingQueue } from '../ReadingQueue.tsx';
import { RemoveDialog } from '../RemoveDialog.tsx';
import { type Route, go, paths } from '../routes.ts';
import { openFirstSamples } from '../samples.ts';
import { library, libraryProblem } from '../state/library.ts';
import { queue } from '../state/openFiles.ts';

/** Every paper that was kept, found by its words, its council or its year. */
export function LibraryScreen({ route }: { route: Extract<Route, { screen: 'library' }> }) {
  const [council, setCouncil] = useState('');
  const [year, setYear] = useState('');
  const [removing, setRemoving] = useState<HeldDocument | null>(null);
  const all = useQuery(library.value, (held) => held.documents(), []);
  const found = useQuery(library.value, (held) => held.documents(searchOf(route.find, council, year)), [route.find, council, year]);
  const papers = all.state === 'ready' ? all.value : [];
  const shown = found.state === 'ready' ? found.value : [];
  const figures = papers.reduce((sum, { counts }) => sum + counts.accepted + counts.corrected, 0);
  const bytes = papers.reduce((sum, paper) => sum + (paper.bytes ?? 0), 0);
  return (
    <div class="page stack stack--loose">
      <div class="page__head">
        <div>
          <h1>Papers</h1>
          {papers.length > 0 ? <p class="soft">{count(papers.length, 'paper')} with {count(figures, 'kept figure')}, {formatBytes(bytes)} on this device</p> : null}
        </div>
        <a class="button" href={paths.settings()}><Icon name="download" />Back up, restore or merge</a>
      </div>
      {libraryProblem.value ? <Notice tone="bad" title="The library could not be opened"><p>{libraryProblem.value.message}</p></Notice> : null}
      {all.state === 'failed' ? <Notice tone="bad" title="The library could not be read"><p>Load the page again. If that does not help, another window may be holding the library.</p></Notice> : null}
      {papers.length > 0 ? <LibraryCare /> : null}
      <ReadingQueue />
      {papers.length > 0 ? (
        <section class="stack" aria-label="Kept papers">
          <Filters papers={papers} find={route.find} council={council} onCouncil={setCouncil} year={year} onYear={setYear} />
          {found.state === 'ready' && shown.length === 0 ? <p class="soft">No paper here has all of these. Try fewer words, or another council or year.</p> : null}
          <ul class="papers" hidden={shown.length === 0}>
            {shown.map((paper) => <PaperRow key={paper.sha256} paper={paper} onRemove={() => setRemoving(paper)} />)}
          </ul>
        </section>
      ) : all.state === 'ready' && queue.sessions.value.every(({ state }) => isOver(state.value)) ? <NoPapers /> : null}
      {removing ? <RemoveDialog paper={removing} onClose={() => setRemoving(null)} /> : null}
    </div>
  );
}

function searchOf(find: string, council: string, year: string): DocumentSearch {
  return {
    ...(find.trim() ? { text: find } : {}),
    ...(council ? { council } : {}),
    ...(year ? { from: `${year}-01-01`, to: `${year}-12-31` } : {}),
  };
}

interface FiltersProps {
  papers: HeldDocument[];
  find: string;
  council: string;
  onCouncil: (gss: string) => void;
  year: string;
  onYear: (year: string) => void;
}

function Filters({ papers, find, council, onCouncil, year, onYear }: FiltersProps) {
  const councils = new Map(papers.flatMap((paper) => (paper.council ? [[paper.council.gss, paper.council.name] as const] : [])));
  const years = [...new Set(papers.map(({ dated }) => dated.slice(0, 4)))].sort().reverse();
  return (
    <div class="filters" role="search">
      <div class="field field--wide">
        <label for="find-paper">Find a paper</label>
        <input id="find-paper" class="input" type="search" value={find} placeholder="Words of its title, committee or figures" onInput={(event) => go(paths.library(event.currentTarget.value || undefined), { replace: true })} />
      </div>
      <div class="field">
        <label for="paper-council">Council</label>
        <select id="paper-council" class="select" value={council} onChange={(event) => onCouncil(event.currentTarget.value)}>
          <option value="">Every council</option>
          {[...councils].map(([gss, name]) => <option key={gss} value={gss}>{name}</option>)}
        </select>
      </div>
      <div class="field">
        <label for="paper-year">Year of the meeting</label>
        <select id="paper-year" class="select" value={year} onChange={(event) => onYear(event.currentTarget.value)}>
          <option value="">Every year</option>
          {years.map((each) => <option key={each}>{each}</option>)}
        </select>
      </div>
    </div>
  );
}

function NoPapers() {
  return (
    <section class="card stack">
      <h2>No papers yet</h2>
      <p class="soft">Open a council’s committee paper, or drop it anywhere on this window. It is kept here with every figure, and stays readable without a network.</p>
      <div class="button-row">
        <button type="button" class="button button--primary" onClick={() => void openFirstSamples()}>Try it with sample papers</button>
        <a class="button" href={paths.settings()}>Restore a backup</a>
      </div>
    </section>
  );
}
