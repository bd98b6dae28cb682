import type { Act } from '../../library/library.ts';
import { announce } from '../controls/announce.ts';
import { count } from '../words/formatDate.ts';
import type { CaptureActions } from './captureActions.ts';
import type { ShownFigure } from './shownFigure.ts';

/** Decides, says so, and goes on to the next figure (`choose`) when the chosen one was decided by itself. */
export async function decideAndGoOn(act: Act, { decide }: CaptureActions, order: ShownFigure[], chosen: string | null, choose: (id: string) => void): Promise<void> {
  const next = nextAfter(order, act);
  if (!(await decide(act))) return;
  announce(words(act));
  const alone = act.observations.length === 1 && act.observations[0] === chosen && act.kind !== 'reopen';
  if (alone && next) choose(next);
}

/** The figure that comes after the ones decided about; the one before when they were the last. */
function nextAfter(order: ShownFigure[], act: Act): string | null {
  const at = order.findIndex(({ observation }) => observation.id === act.observations.at(-1));
  return (order[at + 1] ?? order[at - 1])?.observation.id ?? null;
}

function words(act: Act): string {
  const figures = count(act.observations.length, 'figure');
  return { accept: `${figures} kept`, reject: `${figures} set aside`, reopen: `${figures} to be decided again`, correct: `${figures} corrected and kept` }[act.kind];
}
