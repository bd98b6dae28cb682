import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { atRest } from '../hooks/atRest.ts';

/**
 * What lies below the answer: drawn when the answer has been painted, so that nobody waits for what is out of sight.
 * Give it a key that changes with the question; while that stays, what is drawn stays and is kept up to date.
 */
export function AfterPaint({ children }: { children: ComponentChildren }) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let current = true;
    void atRest().then(() => current && setPainted(true));
    return () => {
      current = false;
    };
  }, []);
  return <>{isPainted ? children : <div class="after-paint" aria-busy="true" />}</>;
}
