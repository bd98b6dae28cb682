import { useMemo, useState } from 'preact/hooks';
import { useQuery, valueOf } from '../shared/view/hooks/useQuery.ts';
import { count } from '../shared/view/words/formatDate.ts';
import { openFirstSamples } from './samples.ts';
import { paths } from './routes.ts';
import type { Catalogue } from '../shared/view/catalogue/loadCatalogue.ts';
import { library } from './state/library.ts';

/** Every indicator by topic, those of the papers here first. */
export function IndicatorChooser({ catalogue }: { catalogue: Catalogue }) {
  const [find, setFind] = useState('');
  const [all, setAll] = useState<boolean | null>(null);
  const held = valueOf(useQuery(library.value, (open) => open.indicatorsHeld(), []));
  const figures = useMemo(() => new Map(held?.map(({ id, figures }) => [id, figures])), [held]);
  const showAll = all ?? (held !== null && held.length === 0);
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = catalogue.indicators.filter(({ title, definition }) => words.every((word) => `${title} ${definition}`.toLowerCase().includes(word)));
  const inPapers = matching.filter(({ id }) => figures.has(id));
  // Whoever looks for one by its words wants it found, though no paper here has it.
  const shown = showAll || (words.length > 0 && inPapers.length === 0) ? matching : inPapers;
  const topics = Map.groupBy(shown, ({ topic }) => topic);
  return (
    <div class="page stack stack--loose">
      <div class="page__head">
        <div>
          <h1>Compare one indicator</h1>
          <p class="soft">{held && held.length > 0 ? `${count(held.length, 'indicator')} in your papers, ${count(catalogue.indicators.length, 'indicator')} in all.` : 'Choose an indicator. Where the nation publishes it, every council’s figures are here already.'}</p>
        </div>
      </div>
      <div class="filters" role="search">
        <div class="field field--wide">
          <label for="find-indicator">Find an indicator</label>
          <input id="find-indicator" class="input" type="search" value={find} placeholder="For instance: repeat plans, 20 weeks, persistent absence" onInput={(event) => setFind(event.currentTarget.value)} />
        </div>
        {held && held.length > 0 ? (
          <div class="segments" role="group" aria-label="Which indicators to list">
            <button type="button" aria-pressed={!showAll} onClick={() => setAll(false)}>In your papers</button>
            <button type="button" aria-pressed={showAll} onClick={() => setAll(true)}>All</button>
          </div>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <div class="card stack">
          <h2>{words.length > 0 ? `No indicator has “${find}” in its name` : 'No indicators in your papers yet'}</h2>
          <p class="soft">{words.length > 0 ? 'Try fewer or other words; councils and the nation name the same thing differently.' : 'Open a paper and keep its figures, or start with the sample papers.'}</p>
          {words.length > 0 ? null : <div class="button-row"><button type="button" class="button button--primary" onClick={() => void openFirstSamples()}>Try it with sample papers</button></div>}
        </div>
      ) : null}
      {!showAll && shown.length > inPapers.length ? <p class="soft">No paper here has these.</p> : null}
      <div class="indicator-list">
        {[...topics].map(([topic, indicators]) => (
          <section key={topic} class="indicator-list__topic">
            <h2>{topicWords(topic)}</h2>
            <ul>
              {indicators.map(({ id, title }) => (
                <li key={id}><a href={paths.compare(id)}>{title}{figures.has(id) ? <span class="chip">{count(figures.get(id)!, 'figure')}</span> : null}</a></li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {words.length > 0 && shown.length < matching.length ? (
        <button type="button" class="link-button" onClick={() => setAll(true)}>{count(matching.length - shown.length, 'more indicator')} that no paper here has</button>
      ) : null}
    </div>
  );
}

/** `child-protection` → `Child protection`; looked-after children keep their hyphen. */
export function topicWords(topic: string): string {
  const words = topic.replaceAll('-', ' ').replace('looked after', 'looked-after');
  return words[0]!.toUpperCase() + words.slice(1);
}
