import { signal } from '@preact/signals';
import type { Library } from '../../library/library.ts';
import type { Result } from '../../model/problem.ts';
import type { CaptureActions } from './CaptureView.tsx';

/** What a person can do to a kept figure; the library's own log makes every step undoable. */
export function libraryActions(library: Library): CaptureActions {
  const refused = signal<string | null>(null);
  const done = async (result: Promise<Result<unknown>>) => {
    const answer = await result;
    refused.value = answer.ok ? null : answer.problem.message;
    return answer.ok;
  };
  return {
    decide: (act) => done(library.decide(act)),
    undo: () => done(library.undo()),
    redo: () => done(library.redo()),
    history: (id) => library.history(id),
    refused,
  };
}
