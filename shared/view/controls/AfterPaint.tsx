import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { atRest } from '../hooks/atRest.ts';

export interface AfterPaintProps {
  /** What is asked: while it stays, what is drawn stays and is kept up to date. */
  of: string;
  children: ComponentChildren;
}

/**
 * What lies below the answer: drawn when the answer has been painted, so that nobody waits for what is out of sight. What
 * stood there before is out of sight at once, and taken down with the next drawing: taking it down takes as long.
 */
export function AfterPaint({ of, children }: AfterPaintProps) {
  const [painted, setPainted] = useState<string | null>(null);
  const drawn = useRef<ComponentChildren>(null);
  useEffect(() => {
    let current = true;
    void atRest().then(() => current && setPainted(of));
    return () => {
      current = false;
    };
  }, [of]);
  const isPainted = painted === of;
  if (isPainted) drawn.current = <Fragment key={of}>{children}</Fragment>;
  return <div class="after-paint stack stack--loose" aria-busy={!isPainted}>{drawn.current}</div>;
}
