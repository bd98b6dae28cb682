import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Library, MergePreview } from '../../shared/library/library.ts';
import { openLibrary } from '../../shared/library/openLibrary.ts';
import { opfsBytes } from '../../shared/library/opfsBytes.ts';
import type { Result } from '../../shared/model/problem.ts';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { Progress } from '../../shared/view/controls/Progress.tsx';
import { count } from '../../shared/view/words/formatDate.ts';

type State =
  | { kind: 'idle' }
  | { kind: 'checking' }
  | { kind: 'preview'; file: File; preview: MergePreview }
  | { kind: 'merging'; done: number; of: number }
  | { kind: 'merged'; preview: MergePreview }
  | { kind: 'refused'; message: string };

/** Restores the extension's library from a file, or adds the app's to it: then the panel knows those papers too. */
export function OpenLibraryFile() {
  const state = useSignal<State>({ kind: 'idle' });
  const input = useRef<HTMLInputElement>(null);
  const settle = <T,>(result: Result<T>, next: (value: T) => State) => {
    state.value = result.ok ? next(result.value) : { kind: 'refused', message: result.problem.message };
  };
  const check = async (file: File) => {
    state.value = { kind: 'checking' };
    settle(await withLibrary((library) => library.previewMerge(file)), (preview) => ({ kind: 'preview', file, preview }));
  };
  const merge = async (file: File) => {
    state.value = { kind: 'merging', done: 0, of: 1 };
    const progress = (done: number, of: number) => {
      state.value = { kind: 'merging', done, of };
    };
    settle(await withLibrary((library) => library.merge(file, progress)), (preview) => ({ kind: 'merged', preview }));
  };
  const now = state.value;
  return (
    <section class="card stack stack--tight">
      <h2>Open a library file</h2>
      <p>Brings a backup, or the library that the app saved, into this extension. You see what is new in it before anything is written.</p>
      <input ref={input} type="file" hidden accept=".likeforlike" aria-label="Library file" onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        if (file) void check(file);
      }} />
      {now.kind === 'checking' ? <p role="status">Checking the file…</p> : null}
      {now.kind === 'merging' ? <div role="status"><span>Adding…</span><Progress value={now.done} of={now.of} label="Papers added" /></div> : null}
      {now.kind === 'merged' ? <Notice tone="good" title="Added" live><p>{added(now.preview)} were added to this extension’s library.</p></Notice> : null}
      {now.kind === 'refused' ? <Notice tone="bad" title="This file was not added" live><p>{now.message}</p></Notice> : null}
      {now.kind === 'preview' ? <p role="status">New in this file: {added(now.preview)}.</p> : null}
      <div class="button-row">
        {now.kind === 'preview' ? (
          <>
            <button type="button" class="button button--primary" onClick={() => void merge(now.file)}>Add to this extension’s library</button>
            <button type="button" class="button" onClick={() => (state.value = { kind: 'idle' })}>Leave it</button>
          </>
        ) : <button type="button" class="button" disabled={now.kind === 'checking' || now.kind === 'merging'} onClick={() => input.current?.click()}>Choose a library file</button>}
      </div>
    </section>
  );
}

function added({ documents, observations }: MergePreview): string {
  return `${count(documents.new, 'paper')} and ${count(observations.new, 'figure')}`;
}

/** Opens the extension's library for one piece of work, and lets go of it again. */
async function withLibrary<T>(work: (library: Library) => Promise<Result<T>>): Promise<Result<T>> {
  const opened = await openLibrary({ bytes: opfsBytes(), now: () => new Date() });
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}
