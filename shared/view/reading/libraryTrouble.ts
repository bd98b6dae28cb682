import type { Problem } from '../../model/problem.ts';

/** A library that breaks down is told of like any other trouble: what was read must not seem to be kept for ever. */
export function libraryTrouble(error: unknown): { ok: false; problem: Problem } {
  const why = error instanceof Error ? error.name : String(error);
  return { ok: false, problem: { kind: 'library-unavailable', page: null, message: `The library could not write this paper down (${why}). What was saved before is unharmed. Try again, or load the page again.` } };
}
