import { useSignal } from '@preact/signals';
import { backupReminder } from '../../shared/library/storageAdvice.ts';
import { announce } from '../../shared/view/controls/announce.ts';
import { Icon } from '../../shared/view/controls/Icon.tsx';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { saveStream } from '../../shared/view/saveFile.ts';
import { formatDate } from '../../shared/view/words/formatDate.ts';
import { library } from '../state/library.ts';

/** The whole library as one file: against loss, and for colleagues. */
export function BackupCard() {
  const withPapers = useSignal(true);
  const busy = useSignal(false);
  const trouble = useSignal<string | null>(null);
  const work = valueOf(useQuery(library.value, (held) => held.unsavedWork(), []));
  const reminder = work ? backupReminder(work, new Date()) : null;
  const held = library.value;
  const save = (name: string, stream: () => ReadableStream<Uint8Array>, type: string) => async () => {
    busy.value = true;
    trouble.value = null;
    try {
      if (await saveStream(name, stream, type)) announce(`${name} saved`);
    } catch (error) {
      trouble.value = troubleWords(error);
    } finally {
      busy.value = false;
    }
  };
  const day = new Date().toISOString().slice(0, 10);
  return (
    <section class="card">
      <h2>Save a backup, or share</h2>
      <p class="soft">One file holds your papers, their figures, everything you decided, your briefings and your groups of councils. A colleague who opens it can merge it with theirs.</p>
      {reminder ? <Notice tone="care"><p>{reminder}</p></Notice> : null}
      {trouble.value ? <Notice tone="bad" title="This was not saved" live><p>{trouble.value}</p></Notice> : null}
      <label class="check">
        <input type="checkbox" checked={withPapers.value} onChange={(event) => (withPapers.value = event.currentTarget.checked)} />
        Bring the papers’ files along, so that every source can be shown
      </label>
      <div class="button-row">
        <button type="button" class="button button--primary" disabled={!held || busy.value} onClick={() => held && void save(`library-${day}.likeforlike`, () => held.exportLibrary({ papers: withPapers.value }), 'application/x-like-for-like')()}>
          <Icon name="download" />
          {busy.value ? 'Saving…' : 'Save a backup'}
        </button>
        <button type="button" class="button" disabled={!held || busy.value} onClick={() => held && void save(`figures-${day}.zip`, () => held.exportPackage(), 'application/zip')()}>
          Save as a data package
        </button>
      </div>
      <p class="small soft">{work?.lastBackup ? `The last backup was saved on ${formatDate(work.lastBackup)}.` : 'No backup has been saved yet.'} A data package is CSV with a description, for other tools.</p>
    </section>
  );
}

/** What kept a file from being saved; the library itself is only read for it. */
function troubleWords(error: unknown): string {
  if (error instanceof RangeError) return error.message;
  if (error instanceof Error && error.name === 'QuotaExceededError') return 'There is no room left for the file where it was to be saved. Choose another place, or save it without the papers’ files. Your library is unharmed.';
  return `The file could not be written (${error instanceof Error ? error.name : String(error)}). Try again, or choose another place. Your library is unharmed.`;
}
