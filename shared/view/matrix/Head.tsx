import { memo } from '../controls/memo.ts';
import type { MatrixProps } from './Matrix.tsx';
import { COLUMN } from './matrixLayout.ts';

interface HeadProps extends Pick<MatrixProps, 'areas' | 'sorted' | 'onSort'> {
  from: number;
  to: number;
  first: number;
}

/** The names of the areas in sight, each of which sorts the rows by its column. */
export const Head = memo(({ areas, sorted, onSort, from, to, first }: HeadProps) => (
  <div class="matrix__head" role="row" aria-rowindex={1}>
    <div class="matrix__corner" role="columnheader" aria-colindex={1}>
      {sorted ? <button type="button" class="link-button" onClick={() => onSort(null)}>Order by topic</button> : 'Indicator'}
    </div>
    {areas.slice(from, to).map((area, offset) => {
      const by = sorted !== null && sorted.gss === area.gss;
      return (
        <div key={area.gss ?? area.name} class="matrix__area" role="columnheader" aria-colindex={from + offset + 2} aria-sort={by ? 'descending' : undefined} style={{ left: `${first + (from + offset) * COLUMN}px` }}>
          <button type="button" onClick={() => onSort(by ? null : area)} title={`Order by ${area.name}, what is worse first`}>{area.name}{by ? ' ▾' : ''}</button>
        </div>
      );
    })}
  </div>
));
