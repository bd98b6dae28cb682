import { Progress } from '../controls/Progress.tsx';
import { count } from '../words/formatDate.ts';
import type { CaptureState } from './captureSession.ts';

/** How far the reading is, in words and as a bar, and the way to stop it. */
export function CaptureProgress({ state, figures, onCancel }: { state: CaptureState; figures: number; onCancel: () => void }) {
  const words = progressWords(state, figures);
  if (!words) return null;
  const [value, of] = state.kind === 'reading' ? [state.page, state.of] : state.kind === 'keeping' ? [1, 1] : [0, 1];
  return (
    <div class="capture-screen__progress">
      <span class="capture-screen__words">{words}</span>
      <Progress value={value} of={of} label="Pages read" />
      {state.kind === 'keeping' ? null : <button type="button" class="button button--small" onClick={onCancel}>Cancel</button>}
    </div>
  );
}

export function progressWords(state: CaptureState, figures: number): string | null {
  switch (state.kind) {
    case 'waiting':
      return 'Waiting for the paper before it';
    case 'opening':
      return 'Opening…';
    case 'reading':
      return `Page ${state.page} of ${state.of} · ${count(figures, 'figure')}`;
    case 'keeping':
      return `Keeping ${count(figures, 'figure')}…`;
    default:
      return null;
  }
}
