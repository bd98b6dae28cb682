import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Library, MergePreview } from '../../library/library.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { Icon } from '../controls/Icon.tsx';
import { Notice } from '../controls/Notice.tsx';
import { Progress } from '../controls/Progress.tsx';
import { count } from '../words/formatDate.ts';
import { MergePreviewTable } from './MergePreviewTable.tsx';

type State =
  | { kind: 'idle' }
  | { kind: 'checking' }
  | { kind: 'preview'; file: File; preview: MergePreview }
  | { kind: 'merging'; done: number; of: number }
  | { kind: 'merged'; preview: MergePreview }
  | { kind: 'refused'; problem: Problem };

/** Lends a library to one piece of work. */
export type WithLibrary = <T>(work: (library: Library) => Promise<Result<T>>) => Promise<Result<T>>;

export interface MergeLibraryProps {
  /** What it is called here, and what it is for. */
  title: string;
  words: string;
  /** Says whose library it becomes part of: "your library". */
  into: string;
  withLibrary: WithLibrary;
  /** A file that was opened elsewhere and waits to be looked at; `onTaken` is called when that begins. */
  waiting: File | null;
  onTaken: () => void;
}

/** Opens a library file: what is new, same and in conflict is shown before anything is written. */
export function MergeLibrary({ title, words, into, withLibrary, waiting, onTaken }: MergeLibraryProps) {
  const state = useSignal<State>({ kind: 'idle' });
  const input = useRef<HTMLInputElement>(null);
  const settle = <T,>(result: Result<T>, next: (value: T) => State) => {
    state.value = result.ok ? next(result.value) : { kind: 'refused', problem: result.problem };
  };
  const check = async (file: File) => {
    state.value = { kind: 'checking' };
    settle(await unbroken(withLibrary((library) => library.previewMerge(file)), notRead), (preview) => ({ kind: 'preview', file, preview }));
  };
  const merge = async (file: File) => {
    state.value = { kind: 'merging', done: 0, of: 1 };
    const progress = (done: number, of: number) => {
      state.value = { kind: 'merging', done, of };
    };
    settle(await unbroken(withLibrary((library) => library.merge(file, progress)), brokenOff), (preview) => ({ kind: 'merged', preview }));
  };
  const now = state.value;
  const resting = now.kind === 'idle' || now.kind === 'merged' || now.kind === 'refused';
  useEffect(() => {
    // One file at a time: the next waits until somebody has decided about this one.
    if (!waiting || !resting) return;
    onTaken();
    void check(waiting);
  }, [waiting, resting]);
  return (
    <section class="card">
      <h2>{title}</h2>
      {resting ? <p class="soft">{words} You see what the file would change before anything is written.</p> : null}
      <input ref={input} type="file" hidden accept=".likeforlike" aria-label="Library file" onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        if (file) void check(file);
      }} />
      {now.kind === 'checking' ? <p role="status">Checking the file…</p> : null}
      {now.kind === 'refused' ? <Notice tone="bad" title={now.problem.kind === 'storage-full' ? 'There was no room for all of it' : 'This file was not merged'} live><p>{now.problem.message}</p></Notice> : null}
      {now.kind === 'merging' ? <div class="stack stack--tight" role="status"><span>Merging…</span><Progress value={now.done} of={now.of} label="Papers merged" /></div> : null}
      {now.kind === 'merged' ? <Notice tone="good" title="Merged" live><p>{added(now.preview)}</p></Notice> : null}
      {now.kind === 'preview' ? <MergePreviewTable preview={now.preview} into={into} onMerge={() => void merge(now.file)} onLeave={() => (state.value = { kind: 'idle' })} /> : null}
      {resting ? (
        <div class="button-row">
          <button type="button" class="button" onClick={() => input.current?.click()}><Icon name="open" />Choose a library file</button>
        </div>
      ) : null}
    </section>
  );
}

function added({ documents, observations, decisions }: MergePreview): string {
  return `${count(documents.new, 'paper')}, ${count(observations.new, 'figure')} and ${count(decisions.new, 'decision')} were added.`;
}

const notRead = 'Nothing was changed. It may have been moved, or changed while it was open: choose it again.';
const brokenOff = 'Papers that were merged until then are there, each of them whole. Choose the file again: it goes on where it stopped.';

/** A fault on the way, such as a file that vanished, is told like any refusal; `then` says how things stand. */
async function unbroken<T>(work: Promise<Result<T>>, then: string): Promise<Result<T>> {
  try {
    return await work;
  } catch (error) {
    reportError(error);
    const why = error instanceof Error ? error.name : String(error);
    return { ok: false, problem: { kind: 'library-unavailable', page: null, message: `The file could not be read to its end (${why}). ${then}` } };
  }
}
