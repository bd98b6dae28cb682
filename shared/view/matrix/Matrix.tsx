import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Area } from '../../model/observation.ts';
import { Head } from './Head.tsx';
import { Row } from './Row.tsx';
import type { MatrixCell } from './cellOf.ts';
import { COLUMN, HEADING, ROW, bringIntoSight, firstColumn, stepFrom } from './matrixLayout.ts';
import { type Window, windowOf } from './windowOf.ts';

export interface MatrixRow {
  id: string;
  title: string;
  href: string;
  /** Set on the first row of a topic. */
  topic: string | null;
}

export interface MatrixProps {
  rows: readonly MatrixRow[];
  areas: readonly Area[];
  benchmark: Area;
  /** Null where the area has no figure; undefined while it is being worked out, after which another function is given. */
  cellOf: (row: MatrixRow, area: Area) => MatrixCell | null | undefined;
  hrefOf: (row: MatrixRow, area: Area) => string;
  /** The column by which rows are sorted, or null for the order of topics. */
  sorted: Area | null;
  onSort: (area: Area | null) => void;
  /** Told which rows and columns are in the document, at first and after every scroll. */
  onSight?: (down: Window, across: Window) => void;
}

/** The rows and columns in sight, and the width of the column of titles. */
interface Sight {
  down: Window;
  across: Window;
  first: number;
}

/**
 * Indicators down, areas across. Only what is in sight is in the document, so that ninety rows of a hundred and fifty
 * areas scroll without a stutter; the grid tells how large it is in truth, and arrow keys walk all of it.
 */
export function Matrix(props: MatrixProps) {
  const { rows, areas, benchmark, cellOf, hrefOf, sorted, onSort, onSight } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const { sight, look } = useSight(frame, rows.length, areas.length);
  const { down, across, first } = sight;
  useEffect(() => onSight?.(down, across), [onSight, down.first, down.end, across.first, across.end]);
  const walk = (event: KeyboardEvent) => {
    const next = stepFrom(active, event.key, rows.length, areas.length);
    if (!next) return;
    event.preventDefault();
    setActive(next);
    bringIntoSight(frame.current!, next, first);
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('[data-active="true"]')?.focus({ preventScroll: true }));
  };
  return (
    <div class="matrix" ref={frame} role="grid" aria-label={`Indicators by area, against ${benchmark.name}`} aria-rowcount={rows.length + 1} aria-colcount={areas.length + 1} onScroll={look} onKeyDown={walk} style={{ '--first': `${first}px` }}>
      <div class="matrix__size" style={{ width: `${first + areas.length * COLUMN}px`, height: `${HEADING + rows.length * ROW}px` }} role="presentation">
        <Head areas={areas} sorted={sorted} onSort={onSort} from={across.first} to={across.end} first={first} />
        {rows.slice(down.first, down.end).map((row, offset) => {
          const index = down.first + offset;
          return <Row key={row.id} row={row} index={index} from={across.first} to={across.end} first={first} areas={areas} benchmark={benchmark} cellOf={cellOf} hrefOf={hrefOf} activeColumn={active.row === index ? active.column : null} onActive={setActive} />;
        })}
      </div>
    </div>
  );
}

/** What is in sight of a scrolling frame. Scrolling within a row or a column changes nothing, and draws nothing anew. */
function useSight(frame: { current: HTMLElement | null }, rows: number, columns: number): { sight: Sight; look: () => void } {
  const [place, setPlace] = useState({ top: 0, left: 0, width: 0, height: 0 });
  const look = () => {
    const target = frame.current!;
    // To the row and the column: the places in between show the same ones.
    const [top, left] = [Math.floor(target.scrollTop / ROW) * ROW, Math.floor(target.scrollLeft / COLUMN) * COLUMN];
    setPlace((before) => (before.top === top && before.left === left ? before : { ...before, top, left }));
  };
  useLayoutEffect(() => {
    const target = frame.current;
    if (!target) return undefined;
    const measure = () => {
      setPlace((before) => ({ ...before, width: target.clientWidth, height: target.clientHeight }));
      look();
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(target);
    return () => watch.disconnect();
  }, []);
  const first = firstColumn(place.width);
  // One row and one column more than fit, since the first may be cut.
  return { sight: { first, down: windowOf(place.top, place.height + ROW, ROW, rows), across: windowOf(place.left, place.width - first + COLUMN, COLUMN, columns) }, look };
}
