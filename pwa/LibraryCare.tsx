import { backupReminder } from '../shared/library/storageAdvice.ts';
import { Notice } from '../shared/view/controls/Notice.tsx';
import { useQuery, valueOf } from '../shared/view/hooks/useQuery.ts';
import { paths } from './routes.ts';
import { library } from './state/library.ts';
import { useSpace } from './state/useSpace.ts';

/** What could cost somebody their library, where they look at it: much work without a backup, a browser that may clear it. */
export function LibraryCare() {
  const work = valueOf(useQuery(library.value, (held) => held.unsavedWork(), []));
  const { known } = useSpace();
  const reminder = work ? backupReminder(work, new Date()) : null;
  const warning = known?.warning?.pressing ? known.warning.words : null;
  if (!reminder && !warning) return null;
  return (
    <Notice tone="care" title={reminder ? 'Much of this is on this device only' : 'Your library is on this device only'}>
      {reminder ? <p>{reminder}</p> : null}
      {warning ? <p>{warning}</p> : null}
      <div class="button-row"><a class="button button--small" href={paths.settings()}>Keep it safe</a></div>
    </Notice>
  );
}
