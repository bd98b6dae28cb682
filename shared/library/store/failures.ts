import type { Problem, Result } from '../../model/problem.ts';

/** A problem of the library, in a sentence for the person. */
export function problem(kind: Problem['kind'], message: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { kind, page: null, message } };
}

export const notHeld = () => problem('not-held', 'This paper or figure is no longer in the library. It may have been removed in another tab.');

/**
 * Runs work that writes, and turns a full disk into a problem. What was being written is not kept; all else is.
 *
 * @param what is being written, for the message: "this decision"
 */
export async function writing<T>(what: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!isQuota(error)) throw error;
    return problem('storage-full', `There is no room left on this device, so ${what} could not be saved. What was saved before is unharmed. Remove the files of papers you no longer need to see (their figures stay), or free some space, and try again.`);
  }
}

/** The browser's word for a full disk, on its own or inside the transaction that it ended. */
function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'QuotaExceededError') return true;
  return 'inner' in error && isQuota(error.inner);
}
