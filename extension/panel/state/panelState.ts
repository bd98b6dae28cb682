import { type ReadonlySignal, computed, signal } from '@preact/signals';
import { readAddress } from '../../../shared/catalogue/readAddress.ts';
import type { Library } from '../../../shared/library/library.ts';
import type { Provenance } from '../../../shared/model/document.ts';
import { isOver } from '../../../shared/view/capture/captureSession.ts';
import { askToRead, mayRead, onTabLoaded, openTab, panelTarget } from '../../browser.ts';
import type { Subject } from '../../capture/findSubject.ts';
import type { PageSnapshot } from '../../capture/snapshotPage.ts';
import { keepPage } from '../../capture/keepPage.ts';
import { meetingHeadings } from '../../capture/meetingHeadings.ts';
import type { CaptureJob } from './captureJob.ts';
import { createCaptureJob } from './captureJob.ts';
import { type LookedTab, lookAtTab } from './lookAtTab.ts';

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
  /** The meeting that the tab's page is about, as far as the page says; null until it is known, and for other pages. */
  readonly meeting: ReadonlySignal<Provenance | null>;
  readonly view: ReadonlySignal<PanelView>;
  readonly jobs: ReadonlySignal<readonly CaptureJob[]>;
  readonly running: ReadonlySignal<boolean>;
  /** Set while the browser asks the person about reading a site, or several: "a.gov.uk and b.gov.uk". */
  readonly asking: ReadonlySignal<string | null>;
  /** Set when the person said no: the same words. */
  readonly refused: ReadonlySignal<string | null>;
  /** Looks at the tab, now and again whenever another page has loaded in it. @param begun a look that has begun already */
  look(begun?: Promise<LookedTab>): Promise<void>;
  /** Goes to another page in the same tab. */
  go(address: string): void;
  /** Captures papers, asking first for the sites they are on. Must be called inside a click. */
  capture(papers: readonly Wanted[]): Promise<void>;
  /** Fetches a paper once more, asking again where the permission was taken back. Must be called inside a click. */
  retry(job: CaptureJob): Promise<void>;
  /** Reads the sentences of the page itself, such as the minutes of an item. Nothing is fetched for it. */
  readPage(): Promise<void>;
  /** What came of reading the page's own sentences: words for the person, or null. */
  readonly pageNote: ReadonlySignal<string | null>;
  show(view: PanelView): void;
}

export function createPanel(library: Library, now: () => Date): Panel {
  const subject = signal<Subject | null>(null);
  const meeting = signal<Provenance | null>(null);
  const view = signal<PanelView>({ kind: 'subject' });
  const jobs = signal<readonly CaptureJob[]>([]);
  const asking = signal<string | null>(null);
  const refused = signal<string | null>(null);
  const pageNote = signal<string | null>(null);
  const running = computed(() => jobs.value.some((job) => !isDone(job)));
  /** Settled once the page's meeting is known: a quick click must not lose the meeting that a supplement belongs to. */
  let meetingRead = Promise.resolve();
  let lastId = 0;

  const target = panelTarget();
  const look = async (begun?: Promise<LookedTab>) => {
    const before = await begun;
    // A page that was still loading then may have come to its end before anybody listened for that.
    const { subject: found, snapshot } = before && !before.isLoading ? before : await lookAtTab();
    meeting.value = null;
    pageNote.value = null;
    subject.value = found;
    meetingRead = snapshot === null ? Promise.resolve() : readMeeting(snapshot).then((read) => {
      meeting.value = read;
      return undefined;
    });
    await meetingRead;
  };
  // A link that was pointed at stays what the panel is about, wherever its tab goes.
  if (target && target.link === null) onTabLoaded(target.tab, () => void look());

  /** One after the other: two readers would only share the same processor, and a site should not be hurried. */
  const startNext = () => {
    const busy = jobs.value.some((job) => job.state.value.kind !== 'waiting' && !isDone(job));
    const next = jobs.value.find((job) => job.state.value.kind === 'waiting');
    if (!busy && next) void next.start();
  };

  const addJob = ({ address, title }: Wanted): CaptureJob => {
    lastId += 1;
    const job = createCaptureJob({ id: lastId, address, title, meeting: meeting.value, mayRead, now });
    watchJob(job, startNext);
    return job;
  };

  /** Asks for the sites of these papers, in the click; nothing happens where they are allowed already. */
  const allow = async (addresses: readonly string[]): Promise<boolean> => {
    const sites = listWords(new Set(addresses.map((address) => new URL(address).host)));
    refused.value = null;
    asking.value = sites;
    const allowed = await askToRead(addresses);
    asking.value = null;
    if (!allowed) refused.value = sites;
    return allowed;
  };

  return {
    library, subject, meeting, view, jobs, running, asking, refused, pageNote, look,
    async capture(papers) {
      if (!(await allow(papers.map(({ address }) => address)))) return;
      await meetingRead;
      const added = papers.map(addJob);
      jobs.value = [...jobs.value, ...added];
      if (added.length === 1) view.value = { kind: 'job', job: added[0]! };
      startNext();
    },
    go(address) {
      if (target) void openTab(address, target.tab);
    },
    async retry(job) {
      if (await allow([job.address])) void job.start();
      else view.value = { kind: 'subject' };
    },
    async readPage() {
      if (subject.value?.kind !== 'page') return;
      const { snapshot } = subject.value;
      await meetingRead;
      const kept = await keepPage(library, snapshot, meeting.value, now);
      if (kept.ok) view.value = { kind: 'paper', sha256: kept.value };
      else pageNote.value = kept.problem.message;
    },
    show(next) {
      view.value = next;
    },
  };
}

const listWords = (hosts: Iterable<string>) => new Intl.ListFormat('en-GB').format(hosts);

/** Pages that are about one meeting or one committee; elsewhere a heading names one only in passing. */
const meetingPages = ['meeting', 'item', 'committee'];

/** Reads the meeting from a page's headings. The readers take their time to load, and the panel shows its papers before it has them. */
async function readMeeting(snapshot: PageSnapshot): Promise<Provenance | null> {
  if (!meetingPages.includes(readAddress(snapshot.address).kind)) return null;
  const { readWebHeadings } = await import('../../../shared/figures/readWebHeadings.ts');
  return readWebHeadings({ address: snapshot.address, title: snapshot.title, headings: meetingHeadings(snapshot) });
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
