import { panelTarget, pointedTab, runInTab } from '../../browser.ts';
import { type Subject, findSubject } from '../../capture/findSubject.ts';
import { type PageSnapshot, snapshotPage } from '../../capture/snapshotPage.ts';

/** What the panel's tab offers at the moment. */
export interface LookedTab {
  subject: Subject;
  /** Null where no script may run, and for a tab that is gone. */
  snapshot: PageSnapshot | null;
  /** Whether there may be more of it in a moment. */
  isLoading: boolean;
}

/** Looks once at the tab that the panel was opened on. */
export async function lookAtTab(): Promise<LookedTab> {
  const target = panelTarget();
  const tab = target && (await pointedTab(target.tab));
  if (!target || !tab) return { subject: { kind: 'closed' }, snapshot: null, isLoading: false };
  const snapshot = await runInTab(target.tab, snapshotPage);
  return { subject: findSubject({ address: tab.address, title: tab.title, snapshot, link: target.link }), snapshot, isLoading: tab.isLoading };
}
