import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { MergeCount, MergePreview } from '../../shared/library/library.ts';
import { Icon } from '../../shared/view/controls/Icon.tsx';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { Progress } from '../../shared/view/controls/Progress.tsx';
import { formatValue } from '../../shared/view/words/formatValue.ts';
import { count, formatDate } from '../../shared/view/words/formatDate.ts';
import { library } from '../state/library.ts';
import { libraryFile } from '../state/libraryFile.ts';

type State =
  | { kind: 'idle' }
  | { kind: 'checking' }
  | { kind: 'preview'; file: File; preview: MergePreview }
  | { kind: 'merging'; done: number; of: number }
  | { kind: 'merged'; preview: MergePreview }
  | { kind: 'refused'; message: string };

/** Opens a library file: what is new, same and in conflict is shown before anything is written. */
export function MergeCard() {
  const state = useSignal<State>({ kind: 'idle' });
  const input = useRef<HTMLInputElement>(null);
  const held = library.value;
  const check = async (file: File) => {
    if (!held) return;
    state.value = { kind: 'checking' };
    const preview = await held.previewMerge(file);
    state.value = preview.ok ? { kind: 'preview', file, preview: preview.value } : { kind: 'refused', message: preview.problem.message };
  };
  const merge = async (file: File) => {
    if (!held) return;
    state.value = { kind: 'merging', done: 0, of: 1 };
    const merged = await held.merge(file, (done, of) => (state.value = { kind: 'merging', done, of }));
    state.value = merged.ok ? { kind: 'merged', preview: merged.value } : { kind: 'refused', message: merged.problem.message };
  };
  const waiting = libraryFile.value;
  useEffect(() => {
    if (!waiting || !held) return;
    libraryFile.value = null;
    void check(waiting);
  }, [waiting, held]);
  const now = state.value;
  return (
    <section class="card">
      <h2>Restore a backup, or merge a colleague’s library</h2>
      {now.kind === 'idle' || now.kind === 'merged' || now.kind === 'refused' ? (
        <>
          <p class="soft">You see what the file would change before anything is written. Nothing of yours is lost: where two people decided differently, both stay in the figure’s history.</p>
          <div class="button-row">
            <button type="button" class="button" disabled={!held} onClick={() => input.current?.click()}><Icon name="open" />Choose a library file</button>
          </div>
        </>
      ) : null}
      <input ref={input} type="file" hidden accept=".likeforlike" aria-label="Library file" onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        // It waits there until the library is open.
        if (file) libraryFile.value = file;
      }} />
      {now.kind === 'checking' ? <p role="status">Checking the file…</p> : null}
      {now.kind === 'refused' ? <Notice tone="bad" title="This file was not merged" live><p>{now.message}</p><p>Your library is as it was.</p></Notice> : null}
      {now.kind === 'merging' ? <div class="stack stack--tight" role="status"><span>Merging…</span><Progress value={now.done} of={now.of} label="Papers merged" /></div> : null}
      {now.kind === 'merged' ? <Notice tone="good" title="Merged" live><p>{count(now.preview.documents.new, 'paper')} and {count(now.preview.observations.new, 'figure')} were added.</p></Notice> : null}
      {now.kind === 'preview' ? <Preview preview={now.preview} onMerge={() => void merge(now.file)} onLeave={() => (state.value = { kind: 'idle' })} /> : null}
    </section>
  );
}

function Preview({ preview, onMerge, onLeave }: { preview: MergePreview; onMerge: () => void; onLeave: () => void }) {
  const { documents, observations, decisions, briefings, conflicts, made } = preview;
  const nothing = [documents, observations, decisions, briefings].every((each) => each.new === 0 && each.changed === 0);
  return (
    <div class="stack" role="status">
      <p>Saved on {formatDate(made)}.{nothing ? ' Your library holds all of it already.' : ''}</p>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="What merging would change">
        <table class="table">
          <thead><tr><th scope="col">In the file</th><th scope="col" class="number">New</th><th scope="col" class="number">Changed</th><th scope="col" class="number">Same</th></tr></thead>
          <tbody>
            <Row name="Papers" counts={documents} />
            <Row name="Figures" counts={observations} />
            <Row name="Decisions" counts={decisions} />
            <Row name="Briefings" counts={briefings} />
          </tbody>
        </table>
      </div>
      {conflicts.length > 0 ? (
        <details>
          <summary>{count(conflicts.length, 'figure was', 'figures were')} decided differently; the later decision will stand</summary>
          <ul>
            {conflicts.map(({ mine, theirs, after }) => (
              <li key={after.observation.id}>
                {after.observation.indicator.label}, {after.observation.area.name}, {after.observation.period?.label ?? 'period not known'}: yours {formatValue(mine.observation.value)}, theirs {formatValue(theirs.observation.value)}; {formatValue(after.observation.value)} will stand
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <div class="button-row">
        {nothing ? null : <button type="button" class="button button--primary" onClick={onMerge}>Merge into your library</button>}
        <button type="button" class="button" onClick={onLeave}>{nothing ? 'Done' : 'Leave it'}</button>
      </div>
    </div>
  );
}

function Row({ name, counts }: { name: string; counts: MergeCount }) {
  const numbers = [counts.new, counts.changed, counts.same];
  return (
    <tr>
      <th scope="row">{name}</th>
      {numbers.map((number, index) => <td key={index} class="number">{number.toLocaleString('en-GB')}</td>)}
    </tr>
  );
}
