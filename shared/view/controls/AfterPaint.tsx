import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * What lies below the answer: drawn when the answer has been painted, so that nobody waits for what is out of sight.
 * Give it a key that changes with the question; while that stays, what is drawn stays and is kept up to date.
 */
export function AfterPaint({ children }: { children: ComponentChildren }) {
  const [isPainted, setPainted] = useState(false);
  // Preact runs effects once the frame is out, and after a tenth of a second where none is painted (a tab out of sight).
  useEffect(() => setPainted(true), []);
  return <>{isPainted ? children : null}</>;
}
