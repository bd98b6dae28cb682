import { type ReadonlySignal, computed, signal } from '@preact/signals';
import type { Library } from '../../../shared/library/library.ts';
import { isOver } from '../../../shared/view/capture/captureSession.ts';
import { askToRead, mayRead, panelTarget, pointedTab, runInTab } from '../../browser.ts';
import type { Subject } from '../../capture/findSubject.ts';
import { findSubject } from '../../capture/findSubject.ts';
import { keepPage } from '../../capture/keepPage.ts';
import { snapshotPage } from '../../capture/snapshotPage.ts';
import type { CaptureJob } from './captureJob.ts';
import { createCaptureJob } from './captureJob.ts';

/** A paper to capture: where it is and what it is called. */
export interface Wanted {
  address: string;
  title: string;
}

/** What the panel shows. */
export type PanelView = { kind: 'subject' } | { kind: 'job'; job: CaptureJob } | { kind: 'paper'; sha256: string };

export interface Panel {
  readonly library: Library;
  /** Null until the tab has been looked at. */
  readonly subject: ReadonlySignal<Subject | null>;
  readonly view: ReadonlySignal<PanelView>;
  readonly jobs: ReadonlySignal<readonly CaptureJob[]>;
  readonly running: ReadonlySignal<boolean>;
  /** Set when the person said no to reading a site: its host. */
  readonly refused: ReadonlySignal<string | null>;
  /** Looks at the tab again. */
  look(): Promise<void>;
  /** Captures papers, asking first for the sites they are on. Must be called inside a click. */
  capture(papers: readonly Wanted[]): Promise<void>;
  retry(job: CaptureJob): void;
  /** Reads the sentences of the page itself, such as the minutes of an item. Nothing is fetched for it. */
  readPage(): Promise<void>;
  /** What came of reading the page's own sentences: words for the person, or null. */
  readonly pageNote: ReadonlySignal<string | null>;
  show(view: PanelView): void;
}

export function createPanel(library: Library, now: () => Date): Panel {
  const subject = signal<Subject | null>(null);
  const view = signal<PanelView>({ kind: 'subject' });
  const jobs = signal<readonly CaptureJob[]>([]);
  const refused = signal<string | null>(null);
  const pageNote = signal<string | null>(null);
  const running = computed(() => jobs.value.some((job) => !isDone(job)));
  let lastId = 0;

  const look = async () => {
    const target = panelTarget();
    const tab = target && (await pointedTab(target.tab));
    if (!target || !tab) {
      subject.value = { kind: 'closed' };
      return;
    }
    const snapshot = target.link === null ? await runInTab(target.tab, snapshotPage) : null;
    subject.value = findSubject({ address: tab.address, title: tab.title, snapshot, link: target.link });
  };

  /** One after the other: two readers would only share the same processor, and a site should not be hurried. */
  const startNext = () => {
    const busy = jobs.value.some((job) => job.state.value.kind !== 'waiting' && !isDone(job));
    const next = jobs.value.find((job) => job.state.value.kind === 'waiting');
    if (!busy && next) void next.start();
  };

  const addJob = ({ address, title }: Wanted): CaptureJob => {
    lastId += 1;
    const job = createCaptureJob({ id: lastId, address, title, library, mayRead, now });
    watchJob(job, startNext);
    return job;
  };

  return {
    library, subject, view, jobs, running, refused, pageNote, look,
    async capture(papers) {
      const sites = [...new Set(papers.map(({ address }) => new URL(address).origin))];
      for (const site of sites) {
        if (await askToRead(`${site}/`)) continue;
        refused.value = new URL(site).host;
        return;
      }
      refused.value = null;
      const added = papers.map(addJob);
      jobs.value = [...jobs.value, ...added];
      if (added.length === 1) view.value = { kind: 'job', job: added[0]! };
      startNext();
    },
    retry(job) {
      void job.start();
    },
    async readPage() {
      if (subject.value?.kind !== 'page') return;
      const kept = await keepPage(library, subject.value.snapshot, now);
      if (kept.ok) view.value = { kind: 'paper', sha256: kept.value };
      else pageNote.value = kept.problem.message;
    },
    show(next) {
      view.value = next;
    },
  };
}

/** Nothing more will come of it by itself: it is kept, has failed, or waits for a person. */
export function isDone({ state: { value: state } }: CaptureJob): boolean {
  if (state.kind === 'session') return isOver(state.session.state.value);
  return state.kind === 'failed' || state.kind === 'cancelled';
}

/** Calls back whenever a job's state, or that of the reading inside it, changes. */
function watchJob(job: CaptureJob, changed: () => void): void {
  let inner: (() => void) | null = null;
  job.state.subscribe((state) => {
    inner?.();
    inner = state.kind === 'session' ? state.session.state.subscribe(changed) : null;
    changed();
  });
}
