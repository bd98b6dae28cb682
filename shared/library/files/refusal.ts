import type { Problem, Result } from '../../model/problem.ts';

/** Why a file from outside is not taken. Thrown inside this folder only, and made a `Problem` at its doors. */
export class Refusal extends Error {
  readonly kind: Problem['kind'];

  constructor(kind: Problem['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

export const damaged = (what: string) =>
  new Refusal('library-file-damaged', `This library file is damaged: ${what}. Ask for it to be saved or sent again. Nothing was changed.`);

export const unsafe = (what: string) =>
  new Refusal('library-file-unsafe', `This file is not taken: ${what}. A library file made by Like for Like never looks like this. Nothing was changed.`);

/** Runs a reading of a file from outside; a refusal comes back as a problem, and so does being cancelled. */
export async function reading<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: { kind: error.kind, page: null, message: error.message } };
    if (signal?.aborted) return { ok: false, problem: { kind: 'cancelled', page: null, message: 'Cancelled.' } };
    throw error;
  }
}
