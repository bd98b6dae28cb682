import { useCallback, useMemo } from 'preact/hooks';
import type { Figure } from '../../shared/compare/figure.ts';
import type { Area } from '../../shared/model/observation.ts';
import type { Catalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { Matrix, type MatrixRow } from '../../shared/view/matrix/Matrix.tsx';
import { pressing } from '../../shared/view/matrix/cellOf.ts';
import { topicWords } from '../IndicatorChooser.tsx';
import { paths } from '../routes.ts';
import { useCellsAhead } from './useCellsAhead.ts';
import { type Cells, useCells } from './useCells.ts';

export interface OverviewMatrixProps {
  indicators: Catalogue['indicators'];
  figures: ReadonlyMap<string, readonly Figure[]>;
  catalogue: Catalogue;
  areas: readonly Area[];
  benchmark: Area;
  /** GSS code of the column by which rows are sorted, or null. */
  sort: string | null;
  onSort: (area: Area | null) => void;
}

/** The matrix with its cells, which are worked out while it is scrolled: nothing around it is drawn anew for them. */
export function OverviewMatrix({ indicators, figures, catalogue, areas, benchmark, sort, onSort }: OverviewMatrixProps) {
  const { paced, now } = useCells(figures, catalogue, benchmark);
  const sorted = areas.find(({ gss }) => gss !== null && gss === sort) ?? null;
  const rows = useMemo(() => rowsOf(indicators.filter(({ id }) => figures.has(id)), sorted, now), [indicators, figures, sorted, now]);
  const cellOf = useCallback((row: MatrixRow, area: Area) => paced(row.id, area), [paced]);
  const onSight = useCellsAhead(rows, areas, now);
  return <Matrix rows={rows} areas={areas} benchmark={benchmark} cellOf={cellOf} hrefOf={hrefOf} sorted={sorted} onSort={onSort} onSight={onSight} />;
}

function hrefOf(row: MatrixRow, area: Area): string {
  return paths.compare(row.id, { base: area.gss ?? undefined });
}

function rowsOf(indicators: Catalogue['indicators'], sorted: Area | null, cell: Cells['now']): MatrixRow[] {
  const ordered = sorted ? indicators.toSorted((a, b) => pressing(cell(a.id, sorted)) - pressing(cell(b.id, sorted))) : indicators;
  return ordered.map(({ id, title, topic }, index) => ({
    id, title, href: paths.compare(id), topic: !sorted && topic !== ordered[index - 1]?.topic ? topicWords(topic) : null,
  }));
}
