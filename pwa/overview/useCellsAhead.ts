import { useEffect, useMemo } from 'preact/hooks';
import type { Area } from '../../shared/model/observation.ts';
import type { MatrixProps, MatrixRow } from '../../shared/view/matrix/Matrix.tsx';
import type { Window } from '../../shared/view/matrix/windowOf.ts';
import type { Cells } from './useCells.ts';

/** Rows beyond those in the document whose cells are worked out while the page rests: some screens of them. */
const ROWS_AHEAD = 90;

/** Columns beyond those in the document: a screen or two for all of the rows first, then as many as a fast sweep of a second goes over. */
const COLUMNS_AHEAD = [12, 60];

/** Milliseconds without a scroll after which the hand rests. Between two frames of one scroll there is no time: an indicator's first cell may take longer. */
const REST = 200;

/** Milliseconds of a frame's rest that are left alone: one cell takes about a third of one. */
const SPARE = 1;

type OnSight = NonNullable<MatrixProps['onSight']>;

/** Works out the cells around those in sight before they are scrolled to. Where the browser does not tell of its rests, they wait. */
export function useCellsAhead(rows: readonly MatrixRow[], areas: readonly Area[], now: Cells['now']): OnSight {
  const ahead = useMemo(() => cellsAhead(rows, areas, now), [rows, areas, now]);
  useEffect(() => ahead.stop, [ahead]);
  return ahead.onSight;
}

function cellsAhead(rows: readonly MatrixRow[], areas: readonly Area[], now: Cells['now']): { onSight: OnSight; stop: () => void } {
  let [idle, timer] = [0, 0];
  // Where the work got to, so that no frame of a long scroll asks again for thousands of cells that are there.
  const reached: Reached = new Map();
  const stop = () => {
    if (idle) cancelIdleCallback(idle);
    clearTimeout(timer);
  };
  const workOut = (places: Iterator<CellPlace>) => {
    idle = requestIdleCallback((deadline) => {
      while (deadline.timeRemaining() > SPARE) {
        const next = places.next();
        if (next.done) return;
        now(next.value.row.id, next.value.area);
      }
      workOut(places);
    });
  };
  return {
    stop,
    onSight(down, across) {
      if (!('requestIdleCallback' in globalThis)) return;
      stop();
      timer = window.setTimeout(() => workOut(placesAround(rows, areas, { down, across }, reached)), REST);
    },
  };
}

interface CellPlace {
  row: MatrixRow;
  area: Area;
}

/** By a row's id, the columns whose cells are worked out. */
type Reached = Map<string, Window>;

/** Row by row, those in sight and below first: that is where most people go on to. */
function* placesAround(rows: readonly MatrixRow[], areas: readonly Area[], { down, across }: { down: Window; across: Window }, reached: Reached): Generator<CellPlace> {
  const below = rows.slice(down.first, down.end + ROWS_AHEAD);
  const above = rows.slice(Math.max(0, down.first - ROWS_AHEAD), down.first).reverse();
  for (const more of COLUMNS_AHEAD) {
    const columns = { first: Math.max(0, across.first - more), end: Math.min(areas.length, across.end + more) };
    for (const row of [...below, ...above]) yield* placesLeft(row, areas, columns, reached);
  }
}

/** The places of a row that are still to be worked out, those first that join what was reached before. */
function* placesLeft(row: MatrixRow, areas: readonly Area[], { first, end }: Window, reached: Reached): Generator<CellPlace> {
  const before = reached.get(row.id);
  const had = before && before.first <= end && before.end >= first ? before : { first, end: first };
  for (let column = had.end; column < end; column += 1) {
    yield { row, area: areas[column]! };
    had.end = column + 1;
    reached.set(row.id, had);
  }
  for (let column = had.first - 1; column >= first; column -= 1) {
    yield { row, area: areas[column]! };
    had.first = column;
    reached.set(row.id, had);
  }
}
