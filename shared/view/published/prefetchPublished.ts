import { fetchBundled } from '../../catalogue/published/fetchBundled.ts';
import { atRest } from '../hooks/atRest.ts';

/**
 * Brings the nation's figures of some indicators near, one after the other while the page rests, so that going on to
 * one of them waits for no file. Nothing of them is read yet: the browser keeps the text, some 15 kB an indicator. One
 * that cannot be fetched is asked for again, and told of, when it is looked at.
 */
export async function prefetchPublished(indicators: readonly string[], signal: AbortSignal): Promise<void> {
  for (const indicator of indicators) {
    await atRest();
    if (signal.aborted) return;
    await fetchBundled(indicator).catch(() => null);
  }
}
