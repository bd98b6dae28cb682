import type { Area } from '../../shared/model/observation.ts';
import { topicWords } from '../IndicatorChooser.tsx';

export interface CouncilControlsProps {
  benchmarks: readonly Area[];
  benchmark: Area;
  topic: string;
  topics: readonly string[];
  onChange: (options: Record<string, string>) => void;
}

export function CouncilControls({ benchmarks, benchmark, topic, topics, onChange }: CouncilControlsProps) {
  return (
    <div class="controls-row">
      <div class="field">
        <label for="council-against">Against</label>
        <select id="council-against" class="select" value={benchmark.gss ?? ''} onChange={(event) => onChange({ against: event.currentTarget.value })}>
          {benchmarks.map(({ gss, name }) => <option key={gss} value={gss ?? ''}>{name}</option>)}
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
