import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PublishedSeries } from '../../shared/catalogue/published.ts';
import type { ColumnChoice } from '../../shared/catalogue/readPublishedCsv.ts';
import type { PublishedVintage } from '../../shared/library/records.ts';
import { Icon } from '../../shared/view/controls/Icon.tsx';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { formatValue } from '../../shared/view/words/formatValue.ts';
import { count, formatDate } from '../../shared/view/words/formatDate.ts';
import { library } from '../state/library.ts';
import { type Dataset, type Revision, type SeriesChoice, type VintageNews, datasets, keepVintage, keptVintages, newsOf, readVintage, seriesChoices } from '../state/publishedVintages.ts';

/** A file as the user names it. */
interface NamedFile {
  file: File;
  dataset: Dataset;
  vintage: string;
}

type State =
  | { kind: 'idle' }
  | { kind: 'reading' }
  | { kind: 'choose'; from: NamedFile; columns: string[]; filters: Record<string, string[]>; series: SeriesChoice[] }
  | { kind: 'preview'; from: NamedFile; series: PublishedSeries[]; news: VintageNews; otherMeasures: number }
  | { kind: 'kept'; vintage: string }
  | { kind: 'refused'; message: string };

/** Loads a newer file of national figures beside the ones that came with the app: what it changes is shown before it is kept. */
export function PublishedCard() {
  const state = useSignal<State>({ kind: 'idle' });
  const kept = useSignal<PublishedVintage[]>([]);
  const held = library.value;
  useEffect(() => held?.watch(() => keptVintages(held), (vintages) => (kept.value = vintages)), [held]);
  const read = async (from: NamedFile, choice?: ColumnChoice) => {
    state.value = { kind: 'reading' };
    const found = await readVintage(from.file, from.dataset, from.vintage, choice);
    if (!found.ok) state.value = { kind: 'refused', message: found.problem.message };
    else if (found.value.kind === 'choose') state.value = { kind: 'choose', from, columns: found.value.columns, filters: found.value.filters, series: await seriesChoices() };
    else state.value = { kind: 'preview', from, series: found.value.series, news: await newsOf(found.value.series), otherMeasures: found.value.otherMeasures };
  };
  const keep = async ({ dataset, vintage }: NamedFile, series: readonly PublishedSeries[]) => {
    if (!held) return;
    const done = await keepVintage(held, dataset, vintage, series);
    state.value = done.ok ? { kind: 'kept', vintage } : { kind: 'refused', message: done.problem.message };
  };
  const leave = () => (state.value = { kind: 'idle' });
  const now = state.value;
  return (
    <section class="card">
      <h2>Newer national figures</h2>
      {now.kind === 'idle' || now.kind === 'kept' || now.kind === 'refused' ? <ChooseFile ready={held !== null} onFile={(from) => void read(from)} /> : null}
      {now.kind === 'reading' ? <p role="status">Reading the file…</p> : null}
      {now.kind === 'refused' ? <Notice tone="bad" title="This file was not taken" live><p>{now.message}</p></Notice> : null}
      {now.kind === 'kept' ? <Notice tone="good" title="Kept" live><p>{now.vintage} stands beside the figures that came with the app; neither replaces the other.</p></Notice> : null}
      {now.kind === 'choose' ? <ChooseColumn {...now} onChoose={(choice) => void read(now.from, choice)} onLeave={leave} /> : null}
      {now.kind === 'preview' ? <Preview news={now.news} otherMeasures={now.otherMeasures} onKeep={() => void keep(now.from, now.series)} onLeave={leave} /> : null}
      {kept.value.length > 0 ? <Kept vintages={kept.value} /> : null}
    </section>
  );
}

function ChooseFile({ ready, onFile }: { ready: boolean; onFile: (from: NamedFile) => void }) {
  const dataset = useSignal<Dataset>(datasets[0]);
  const vintage = useSignal('');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p class="soft">The app came with the nation’s figures as they stood when it was made. Load a newer CSV, and see what it adds and revises before it is kept. The file stays on this device.</p>
      <div class="field">
        <label for="published-dataset">Where the file is from</label>
        <select id="published-dataset" class="select" value={dataset.value} onChange={(event) => (dataset.value = event.currentTarget.value as Dataset)}>
          {datasets.map((one) => <option key={one} value={one}>{one}</option>)}
        </select>
      </div>
      <div class="field">
        <label for="published-vintage">Its date, as you will know it again</label>
        <input id="published-vintage" class="input" placeholder="July 2026" value={vintage.value} onInput={(event) => (vintage.value = event.currentTarget.value)} />
      </div>
      <div class="button-row">
        <button type="button" class="button" disabled={!ready || vintage.value.trim() === ''} onClick={() => input.current?.click()}><Icon name="open" />Choose a CSV file</button>
      </div>
      <input ref={input} type="file" hidden accept=".csv,text/csv" aria-label="CSV file of national figures" onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        if (file) onFile({ file, dataset: dataset.value, vintage: vintage.value.trim() });
      }} />
    </>
  );
}

interface ChooseColumnProps {
  columns: readonly string[];
  filters: Readonly<Record<string, string[]>>;
  series: readonly SeriesChoice[];
  onChoose: (choice: ColumnChoice) => void;
  onLeave: () => void;
}

/** Explore Education Statistics names its columns anew in each dataset, so the user says which one is which series. */
function ChooseColumn({ columns, filters, series, onChoose, onLeave }: ChooseColumnProps) {
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

function Choice({ id, label, value, options, onChoose }: { id: string; label: string; value: string | null; options: readonly (readonly [value: string, words: string])[]; onChoose: (value: string) => void }) {
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

/** More revisions than this are counted and not listed. */
const shownAtMost = 200;

function Preview({ news, otherMeasures, onKeep, onLeave }: { news: VintageNews; otherMeasures: number; onKeep: () => void; onLeave: () => void }) {
  const { series, figures, added, same, revised, unknown } = news;
  return (
    <div class="stack" role="status">
      <p>{count(figures, 'figure')} of {count(series, 'national series', 'national series')}: {added.toLocaleString('en-GB')} new, {same.toLocaleString('en-GB')} as before, {revised.length.toLocaleString('en-GB')} revised, against the figures that came with the app.{otherMeasures > 0 ? ` ${count(otherMeasures, 'other measure')} of the file ${otherMeasures === 1 ? 'is' : 'are'} not known here and ${otherMeasures === 1 ? 'was' : 'were'} left out.` : ''}</p>
      {unknown.length > 0 ? <Notice tone="care"><p>The earlier figures of {unknown.join(', ')} could not be read, so nothing is said of their revision.</p></Notice> : null}
      {revised.length > 0 ? <Revisions revised={revised} /> : null}
      <div class="button-row">
        {figures > 0 ? <button type="button" class="button button--primary" onClick={onKeep}>Keep beside the earlier figures</button> : null}
        <button type="button" class="button" onClick={onLeave}>Leave it</button>
      </div>
    </div>
  );
}

function Revisions({ revised }: { revised: readonly Revision[] }) {
  return (
    <details>
      <summary>{count(revised.length, 'figure')} revised{revised.length > shownAtMost ? `; the first ${shownAtMost} are listed` : ''}</summary>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="Revised figures">
        <table class="table">
          <thead><tr><th scope="col">Indicator</th><th scope="col">Area</th><th scope="col">Period</th><th scope="col" class="number">Before</th><th scope="col" class="number">Now</th></tr></thead>
          <tbody>
            {revised.slice(0, shownAtMost).map(({ indicator, area, period, before, vintage, after }, index) => (
              <tr key={index}><th scope="row">{indicator}</th><td>{area}</td><td>{period}</td><td class="number">{formatValue(before)} <span class="small soft">{vintage}</span></td><td class="number">{formatValue(after)}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Kept({ vintages }: { vintages: readonly PublishedVintage[] }) {
  return (
    <>
      <h3>Kept</h3>
      <ul>{vintages.map(({ dataset, vintage, kept }) => <li key={`${dataset} ${vintage}`}>{dataset}: {vintage}, kept on {formatDate(kept)}</li>)}</ul>
    </>
  );
}
