import { memo } from '../controls/memo.ts';
import { Cell } from './Cell.tsx';
import type { MatrixProps, MatrixRow } from './Matrix.tsx';
import { HEADING, type Place, ROW } from './matrixLayout.ts';

interface RowProps extends Pick<MatrixProps, 'areas' | 'benchmark' | 'cellOf' | 'hrefOf'> {
  row: MatrixRow;
  index: number;
  /** The first column in sight, and one past the last. */
  from: number;
  to: number;
  /** Cells in the document at the most: the one that comes takes over the element of the one that goes. */
  most: number;
  /** Width of the column of titles, in pixels. */
  first: number;
  /** The column of the cell that a key press starts from, or null when it is in another row. */
  activeColumn: number | null;
  onActive: (place: Place) => void;
}

/** One indicator: its title, and the cells of the areas in sight. */
export const Row = memo(({ row, index, from, to, most, first, areas, benchmark, cellOf, hrefOf, activeColumn, onActive }: RowProps) => (
  <div class="matrix__row" role="row" aria-rowindex={index + 2} style={{ top: `${HEADING + index * ROW}px` }}>
    <div class="matrix__title" role="rowheader" aria-colindex={1}>
      {row.topic ? <span class="matrix__topic">{row.topic}</span> : null}
      <a href={row.href} tabIndex={-1} title={row.title}>{row.title}</a>
    </div>
    {areas.slice(from, to).map((area, offset) => (
      <Cell
        key={(from + offset) % most}
        cell={cellOf(row, area)}
        area={area}
        benchmark={benchmark}
        hrefOf={hrefOf}
        row={row}
        index={index}
        column={from + offset}
        first={first}
        isActive={activeColumn === from + offset}
        onActive={onActive}
      />
    ))}
  </div>
));
