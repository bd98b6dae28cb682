import { useEffect, useRef } from 'preact/hooks';
import type { Act } from '../../library/library.ts';

export interface CaptureKeys {
  /** Single keys can be turned off in the settings; they also rest while something is typed. */
  enabled: boolean;
  chosen: string | null;
  step: (direction: 1 | -1) => void;
  decide: ((act: Act) => void) | null;
  correct: () => void;
  undo: () => void;
  redo: () => void;
}

/** N and P walk, K keeps, C corrects, X sets aside, U undoes; Ctrl+Z and Ctrl+Y undo and redo whatever the setting. */
export function useCaptureKeys(keys: CaptureKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const done = event.ctrlKey || event.metaKey ? withControl(event, latest.current) : !event.altKey && single(event.key.toLowerCase(), latest.current);
      if (done) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function withControl(event: KeyboardEvent, { decide, undo, redo }: CaptureKeys): boolean {
  const key = event.key.toLowerCase();
  if (!decide || (key !== 'z' && key !== 'y')) return false;
  if (key === 'y' || event.shiftKey) redo();
  else undo();
  return true;
}

function single(key: string, { enabled, chosen, step, decide, correct, undo, redo }: CaptureKeys): boolean {
  if (!enabled || !decide) return false;
  const about = (act: (observations: string[]) => void) => () => chosen && act([chosen]);
  const acts: Record<string, () => unknown> = {
    n: () => step(1),
    p: () => step(-1),
    k: about((observations) => decide({ kind: 'accept', observations })),
    x: about((observations) => decide({ kind: 'reject', observations })),
    c: about(correct),
    u: undo,
    r: redo,
  };
  const act = acts[key];
  act?.();
  return act !== undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName));
}
