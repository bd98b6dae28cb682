import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Area } from '../../model/observation.ts';
import { Head } from './Head.tsx';
import { Row } from './Row.tsx';
import type { MatrixCell } from './cellOf.ts';
import { COLUMN, HEADING, ROW, bringIntoSight, firstColumn, stepFrom } from './matrixLayout.ts';
import { type Along, type Window, mostIn, windowOf } from './windowOf.ts';

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
  /** Columns in the document at the most. */
  most: number;
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
  const { down, across, most, first } = sight;
  useEffect(() => onSight?.(down, across), [onSight, down.first, down.end, across.first, across.end]);
  const isWalking = useRef(false);
  const find = (what: string) => frame.current?.querySelector<HTMLElement>(what) ?? null;
  // A cell that left keeps no focus: its element is another one's now, where nobody went.
  useLayoutEffect(() => find('[data-active="false"]:focus')?.blur(), [down.first, across.first]);
  // A cell that is far away is in the document, and worked out, only some time after the scroll to it.
  useLayoutEffect(() => {
    const stands = document.activeElement;
    // Whoever went elsewhere meanwhile is not called back.
    if (stands !== document.body && !frame.current?.contains(stands)) isWalking.current = false;
    const reached = isWalking.current ? find('[data-active="true"]') : null;
    if (!reached) return;
    reached.focus({ preventScroll: true });
    isWalking.current = false;
  }, [active, down.first, across.first, cellOf]);
  const walk = (event: KeyboardEvent) => {
    const next = stepFrom(active, event.key, rows.length, areas.length);
    if (!next) return;
    event.preventDefault();
    isWalking.current = true;
    setActive(next);
    bringIntoSight(frame.current!, next, first);
  };
  return (
    <div class="matrix" ref={frame} role="grid" aria-label={`Indicators by area, against ${benchmark.name}`} aria-rowcount={rows.length + 1} aria-colcount={areas.length + 1} onScroll={look} onKeyDown={walk} style={{ '--first': `${first}px` }}>
      <div class="matrix__size" style={{ width: `${first + areas.length * COLUMN}px`, height: `${HEADING + rows.length * ROW}px` }} role="presentation">
        <Head areas={areas} sorted={sorted} onSort={onSort} from={across.first} to={across.end} first={first} />
        {rows.slice(down.first, down.end).map((row, offset) => {
          const index = down.first + offset;
          return <Row key={row.id} row={row} index={index} from={across.first} to={across.end} most={most} first={first} areas={areas} benchmark={benchmark} cellOf={cellOf} hrefOf={hrefOf} activeColumn={active.row === index ? active.column : null} onActive={setActive} />;
        })}
      </div>
    </div>
  );
}

/** What is in sight of a scrolling frame. Scrolling within a row or a column changes nothing, and draws nothing anew. */
function useSight(frame: { current: HTMLElement | null }, rows: number, columns: number): { sight: Sight; look: () => void } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [place, setPlace] = useState<{ down: Along; across: Along }>({ down: START, across: START });
  const look = () => {
    const target = frame.current!;
    // To the row and the column: the places in between show the same ones.
    const [top, left] = [Math.floor(target.scrollTop / ROW) * ROW, Math.floor(target.scrollLeft / COLUMN) * COLUMN];
    setPlace((before) => (before.down.offset === top && before.across.offset === left ? before : { down: moved(before.down, top), across: moved(before.across, left) }));
  };
  useLayoutEffect(() => {
    const target = frame.current;
    if (!target) return undefined;
    const measure = () => {
      setSize({ width: target.clientWidth, height: target.clientHeight });
      look();
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(target);
    return () => watch.disconnect();
  }, []);
  const first = firstColumn(size.width);
  // One row and one column more than fit, since the first may be cut.
  const [height, width] = [size.height + ROW, size.width - first + COLUMN];
  return { sight: { first, most: mostIn(width, COLUMN), down: windowOf(place.down, height, ROW, rows), across: windowOf(place.across, width, COLUMN, columns) }, look };
}

/** People read on from here. */
const START: Along = { offset: 0, heading: 'end' };

function moved(before: Along, offset: number): Along {
  if (offset === before.offset) return before;
  return { offset, heading: offset > before.offset ? 'end' : 'beginning' };
}
