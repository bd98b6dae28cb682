import { useSignal } from '@preact/signals';
import type { ColumnChoice } from '../../../shared/catalogue/readPublishedCsv.ts';
import type { SeriesChoice } from '../../state/publishedVintages.ts';

interface ChooseColumnProps {
  columns: readonly string[];
  filters: Readonly<Record<string, string[]>>;
  series: readonly SeriesChoice[];
  onChoose: (choice: ColumnChoice) => void;
  onLeave: () => void;
}

/** Explore Education Statistics names its columns anew in each dataset, so the user says which one is which series. */
export function ChooseColumn({ columns, filters, series, onChoose, onLeave }: ChooseColumnProps) {
  const column = useSignal('');
  const code = useSignal('');
  const chosen = useSignal<Record<string, string>>({});
  const complete = column.value !== '' && code.value !== '' && Object.keys(filters).every((filter) => chosen.value[filter] !== undefined);
  return (
    <div class="stack">
      <p>This file names its columns in its own way. Say which column is which series, and which rows are meant.</p>
      <Choice id="published-column" label="Column of figures" value={column.value} options={columns.map((one) => [one, one])} onChoose={(value) => (column.value = value)} />
      <Choice id="published-series" label="Is this national series" value={code.value} options={series.map((one) => [one.code, one.words])} onChoose={(value) => (code.value = value)} />
      {Object.entries(filters).map(([filter, values]) => (
        <Choice key={filter} id={`published-filter-${filter}`} label={`Rows where “${filter}” is`} value={chosen.value[filter] ?? null} options={values.map((one) => [one, one === '' ? '(empty)' : one])} onChoose={(value) => (chosen.value = { ...chosen.value, [filter]: value })} />
      ))}
      <div class="button-row">
        <button type="button" class="button button--primary" disabled={!complete} onClick={() => onChoose({ column: column.value, code: code.value, filters: chosen.value })}>Read it</button>
        <button type="button" class="button" onClick={onLeave}>Leave it</button>
      </div>
    </div>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  value: string | null;
  options: readonly (readonly [value: string, words: string])[];
  onChoose: (value: string) => void;
}

function Choice({ id, label, value, options, onChoose }: ChoiceProps) {
  const at = options.findIndex(([one]) => one === value);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="select" value={String(at)} onChange={(event) => onChoose(options[Number(event.currentTarget.value)]![0])}>
        <option value="-1" disabled>Choose one</option>
        {options.map(([one, words], index) => <option key={one} value={String(index)}>{words}</option>)}
      </select>
    </div>
  );
}
