import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type Figure, sameArea } from '../../shared/compare/figure.ts';
import { newestPrintings, settledTogether } from '../../shared/compare/revisions.ts';
import type { Area } from '../../shared/model/observation.ts';
import type { Catalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { type MatrixCell, cellOf } from '../../shared/view/matrix/cellOf.ts';

/** Milliseconds of one frame that may go into working cells out; the rest of its 16 is for drawing. */
const SHARE = 4;

export interface Cells {
  /** The cell, or undefined where this frame has no time left for it: it is worked out in one of the next. */
  paced: (id: string, area: Area) => MatrixCell | null | undefined;
  /** The cell, however long it takes. */
  now: (id: string, area: Area) => MatrixCell | null;
}

/** Cells are worked out when they come into sight, and once; a scroll over many of them is never held up. */
export function useCells(figures: ReadonlyMap<string, readonly Figure[]>, catalogue: Catalogue, benchmark: Area): Cells {
  const [late, setLate] = useState(0);
  const pace = useMemo(() => pacer(() => setLate((times) => times + 1)), []);
  useEffect(() => pace.stop, [pace]);
  // By the list of figures, which stays the same one while the figures of other indicators are still arriving.
  const known = useMemo(() => new WeakMap<readonly Figure[], IndicatorCells>(), [catalogue, benchmark]);
  const cellsOf = (id: string) => {
    const own = figures.get(id);
    if (!own) return null;
    const cells = known.get(own) ?? indicatorCells(id, own, catalogue, benchmark);
    known.set(own, cells);
    return cells;
  };
  const now = useCallback((id: string, area: Area) => cellsOf(id)?.workOut(area) ?? null, [figures, known]);
  const paced = useCallback((id: string, area: Area) => {
    const own = figures.get(id);
    if (!own) return null;
    // Sorting an indicator's figures by area is work as well.
    const isKnown = known.get(own)?.has(area) ?? false;
    return isKnown || pace.hasTime() ? now(id, area) : undefined;
  }, [figures, known, now, late]);
  return { paced, now };
}

interface IndicatorCells {
  has: (area: Area) => boolean;
  workOut: (area: Area) => MatrixCell | null;
}

const keyOf = ({ gss, name }: Area) => gss ?? name;

/** One indicator's cells, each worked out once. */
function indicatorCells(id: string, figures: readonly Figure[], catalogue: Catalogue, benchmark: Area): IndicatorCells {
  const byArea = Map.groupBy(figures, ({ area }) => keyOf(area));
  const known = new Map<string, MatrixCell | null>();
  const measure = catalogue.measure(id);
  // A nation's figure is printed in every paper: what stands of its printings is settled once for every column.
  const standing = (area: Area) => newestPrintings(byArea.get(keyOf(area)) ?? [], measure);
  const theBenchmarks = standing(benchmark);
  const workOut = (area: Area) => {
    const own = standing(area);
    const theirs = sameArea(area, benchmark) ? [] : theBenchmarks;
    return measure && own.length > 0 ? cellOf(settledTogether([own, theirs], measure), measure, area, benchmark) : null;
  };
  return {
    has: (area) => known.has(keyOf(area)) || !byArea.has(keyOf(area)),
    workOut(area) {
      const cached = known.get(keyOf(area));
      if (cached !== undefined) return cached;
      const cell = workOut(area);
      known.set(keyOf(area), cell);
      return cell;
    },
  };
}

/** Shares a frame's time out, and tells in the next one when it did not suffice. */
function pacer(onLate: () => void): { hasTime: () => boolean; stop: () => void } {
  let until: number | null = null;
  let late = false;
  let frame = 0;
  const next = () => {
    until = null;
    if (!late) return;
    late = false;
    onLate();
  };
  return {
    hasTime() {
      if (until === null) {
        until = performance.now() + SHARE;
        frame = requestAnimationFrame(next);
      }
      late ||= performance.now() > until;
      return performance.now() <= until;
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
