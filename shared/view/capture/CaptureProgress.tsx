import { Progress } from '../controls/Progress.tsx';
import { count } from '../words/formatDate.ts';
import type { CaptureState } from './captureSession.ts';

export interface CaptureProgressProps {
  state: CaptureState;
  figures: number;
  /** Whether it reads pictures, which is slow. */
  pictures?: boolean;
  onCancel: () => void;
}

/** How far the reading is, in words and as a bar, and the way to stop it. */
export function CaptureProgress({ state, figures, pictures = false, onCancel }: CaptureProgressProps) {
  const words = pictures && state.kind === 'reading' ? pictureWords(state, figures) : progressWords(state, figures);
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

/** Each page takes seconds: what is done is told, and the page at work. */
function pictureWords({ page, of }: Extract<CaptureState, { kind: 'reading' }>, figures: number): string {
  return `Reading the picture of page ${Math.min(page + 1, of)} of ${of} · ${count(figures, 'figure')}`;
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
