import type { Figure } from '../../compare/figure.ts';
import { gapWords } from '../../compare/sentence.ts';
import type { Area } from '../../model/observation.ts';
import { memo } from '../controls/memo.ts';
import { formatValue, missingReason } from '../words/formatValue.ts';
import { shortPeriod } from '../words/shortPeriod.ts';
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
  // Nobody can stand on it yet: what it will be is another element, which would not have the focus.
  if (cell === undefined) return <span class="missing" role="img" aria-label={`${area.name}: being looked up`}>…</span>;
  if (cell === null) return <span class="missing" {...reach} aria-label={`${area.name}: no figure`}>·</span>;
  const { figure, against, sense } = cell;
  const gap = gapOf(cell);
  const judged = judgedBy(cell);
  return (
    <a href={hrefOf(row, area)} class={`matrix__figure${judged ? ` matrix__figure--${sense}` : ''}`} title={hoverWords(cell, area, benchmark)} aria-label={cellWords(cell, area, benchmark)} {...reach}>
      <span class="matrix__said">
        <span class={figure.value.kind === 'missing' ? 'missing' : 'matrix__value'}>{formatValue(figure.value)}</span>{' '}
        {figure.period ? <span class="matrix__period">{shortPeriod(figure.period.label)}</span> : null}
      </span>{' '}
      {gap ? <span class="matrix__gap">{gap}</span> : null}{' '}
      {gap && (judged || isCareful(cell)) ? <span class="matrix__gap">{judged ? <span class={`sense sense--${judged}`}>{judged}</span> : null}{judged && isCareful(cell) ? ', ' : null}{isCareful(cell) ? 'with care' : null}</span> : null}
      {against?.verdict === 'unlike' && !gap ? <span class="matrix__gap">not compared</span> : null}
    </a>
  );
}

function gapOf({ against }: MatrixCell): string | null {
  return against?.gap ? gapWords(against.gap, against.figure.value) : null;
}

const judgedBy = ({ sense }: MatrixCell) => (sense === 'better' || sense === 'worse' ? sense : null);

const isCareful = ({ against }: MatrixCell) => against?.verdict === 'with-care';

/**
 * What the cell shows, for whoever does not see it, and what it was held against: "Merton: 16%, 2018/19, 4 points lower,
 * better, with care, against England’s 20%, 2017/18".
 */
function cellWords(cell: MatrixCell, area: Area, benchmark: Area): string {
  const { figure, against } = cell;
  const gap = gapOf(cell);
  // What is seen comes first and unbroken, so that a person who speaks it to the device is understood.
  const seen = [`${area.name}: ${formatValue(figure.value)}`, figure.period && shortPeriod(figure.period.label), gap, gap && judgedBy(cell), gap && isCareful(cell) && 'with care', against?.verdict === 'unlike' && !gap && 'not compared'];
  const held = gap && against ? [`against ${benchmark.name}’s ${formatValue(against.figure.value)}`, against.figure.period?.label] : [];
  return [...seen, missingReason(figure.value), ...held].filter(Boolean).join(', ');
}

/** The same with the first reason for care, one thing a line. */
function hoverWords({ figure, against }: MatrixCell, area: Area, benchmark: Area): string {
  const said = (name: string, { value, period }: Figure) => `${name}: ${formatValue(value)}${period ? `, ${period.label}` : ''}`;
  return [said(area.name, figure), against ? said(benchmark.name, against.figure) : null, against?.reasons[0]?.text].filter(Boolean).join('\n');
}
