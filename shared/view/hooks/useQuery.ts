import { useLayoutEffect, useState } from 'preact/hooks';
import type { Library } from '../../library/library.ts';

export type Query<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

const loading = { state: 'loading' } as const;

/** An answer and what was asked: an answer to an earlier question is none to this one. */
interface Answered<T> {
  asked: readonly unknown[];
  answer: Query<T>;
}

/** What a library query answers, kept up to date with every tab's changes. `inputs` are what the query depends on. */
export function useQuery<T>(library: Library | null, query: (library: Library) => Promise<T>, inputs: readonly unknown[]): Query<T> {
  const asked = [library, ...inputs];
  const [last, setLast] = useState<Answered<T>>({ asked, answer: loading });
  // Asked before the frame is painted, so that the answer is on its way meanwhile.
  useLayoutEffect(() => {
    if (!library) return undefined;
    const settle = (answer: Query<T>) => setLast({ asked, answer });
    return library.watch(() => query(library), (value) => settle({ state: 'ready', value }), (error) => settle({ state: 'failed', error }));
  }, asked);
  return last.asked.every((input, index) => input === asked[index]) ? last.answer : loading;
}

/** The value of a query that has been answered, or null until then. */
export function valueOf<T>(query: Query<T>): T | null {
  return query.state === 'ready' ? query.value : null;
}
