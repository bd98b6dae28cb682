import { libraryReplaced } from './state/library.ts';
import { update, updateWaiting } from './updates.ts';

/** Things that happened outside the present screen, and wait quietly for an answer. */
export function Toasts() {
  return (
    <div class="toasts" role="status">
      {updateWaiting.value ? (
        <div class="toast">
          <span>A newer version is ready.</span>
          <span class="button-row">
            <button type="button" class="button button--small" onClick={() => (updateWaiting.value = false)}>Later</button>
            <button type="button" class="button button--small button--primary" onClick={update}>Update now</button>
          </span>
        </div>
      ) : null}
      {libraryReplaced.value ? (
        <div class="toast">
          <span>Another window runs a newer version of Like for Like and now holds the library.</span>
          <button type="button" class="button button--small button--primary" onClick={() => location.reload()}>Load this window again</button>
        </div>
      ) : null}
    </div>
  );
}
