import type { Act } from '../../library/library.ts';
import { Icon } from '../controls/Icon.tsx';
import { Notice } from '../controls/Notice.tsx';
import { count } from '../words/formatDate.ts';
import type { CaptureActions } from './captureActions.ts';
import type { SortedOut } from './sortOut.ts';

export interface CaptureFootProps {
  /** How many figures there are. */
  all: number;
  sorted: SortedOut;
  actions: CaptureActions | null;
  decide: ((act: Act) => void) | null;
  after: { words: string; path: string } | null;
  onReview: () => void;
}

/** What is left to do with this paper, in at most two buttons, and the way back from the last step. */
export function CaptureFoot({ all, sorted: { waiting, sure, kept }, actions, decide, after, onReview }: CaptureFootProps) {
  if (!actions || !decide) return null;
  /** What is left is gone through next. */
  const keepSure = () => {
    decide({ kind: 'accept', observations: sure });
    if (waiting.length > 0) onReview();
  };
  const refused = actions.refused.value;
  return (
    <footer class="capture__foot">
      {refused ? <Notice tone="bad" title="This was not saved" live><p>{refused}</p></Notice> : null}
      <div class="button-row">
        {sure.length > 0 ? <button type="button" class="button button--primary" onClick={keepSure}>Keep {count(sure.length, 'sure figure')}</button> : null}
        {waiting.length > 0 ? (
          <button type="button" class={sure.length > 0 ? 'button' : 'button button--primary'} onClick={onReview}>Review {waiting.length.toLocaleString('en-GB')}</button>
        ) : null}
        {all > 0 && sure.length === 0 && waiting.length === 0 && after ? <a class="button button--primary" href={after.path}>{after.words}</a> : null}
        {all > 0 && sure.length === 0 && waiting.length === 0 ? <span class="chip chip--good"><Icon name="check" />{count(kept, 'figure')} kept</span> : null}
      </div>
      <div class="button-row">
        <button type="button" class="button button--quiet button--icon" aria-label="Undo" onClick={() => void actions.undo()}><Icon name="undo" /></button>
        <button type="button" class="button button--quiet button--icon" aria-label="Redo" onClick={() => void actions.redo()}><Icon name="redo" /></button>
      </div>
    </footer>
  );
}
