import type { Benchmark } from '../../shared/view/groups/benchmarks.ts';
import { topicWords } from '../IndicatorChooser.tsx';

/** The benchmark that is no area: what the council itself set out to reach. */
export const ownTargets = 'targets';

export interface CouncilControlsProps {
  benchmarks: readonly Benchmark[];
  /** A benchmark's key, or `ownTargets`. */
  against: string;
  /** Whether a paper here states a target of the council. */
  hasTargets: boolean;
  topic: string;
  topics: readonly string[];
  onChange: (options: Record<string, string>) => void;
}

export function CouncilControls({ benchmarks, against, hasTargets, topic, topics, onChange }: CouncilControlsProps) {
  return (
    <div class="controls-row">
      <div class="field field--benchmark">
        <label for="council-against">Against</label>
        <select id="council-against" class="select" value={against} onChange={(event) => onChange({ against: event.currentTarget.value })}>
          {benchmarks.map(({ key, label }) => <option key={key} value={key}>{label}</option>)}
          {hasTargets ? <option value={ownTargets}>Its own targets</option> : null}
        </select>
      </div>
      <div class="field">
        <label for="council-topic">Topic</label>
        <select id="council-topic" class="select" value={topic} onChange={(event) => onChange({ topic: event.currentTarget.value })}>
          <option value="">Every topic</option>
          {topics.map((each) => <option key={each} value={each}>{topicWords(each)}</option>)}
        </select>
      </div>
    </div>
  );
}
