import { gapWords } from '../../compare/sentence.ts';
import type { Area } from '../../model/observation.ts';
import { memo } from '../controls/memo.ts';
import { formatValue, missingReason } from '../words/formatValue.ts';
import type { MatrixCell } from './cellOf.ts';
import type { MatrixProps, MatrixRow } from './Matrix.tsx';
import { COLUMN, type Place } from './matrixLayout.ts';

interface CellProps extends Pick<MatrixProps, 'benchmark' | 'hrefOf'> {
  /** Null where the area has no figure; undefined while it is being worked out. */
  cell: MatrixCell | null | undefined;
  area: Area;
  row: MatrixRow;
  index: number;
  column: number;
  /** Width of the column of titles, in pixels. */
  first: number;
  isActive: boolean;
  onActive: (place: Place) => void;
}

/** One figure of the matrix in its place. */
export const Cell = memo((props: CellProps) => {
  const { index, column, first, isActive, onActive } = props;
  const reach: Reach = { tabIndex: isActive ? 0 : -1, 'data-active': isActive, onFocus: () => onActive({ row: index, column }) };
  return (
    <div class="matrix__cell" role="gridcell" aria-colindex={column + 2} style={{ left: `${first + column * COLUMN}px` }}>
      <Content {...props} reach={reach} />
    </div>
  );
});

interface Reach {
  tabIndex: number;
  'data-active': boolean;
  onFocus: () => void;
}

function Content({ cell, row, area, benchmark, hrefOf, reach }: CellProps & { reach: Reach }) {
  if (cell === undefined) return <span class="missing" {...reach} aria-label={`${area.name}: being looked up`}>…</span>;
  if (cell === null) return <span class="missing" {...reach} aria-label={`${area.name}: no figure`}>·</span>;
  const { figure, against, sense } = cell;
  const isMissing = figure.value.kind === 'missing';
  const gap = gapOf(cell);
  const judged = sense === 'better' || sense === 'worse';
  return (
    <a href={hrefOf(row, area)} class={`matrix__figure${judged ? ` matrix__figure--${sense}` : ''}`} title={against?.reasons[0]?.text ?? figure.period?.label} aria-label={cellWords(cell, area, benchmark)} {...reach}>
      <span class={isMissing ? 'missing' : 'matrix__value'}>{formatValue(figure.value)}</span>{' '}
      <span class="matrix__gap">{judged ? <span class={`sense sense--${sense}`} /> : null}{gap ?? figure.period?.label}{against?.verdict === 'with-care' && gap ? ' ?' : null}</span>
    </a>
  );
}

function gapOf({ against }: MatrixCell): string | null {
  return against?.gap ? gapWords(against.gap, against.figure.value) : null;
}

/** What the cell shows, for whoever does not see it: "Merton: 16%, 4 points lower than England, better, with care, 2018/19". */
function cellWords(cell: MatrixCell, area: Area, benchmark: Area): string {
  const { figure, against, sense } = cell;
  const gap = gapOf(cell);
  const period = figure.period?.label;
  // What is seen comes first and unbroken, so that a person who speaks it to the device is understood.
  const words = gap
    ? [`${gap} ${gap === 'the same' ? 'as' : 'than'} ${benchmark.name}`, sense === 'better' || sense === 'worse' ? sense : null, against?.verdict === 'with-care' ? 'with care' : null, period]
    : [period, missingReason(figure.value)];
  return [`${area.name}: ${formatValue(figure.value)}`, ...words].filter(Boolean).join(', ');
}
