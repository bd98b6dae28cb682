import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Area } from '../../model/observation.ts';
import { formatValue, missingReason } from '../words/formatValue.ts';
import { gapWords } from '../../compare/sentence.ts';
import type { MatrixCell } from './cellOf.ts';
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
  cellOf: (row: MatrixRow, area: Area) => MatrixCell | null;
  hrefOf: (row: MatrixRow, area: Area) => string;
  /** The column by which rows are sorted, or null for the order of topics. */
  sorted: Area | null;
  onSort: (area: Area | null) => void;
}

/** In CSS pixels, as the style sheet has them. */
const ROW = 60;
const COLUMN = 132;
const HEADING = 48;

/**
 * Indicators down, areas across. Only what is in sight is in the document, so that ninety rows of a hundred and fifty
 * areas scroll without a stutter; the grid tells how large it is in truth, and arrow keys walk all of it.
 */
export function Matrix(props: MatrixProps) {
  const { rows, areas, benchmark, sorted, onSort } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, left: 0, width: 0, height: 0 });
  const [active, setActive] = useState({ row: 0, column: 0 });
  useLayoutEffect(() => {
    const target = frame.current;
    if (!target) return undefined;
    const measure = () => setView({ top: target.scrollTop, left: target.scrollLeft, width: target.clientWidth, height: target.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(target);
    return () => watch.disconnect();
  }, []);
  const first = firstColumn(view.width);
  const down = windowOf(view.top, view.height, ROW, rows.length);
  const across = windowOf(view.left, view.width - first, COLUMN, areas.length);
  const walk = (event: KeyboardEvent) => {
    const next = stepFrom(active, event.key, rows.length, areas.length);
    if (!next) return;
    event.preventDefault();
    setActive(next);
    bringIntoSight(frame.current!, next, first);
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('[data-active="true"]')?.focus({ preventScroll: true }));
  };
  return (
    <div
      class="matrix"
      ref={frame}
      role="grid"
      aria-label={`Indicators by area, against ${benchmark.name}`}
      aria-rowcount={rows.length + 1}
      aria-colcount={areas.length + 1}
      onScroll={(event) => {
        const { scrollTop: top, scrollLeft: left } = event.currentTarget;
        setView((before) => ({ ...before, top, left }));
      }}
      onKeyDown={walk}
      style={{ '--first': `${first}px` }}
    >
      <div class="matrix__size" style={{ width: `${first + areas.length * COLUMN}px`, height: `${HEADING + rows.length * ROW}px` }} role="presentation">
        <div class="matrix__head" role="row" aria-rowindex={1}>
          <div class="matrix__corner" role="columnheader" aria-colindex={1}>
            {sorted ? <button type="button" class="link-button" onClick={() => onSort(null)}>Order by topic</button> : 'Indicator'}
          </div>
          {areas.slice(across.first, across.end).map((area, index) => {
            const column = across.first + index;
            const by = sorted?.gss === area.gss;
            return (
              <div key={area.gss} class="matrix__area" role="columnheader" aria-colindex={column + 2} aria-sort={by ? 'descending' : undefined} style={{ left: `${first + column * COLUMN}px` }}>
                <button type="button" onClick={() => onSort(by ? null : area)} title={`Order by ${area.name}, what is worse first`}>{area.name}{by ? ' ▾' : ''}</button>
              </div>
            );
          })}
        </div>
        {rows.slice(down.first, down.end).map((row, index) => (
          <Row key={row.id} {...props} row={row} index={down.first + index} across={across} first={first} active={active} onActive={setActive} />
        ))}
      </div>
    </div>
  );
}

interface RowProps extends MatrixProps {
  row: MatrixRow;
  index: number;
  across: Window;
  /** Width of the first column in pixels. */
  first: number;
  active: { row: number; column: number };
  onActive: (place: { row: number; column: number }) => void;
}

function Row({ row, index, across, first, areas, benchmark, cellOf, hrefOf, active, onActive }: RowProps) {
  return (
    <div class="matrix__row" role="row" aria-rowindex={index + 2} style={{ top: `${HEADING + index * ROW}px` }}>
      <div class="matrix__title" role="rowheader" aria-colindex={1}>
        {row.topic ? <span class="matrix__topic">{row.topic}</span> : null}
        <a href={row.href} tabIndex={-1} title={row.title}>{row.title}</a>
      </div>
      {areas.slice(across.first, across.end).map((area, offset) => {
        const column = across.first + offset;
        const isActive = active.row === index && active.column === column;
        return (
          <div key={area.gss} class="matrix__cell" role="gridcell" aria-colindex={column + 2} style={{ left: `${first + column * COLUMN}px` }}>
            <Cell cell={cellOf(row, area)} area={area} benchmark={benchmark} href={hrefOf(row, area)} isActive={isActive} onFocus={() => onActive({ row: index, column })} />
          </div>
        );
      })}
    </div>
  );
}

interface CellProps {
  cell: MatrixCell | null;
  area: Area;
  benchmark: Area;
  href: string;
  isActive: boolean;
  onFocus: () => void;
}

function Cell({ cell, area, benchmark, href, isActive, onFocus }: CellProps) {
  const reach = { tabIndex: isActive ? 0 : -1, 'data-active': isActive, onFocus };
  if (!cell) return <span class="missing" {...reach} aria-label={`${area.name}: no figure`}>·</span>;
  const { figure, against, sense } = cell;
  const why = missingReason(figure.value);
  const gap = against?.gap ? gapWords(against.gap, against.figure.value) : null;
  const judged = sense === 'better' || sense === 'worse';
  const care = against?.verdict === 'with-care';
  const period = figure.period?.label;
  const told = [gap === 'the same' ? ` as ${benchmark.name}` : ` than ${benchmark.name}`, judged ? sense : null, care ? 'with care' : null].filter(Boolean).join(', ');
  return (
    <a href={href} class={`matrix__figure${judged ? ` matrix__figure--${sense}` : ''}`} title={against?.reasons[0]?.text ?? period} {...reach}>
      <span class="visually-hidden">{area.name}: </span>
      <span class={why ? 'missing' : 'matrix__value'}>{formatValue(figure.value)}</span>
      {why ? <span class="visually-hidden">{why}</span> : null}
      {gap ? <span class="visually-hidden">, {period}, </span> : null}
      <span class="matrix__gap">{judged ? <span class={`sense sense--${sense}`} aria-hidden="true" /> : null}{gap ?? period}{care ? <span aria-hidden="true"> ?</span> : null}</span>
      {gap ? <span class="visually-hidden">{told}</span> : null}
    </a>
  );
}

/** On a phone the first column leaves room for at least one area. */
function firstColumn(width: number): number {
  return width < 560 ? 150 : 280;
}

function stepFrom({ row, column }: { row: number; column: number }, key: string, rows: number, columns: number): { row: number; column: number } | null {
  const page = 8;
  const moves: Record<string, [number, number]> = {
    ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], PageDown: [page, 0], PageUp: [-page, 0], Home: [0, -columns], End: [0, columns],
  };
  const move = moves[key];
  if (!move) return null;
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return { row: within(row + move[0], rows), column: within(column + move[1], columns) };
}

function bringIntoSight(frame: HTMLElement, { row, column }: { row: number; column: number }, first: number): void {
  const [top, left] = [row * ROW, column * COLUMN];
  const [height, width] = [frame.clientHeight - HEADING, frame.clientWidth - first];
  if (top < frame.scrollTop) frame.scrollTop = top;
  if (top + ROW > frame.scrollTop + height) frame.scrollTop = top + ROW - height;
  if (left < frame.scrollLeft) frame.scrollLeft = left;
  if (left + COLUMN > frame.scrollLeft + width) frame.scrollLeft = left + COLUMN - width;
}
