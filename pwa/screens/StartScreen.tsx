import { useRef } from 'preact/hooks';
import '../../shared/view/styles/start.css';
import { Icon } from '../../shared/view/controls/Icon.tsx';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { count } from '../../shared/view/words/formatDate.ts';
import { PickerInput } from '../PickerInput.tsx';
import { StartPicture } from '../StartPicture.tsx';
import { paths } from '../routes.ts';
import { samples } from '../sampleList.ts';
import { openFirstSamples, openSamples } from '../samples.ts';
import { library, libraryProblem } from '../state/library.ts';

export function StartScreen() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="page">
      <section class="hero">
        <div class="hero__words">
          <h1>How does your council compare, and where was each figure printed?</h1>
          <p class="hero__lead">
            Like for Like reads the performance figures that councils print in committee papers and keeps each one with the cell it was printed in. It
            compares councils only where the figures are alike, and says so where they are not.
          </p>
          <div class="button-row">
            <button type="button" class="button button--primary button--large" onClick={() => input.current?.click()}>
              <Icon name="open" />
              Open a paper
            </button>
            <button type="button" class="button button--large" onClick={() => void openFirstSamples()}>
              Try it with sample papers
            </button>
          </div>
          <p class="small soft">Or drop PDFs anywhere on this window. They are read on this device and sent nowhere.</p>
          <PickerInput inputRef={input} />
        </div>
        <StartPicture />
      </section>
      {libraryProblem.value ? <Notice tone="bad" title="The library could not be opened"><p>{libraryProblem.value.message}</p></Notice> : null}
      <div class="start-grid">
        <div class="stack">
          <LibraryCard />
          <PublishedCard />
        </div>
        <SamplesCard />
      </div>
    </div>
  );
}

function LibraryCard() {
  const documents = valueOf(useQuery(library.value, (held) => held.documents(), []));
  const figures = documents?.reduce((sum, { counts }) => sum + counts.accepted + counts.corrected, 0) ?? 0;
  const toReview = documents?.reduce((sum, document) => sum + document.toReview, 0) ?? 0;
  const empty = !documents || documents.length === 0;
  return (
    <section class="card">
      <h2>Your papers</h2>
      {empty ? (
        <p class="soft">Papers you open are kept here with their figures, and work without a network.</p>
      ) : (
        <p>
          {count(documents.length, 'paper')} with {count(figures, 'kept figure')}.{' '}
          {toReview > 0 ? `${count(toReview, 'figure asks', 'figures ask')} to be looked at.` : 'Nothing waits to be looked at.'}
        </p>
      )}
      <div class="button-row">
        {empty ? null : <a class="button button--primary" href={paths.compare()}>Compare an indicator</a>}
        <a class="button" href={paths.library()}>{empty ? 'Open the library' : 'See your papers'}</a>
      </div>
    </section>
  );
}

function PublishedCard() {
  return (
    <section class="card">
      <h2>No paper at hand?</h2>
      <p class="soft">Start from the figures that the Department for Education publishes for every council in England, year by year.</p>
      <div class="button-row">
        <a class="button" href={paths.council()}>Compare a council’s published figures</a>
      </div>
    </section>
  );
}

function SamplesCard() {
  return (
    <section class="card">
      <h2>Sample papers</h2>
      <ul class="sample-list">
        {samples.map(({ file, name, what }) => (
          <li key={file}>
            <button type="button" class="sample" onClick={() => void openSamples([file])}>
              <Icon name="paper" />
              <span>
                <span class="sample__name">{name}</span>
                <span class="sample__what">{what}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
