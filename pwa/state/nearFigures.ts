import type { ComparedFigure, Library } from '../../shared/library/library.ts';
import type { Query } from '../../shared/view/hooks/useQuery.ts';

export type KeptFigures = Query<readonly ComparedFigure[]>;

/** One indicator's kept figures, and who looks at them. */
interface Held {
  kept: KeptFigures;
  lookers: Set<() => void>;
  letGo: () => void;
}

/**
 * The kept figures of the indicators that are looked at, were looked at, or are likely to be looked at next, so that going
 * back or on to one of them reads nothing. Those looked at follow every change of the library; the others are let go at
 * the first change, and when there are too many.
 */
export interface NearFigures {
  /** What is known now; `loading` where nothing is. */
  now: (indicator: string) => KeptFigures;
  /** Asks for an indicator's figures and says whenever there is something new, until the returned function is called. */
  look: (indicator: string, changed: () => void) => () => void;
  /** Asks for figures that nobody looks at yet. */
  bring: (indicator: string) => Promise<KeptFigures>;
}

/** Figures held for each gigabyte of the device's memory: at 650 bytes each, a fiftieth of it. */
const PER_GIGABYTE = 32_000;

/** In gigabytes; where the browser does not tell, those of a small tablet. Chromium tells of eight at the most. */
const memory = (navigator as Navigator & { deviceMemory?: number }).deviceMemory ?? 2;

/** Figures held at the most besides those looked at. */
export const NEAR_FIGURES = PER_GIGABYTE * memory;

const loading: KeptFigures = { state: 'loading' };

export function nearFigures(library: Pick<Library, 'observationsFor' | 'watch'>, most = NEAR_FIGURES): NearFigures {
  /** The one looked at longest ago first. */
  const held = new Map<string, Held>();

  const hold = (indicator: string): Held => {
    const known = held.get(indicator) ?? follow(indicator, new Set());
    held.delete(indicator);
    held.set(indicator, known);
    return known;
  };
  const follow = (indicator: string, lookers: Set<() => void>): Held => {
    const one: Held = { kept: loading, lookers, letGo: () => undefined };
    // Asked a second time, since something changed: read again only for somebody who is looking.
    const ask = () => (one.kept === loading || lookers.size > 0 ? library.observationsFor(indicator) : Promise.resolve(null));
    const settle = (kept: KeptFigures | null) => {
      if (kept) one.kept = kept;
      else drop(indicator, one);
      // Somebody came to look while it was being let go.
      if (!kept && lookers.size > 0) held.set(indicator, follow(indicator, lookers));
      for (const changed of lookers) changed();
      trim();
    };
    one.letGo = library.watch(ask, (figures) => settle(figures && { state: 'ready', value: figures }), (error) => settle({ state: 'failed', error }));
    return one;
  };
  const drop = (indicator: string, one: Held) => {
    one.letGo();
    if (held.get(indicator) === one) held.delete(indicator);
  };
  const trim = () => {
    let total = 0;
    for (const [indicator, one] of [...held].reverse()) {
      total += one.kept.state === 'ready' ? one.kept.value.length : 0;
      if (one.lookers.size === 0 && (total > most || one.kept.state === 'failed')) drop(indicator, one);
    }
  };
  const look: NearFigures['look'] = (indicator, changed) => {
    const one = hold(indicator);
    one.lookers.add(changed);
    return () => {
      one.lookers.delete(changed);
      trim();
    };
  };
  const told = (indicator: string) => new Promise<void>((resolve) => {
    const leave = look(indicator, () => {
      leave();
      resolve();
    });
  });
  return {
    now: (indicator) => held.get(indicator)?.kept ?? loading,
    look,
    async bring(indicator) {
      if (hold(indicator).kept === loading) await told(indicator);
      return held.get(indicator)?.kept ?? loading;
    },
  };
}

const ofLibrary = new WeakMap<Library, NearFigures>();

/** One memory for every screen. */
export function nearOf(library: Library): NearFigures {
  const near = ofLibrary.get(library) ?? nearFigures(library);
  ofLibrary.set(library, near);
  return near;
}
