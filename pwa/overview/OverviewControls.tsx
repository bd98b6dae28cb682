import { homeCouncil } from '../../shared/view/preferences.ts';
import { topicWords } from '../IndicatorChooser.tsx';
import type { Catalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import type { AreaSet } from '../../shared/view/groups/areaSets.ts';
import { compareNames } from '../../shared/view/words/compareNames.ts';
import type { Benchmark } from '../../shared/view/groups/benchmarks.ts';

export interface OverviewControlsProps {
  /** GSS code, or empty. */
  home: string;
  benchmarks: readonly Benchmark[];
  benchmark: Benchmark;
  sets: readonly AreaSet[];
  set: string;
  topic: string;
  topics: readonly string[];
  /** True when only indicators of the papers here are shown. */
  onlyPrinted: boolean;
  /** Whether there are papers at all. */
  canPrint: boolean;
  catalogue: Catalogue;
  onChange: (options: Record<string, string | undefined>) => void;
}

export function OverviewControls({ home, benchmarks, benchmark, sets, set, topic, topics, onlyPrinted, canPrint, catalogue, onChange }: OverviewControlsProps) {
  const councils = catalogue.areas.councils.filter(({ until }) => !until).toSorted(compareNames);
  return (
    <div class="controls-row">
      <div class="field">
        <label for="overview-home">Your council</label>
        <select id="overview-home" class="select" value={home} onChange={(event) => (homeCouncil.value = event.currentTarget.value)}>
          <option value="">Choose one</option>
          {councils.map(({ gss, name }) => <option key={gss} value={gss}>{name}</option>)}
        </select>
      </div>
      <div class="field">
        <label for="overview-areas">Areas</label>
        <select id="overview-areas" class="select" value={set} onChange={(event) => onChange({ areas: event.currentTarget.value })}>
          {set ? null : <option value="">Choose a set</option>}
          {sets.map(({ key, label }) => <option key={key} value={key}>{label}</option>)}
        </select>
      </div>
      <div class="field field--benchmark">
        <label for="overview-against">Against</label>
        <select id="overview-against" class="select" value={benchmark.key} onChange={(event) => onChange({ against: event.currentTarget.value })}>
          {benchmarks.map(({ key, label }) => <option key={key} value={key}>{label}</option>)}
        </select>
      </div>
      <div class="field">
        <label for="overview-topic">Topic</label>
        <select id="overview-topic" class="select" value={topic} onChange={(event) => onChange({ topic: event.currentTarget.value || undefined })}>
          <option value="">Every topic</option>
          {topics.map((each) => <option key={each} value={each}>{topicWords(each)}</option>)}
        </select>
      </div>
      {canPrint ? (
        <div class="segments" role="group" aria-label="Which indicators to list">
          <button type="button" aria-pressed={onlyPrinted} onClick={() => onChange({ show: 'papers' })}>In your papers</button>
          <button type="button" aria-pressed={!onlyPrinted} onClick={() => onChange({ show: 'all' })}>All</button>
        </div>
      ) : null}
    </div>
  );
}
