import type { Library } from '../../library/library.ts';
import type { CaptureActions } from './CaptureView.tsx';

/** What a person can do to a kept figure; the library's own log makes every step undoable. */
export function libraryActions(library: Library): CaptureActions {
  const done = async (result: Promise<{ ok: boolean; problem?: { message: string } }>) => {
    const answer = await result;
    if (!answer.ok && answer.problem) throw new Error(answer.problem.message);
  };
  return {
    decide: (act) => done(library.decide(act)),
    undo: () => done(library.undo()),
    redo: () => done(library.redo()),
    history: (id) => library.history(id),
  };
}
