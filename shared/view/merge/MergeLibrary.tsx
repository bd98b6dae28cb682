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
  | { kind: 'checking'; done: number; of: number; stop: AbortController }
  | { kind: 'preview'; file: File; preview: MergePreview }
  | { kind: 'merging'; done: number; of: number; stop: AbortController }
  | { kind: 'merged'; preview: MergePreview }
  | { kind: 'stopped'; done: number; of: number }
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
  /** Begins work that can be stopped; what it says of its progress is shown until then. */
  const begin = (kind: 'checking' | 'merging') => {
    const stop = new AbortController();
    state.value = { kind, done: 0, of: 1, stop };
    const progress = (done: number, of: number) => {
      if (!stop.signal.aborted) state.value = { kind, done, of, stop };
    };
    return { signal: stop.signal, progress };
  };
  const check = async (file: File) => {
    const { signal, progress } = begin('checking');
    const previewed = await unbroken(withLibrary((library) => library.previewMerge(file, progress, signal)), notRead);
    // Whoever stopped it sees no more of it.
    if (!signal.aborted) settle(previewed, (preview) => ({ kind: 'preview', file, preview }));
  };
  const merge = async (file: File) => {
    const { signal, progress } = begin('merging');
    const reached = { done: 0, of: 1 };
    const merged = await unbroken(withLibrary((library) => library.merge(file, (done, of) => {
      Object.assign(reached, { done, of });
      progress(done, of);
    }, signal)), brokenOff);
    if (!merged.ok && merged.problem.kind === 'cancelled') state.value = { kind: 'stopped', ...reached };
    else settle(merged, (preview) => ({ kind: 'merged', preview }));
  };
  const now = state.value;
  const resting = now.kind === 'idle' || now.kind === 'merged' || now.kind === 'stopped' || now.kind === 'refused';
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
      {now.kind === 'checking' ? (
        <Underway words="Checking the file, part by part. Nothing is written yet." {...now} label="Papers checked" stopWords="Leave the file" onStop={() => {
          now.stop.abort();
          state.value = { kind: 'idle' };
        }} />
      ) : null}
      {now.kind === 'refused' ? <Notice tone="bad" title={now.problem.kind === 'storage-full' ? 'There was no room for all of it' : 'This file was not merged'} live><p>{now.problem.message}</p></Notice> : null}
      {now.kind === 'merging' ? <Underway words={now.stop.signal.aborted ? 'Stopping after this paper…' : 'Merging…'} {...now} label="Papers merged" stopWords="Stop here" onStop={() => {
        now.stop.abort();
        state.value = { ...now };
      }} /> : null}
      {now.kind === 'stopped' ? <Notice tone="care" title="Stopped" live><p>{now.done === 0 ? 'Nothing was merged.' : `${now.done.toLocaleString('en-GB')} of ${count(now.of, 'paper')} ${now.done === 1 ? 'was' : 'were'} merged, each of them whole. Choose the same file again to go on.`}</p></Notice> : null}
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

interface UnderwayProps {
  words: string;
  done: number;
  of: number;
  label: string;
  stopWords: string;
  stop: AbortController;
  onStop: () => void;
}

/** Work on the file, how far it has come, and the way out of it. */
function Underway({ words, done, of, label, stopWords, stop, onStop }: UnderwayProps) {
  return (
    <div class="stack stack--tight">
      <p role="status">{words}</p>
      <Progress value={done} of={of} label={label} />
      <div class="button-row"><button type="button" class="button" disabled={stop.signal.aborted} onClick={onStop}>{stopWords}</button></div>
    </div>
  );
}

function added({ documents, observations, decisions, briefings, groups }: MergePreview): string {
  const figures = [count(documents.new, 'paper'), count(observations.new, 'figure'), count(decisions.new, 'decision')];
  const others = [
    ...(briefings.new > 0 ? [count(briefings.new, 'briefing')] : []),
    ...(groups.new > 0 ? [count(groups.new, 'group of councils', 'groups of councils')] : []),
  ];
  const anyFigures = documents.new + observations.new + decisions.new > 0;
  const parts = anyFigures ? [...figures, ...others] : others;
  if (parts.length === 0) return 'Nothing was new; what the file had in a later form stands now.';
  return `${new Intl.ListFormat('en-GB').format(parts)} ${parts.length === 1 && parts[0]!.startsWith('1 ') ? 'was' : 'were'} added.`;
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
