import { useSignal } from '@preact/signals';
import type { ColumnChoice } from '../../shared/catalogue/readPublishedCsv.ts';
import type { PublishedVintage } from '../../shared/library/records.ts';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { type Dataset, datasets } from '../../shared/view/published/publishedFigures.ts';
import { useVintages } from '../../shared/view/published/useVintages.ts';
import { library } from '../state/library.ts';
import { type SeriesChoice, type VintageNews, keepVintage, newsOf, seriesChoices } from '../state/publishedVintages.ts';
import { readVintage } from '../state/readVintage.ts';
import { ChooseColumn } from './published/ChooseColumn.tsx';
import { ChooseFile, type NamedFile } from './published/ChooseFile.tsx';
import { KeptVintages } from './published/KeptVintages.tsx';
import { VintagePreview } from './published/VintagePreview.tsx';

type State =
  | { kind: 'idle' }
  | { kind: 'reading'; file: string; stop: AbortController }
  | { kind: 'choose'; from: NamedFile; columns: string[]; filters: Record<string, string[]>; series: SeriesChoice[] }
  | { kind: 'preview'; from: NamedFile; body: string; news: VintageNews; otherMeasures: number }
  | { kind: 'kept'; vintage: string }
  | { kind: 'removed'; vintage: string }
  | { kind: 'refused'; file: string; message: string };

/** Loads a newer file of national figures beside the ones that came with the app: what it changes is shown before it is kept. */
export function PublishedCard() {
  const state = useSignal<State>({ kind: 'idle' });
  const from = { dataset: useSignal<Dataset>(datasets[0]), vintage: useSignal('') };
  const held = library.value;
  const vintages = useVintages(held) ?? [];
  const leave = () => {
    if (state.value.kind === 'reading') state.value.stop.abort();
    state.value = { kind: 'idle' };
  };
  const read = async (from: NamedFile, choice?: ColumnChoice) => {
    const stop = new AbortController();
    state.value = { kind: 'reading', file: from.file.name, stop };
    const found = await readVintage({ ...from, ...(choice ? { choice } : {}) }, stop.signal);
    // Whoever left the file sees no more of it.
    if (!found || stop.signal.aborted) return;
    if (!found.ok) state.value = { kind: 'refused', file: from.file.name, message: found.problem.message };
    else if (found.value.kind === 'choose') state.value = { kind: 'choose', from, columns: found.value.columns, filters: found.value.filters, series: await seriesChoices() };
    else {
      const news = await newsOf(found.value.body, vintages);
      if (!stop.signal.aborted) state.value = { kind: 'preview', from, body: found.value.body, news, otherMeasures: found.value.otherMeasures };
    }
  };
  const keep = async ({ dataset, vintage, file }: NamedFile, body: string) => {
    if (!held) return;
    const done = await keepVintage(held, dataset, vintage, body);
    if (done.ok) from.vintage.value = '';
    state.value = done.ok ? { kind: 'kept', vintage } : { kind: 'refused', file: file.name, message: done.problem.message };
  };
  const remove = async ({ dataset, vintage }: PublishedVintage) => {
    await held?.removeVintage(dataset, vintage);
    state.value = { kind: 'removed', vintage };
  };
  const now = state.value;
  return (
    <section class="card" aria-label="Newer national figures">
      <h2>Newer national figures</h2>
      {now.kind === 'reading' ? <Reading file={now.file} onStop={leave} /> : null}
      {now.kind === 'refused' ? <Notice tone="bad" title={`${now.file} was not taken`} live><p>{now.message}</p></Notice> : null}
      {now.kind === 'kept' ? <Notice tone="good" title={`${now.vintage} is kept`} live><p>Comparisons use its figures wherever they are the newest, and show what they were before.</p></Notice> : null}
      {now.kind === 'removed' ? <Notice tone="info" title={`${now.vintage} was removed`} live><p>Comparisons use the newest figures that are left.</p></Notice> : null}
      {now.kind === 'choose' ? <ChooseColumn {...now} onChoose={(choice) => void read(now.from, choice)} onLeave={leave} /> : null}
      {now.kind === 'preview' ? <VintagePreview vintage={now.from.vintage} news={now.news} otherMeasures={now.otherMeasures} onKeep={() => void keep(now.from, now.body)} onLeave={leave} /> : null}
      {now.kind === 'preview' || now.kind === 'choose' || now.kind === 'reading' ? null : <ChooseFile ready={held !== null} {...from} onFile={(file) => void read(file)} />}
      {vintages.length > 0 ? <KeptVintages vintages={vintages} onRemove={(vintage) => void remove(vintage)} /> : null}
    </section>
  );
}

function Reading({ file, onStop }: { file: string; onStop: () => void }) {
  return (
    <div class="stack stack--tight">
      <p role="status">Reading {file}, and holding it against the figures that are here. The whole of the national tool takes a minute or so.</p>
      <div class="button-row"><button type="button" class="button" onClick={onStop}>Leave the file</button></div>
    </div>
  );
}
