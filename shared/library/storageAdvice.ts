import type { ByteStore } from './byteStore.ts';
import type { Space, Work } from './library.ts';

/** What papers take, and what the browser says about this site's storage. */
export async function spaceUsed(bytes: ByteStore, storage: StorageManager | undefined = globalThis.navigator?.storage): Promise<Space> {
  const papers = (await bytes.list()).reduce((sum, file) => sum + file.size, 0);
  const estimate = await storage?.estimate?.();
  return { papers, usage: estimate?.usage ?? null, quota: estimate?.quota ?? null, persisted: (await storage?.persisted?.()) ?? null };
}

/** Asks the browser not to clear the library. True when it promises; null when it cannot be asked. */
export async function askToPersist(storage: StorageManager | undefined = globalThis.navigator?.storage): Promise<boolean | null> {
  if (!storage?.persist) return null;
  return (await storage.persisted()) || storage.persist();
}

/** Said before asking, since the browser's own question gives no reason. */
export const persistReason =
  'Your library lives only on this device. The browser may clear it when space runs short, unless you let it be kept.';

export interface Keeping {
  persisted: boolean | null;
  /** True on Safari and on every browser of an iPhone or iPad, which share its engine. */
  webkit: boolean;
  /** True when it was installed on the home screen or dock. */
  installed: boolean;
  usage: number | null;
  quota: number | null;
}

/** Share of the allowed space from which a warning is due: a large pack of 100 MB still fits a quota of 1 GB. */
const nearlyFull = 0.9;

/** What may happen to the library. `pressing` is what is likely to, soon, and not only possible. */
export interface StorageWarning {
  words: string;
  pressing: boolean;
}

/**
 * What may happen to the library in this browser; null when nothing threatens it. WebKit deletes what a site
 * stored when it was not used for seven days of browsing, unless it is installed (webkit.org, "Full Third-Party Cookie
 * Blocking and More", March 2020).
 */
export function storageWarning({ persisted, webkit, installed, usage, quota }: Keeping): StorageWarning | null {
  if (usage !== null && quota !== null && quota > 0 && usage >= nearlyFull * quota) {
    return { pressing: true, words: 'The space that this browser allows is nearly used up. Remove the files of papers you no longer need to see; their figures stay.' };
  }
  if (persisted === true || installed) return null;
  if (webkit) return { pressing: true, words: 'Safari clears what a site keeps after seven days without a visit. Add Like for Like to your home screen or dock, or save a backup.' };
  return persisted === false ? { pressing: false, words: 'This browser may clear the library when space runs short. Let it be kept, or save a backup.' } : null;
}

/** Work that is worth a backup: a morning's papers, or half an hour's decisions. */
const muchWork = { documents: 5, decisions: 100 } as const;
/** Any work at all is worth one after a month. */
const longAgo = 30 * 24 * 60 * 60 * 1000;

/** A reminder to save a backup, in words; null while there is little to lose. */
export function backupReminder({ lastBackup, documentsSince, decisionsSince }: Work, now: Date): string | null {
  const much = documentsSince >= muchWork.documents || decisionsSince >= muchWork.decisions;
  const any = documentsSince + decisionsSince > 0;
  const old = lastBackup !== null && now.getTime() - Date.parse(lastBackup) >= longAgo;
  if (!much && !(any && old)) return null;
  const work = [amount(documentsSince, 'paper'), amount(decisionsSince, 'decision')].filter((words) => words !== '').join(' and ');
  return `${work} since ${lastBackup === null ? 'you began, and no backup yet' : 'your last backup'}. Save one to keep them safe.`;
}

function amount(count: number, what: string): string {
  return count === 0 ? '' : `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
}
