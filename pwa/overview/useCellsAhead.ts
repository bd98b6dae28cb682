import { useEffect, useMemo } from 'preact/hooks';
import type { Area } from '../../shared/model/observation.ts';
import type { MatrixProps, MatrixRow } from '../../shared/view/matrix/Matrix.tsx';
import type { Window } from '../../shared/view/matrix/windowOf.ts';
import type { Cells } from './useCells.ts';

/** Rows beyond those in the document whose cells are worked out while the page rests: some screens of them. */
const ROWS_AHEAD = 90;

/** Columns beyond those in the document: a screen or two for all of the rows first, then as many as a fast sweep of a second goes over. */
const COLUMNS_AHEAD = [12, 60];

/** Milliseconds of a rest that are left alone: one cell takes about a third of one. */
const SPARE = 1;

type OnSight = NonNullable<MatrixProps['onSight']>;

/** Works out the cells around those in sight before they are scrolled to. Where the browser does not tell of its rests, they wait. */
export function useCellsAhead(rows: readonly MatrixRow[], areas: readonly Area[], now: Cells['now']): OnSight {
  const ahead = useMemo(() => cellsAhead(rows, areas, now), [rows, areas, now]);
  useEffect(() => ahead.stop, [ahead]);
  return ahead.onSight;
}

function cellsAhead(rows: readonly MatrixRow[], areas: readonly Area[], now: Cells['now']): { onSight: OnSight; stop: () => void } {
  let rest = 0;
  const stop = () => rest && cancelIdleCallback(rest);
  const workOut = (places: Iterator<[MatrixRow, Area]>) => {
    rest = requestIdleCallback((deadline) => {
      while (deadline.timeRemaining() > SPARE) {
        const next = places.next();
        if (next.done) return;
        const [row, area] = next.value;
        now(row.id, area);
      }
      workOut(places);
    });
  };
  return {
    stop,
    onSight(down, across) {
      if (!('requestIdleCallback' in globalThis)) return;
      stop();
      workOut(placesAround(rows, areas, down, across));
    },
  };
}

/** Row by row, those below first: that is where most people go on to. What was worked out before is passed over in no time. */
function* placesAround(rows: readonly MatrixRow[], areas: readonly Area[], down: Window, across: Window): Generator<[MatrixRow, Area]> {
  const below = rows.slice(down.first, down.end + ROWS_AHEAD);
  const above = rows.slice(Math.max(0, down.first - ROWS_AHEAD), down.first).reverse();
  for (const reach of COLUMNS_AHEAD) {
    const columns = areas.slice(Math.max(0, across.first - reach), across.end + reach);
    for (const row of [...below, ...above]) for (const area of columns) yield [row, area];
  }
}
