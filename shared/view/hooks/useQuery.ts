import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../library/library.ts';

export type Query<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

/** What a library query answers, kept up to date with every tab's changes. `inputs` are what the query depends on. */
export function useQuery<T>(library: Library | null, query: (library: Library) => Promise<T>, inputs: readonly unknown[]): Query<T> {
  const [answer, setAnswer] = useState<Query<T>>({ state: 'loading' });
  useEffect(() => {
    setAnswer({ state: 'loading' });
    if (!library) return undefined;
    return library.watch(
      () => query(library),
      (value) => setAnswer({ state: 'ready', value }),
      (error) => setAnswer({ state: 'failed', error }),
    );
  }, [library, ...inputs]);
  return answer;
}

/** The value of a query that has been answered, or null until then. */
export function valueOf<T>(query: Query<T>): T | null {
  return query.state === 'ready' ? query.value : null;
}
