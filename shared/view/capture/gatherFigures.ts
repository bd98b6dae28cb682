import type { Signal } from '@preact/signals';
import type { ReadingEvent } from '../../figures/readPaper.ts';
import type { Observation } from '../../model/observation.ts';

/** Milliseconds between two additions to the list on screen. */
const BETWEEN_SHOWS = 50;

/** Figures arrive page by page; the screen takes them a few times a second, so that a fast reader cannot flood it. */
export function gatherFigures(observations: Signal<Observation[]>, tableTitles: Signal<ReadonlyMap<number, string>>) {
  let waiting: Observation[] = [];
  let titles = new Map<number, string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const show = () => {
    stop();
    observations.value = [...observations.value, ...waiting];
    tableTitles.value = new Map([...tableTitles.value, ...titles]);
    waiting = [];
    titles = new Map();
  };
  return {
    take(event: Extract<ReadingEvent, { kind: 'figures' }>) {
      timer ??= setTimeout(show, BETWEEN_SHOWS);
      waiting.push(...event.observations);
      const index = event.observations[0]?.table ?? null;
      if (index !== null && event.table?.title) titles.set(index, event.table.title);
    },
    /** The whole reading is there: what was waiting is part of it. */
    settle(all: Observation[]) {
      show();
      observations.value = all;
    },
    /** Another reading begins. */
    clear() {
      stop();
      waiting = [];
      titles = new Map();
      observations.value = [];
      tableTitles.value = new Map();
    },
  };
}
