import type { Figure } from '../../compare/figure.ts';
import { tickWords } from '../charts/layTrend.ts';
import type { TrendLine } from '../charts/trendLines.ts';
import { FigureLink } from './FigureLink.tsx';
import { revisionWords } from './revisionWords.ts';

export interface SeriesTableProps {
  lines: readonly TrendLine[];
  revisions: ReadonlyMap<Figure, readonly Figure[]>;
  hrefOf: (figure: Figure) => string | null;
}

/** The trend chart as a table: one row a period, one column a line. */
export function SeriesTable({ lines, revisions, hrefOf }: SeriesTableProps) {
  const points = lines.flatMap((line) => line.points.map((point) => ({ line, point })));
  if (points.length < 2) return null;
  const names = [...new Set(lines.map(({ name }) => name))];
  const periods = new Map(points.toSorted((a, b) => b.point.span.end.localeCompare(a.point.span.end)).map(({ point }) => [`${point.span.kind} ${point.span.end}`, point]));
  return (
    <details class="series-table">
      <summary>Every figure of the chart as a table</summary>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="Table of the chart’s figures">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Period</th>
              {names.map((name) => <th key={name} scope="col" class="number">{name}</th>)}
            </tr>
          </thead>
          <tbody>
            {[...periods].map(([key, point]) => (
              <tr key={key}>
                <th scope="row">{point.figure.period?.label ?? tickWords(point.span)}</th>
                {names.map((name) => {
                  const found = points.find((each) => each.line.name === name && `${each.point.span.kind} ${each.point.span.end}` === key);
                  return <td key={name} class="number">{found ? <FigureLink figure={found.point.figure} href={hrefOf(found.point.figure)} /> : null}{found ? <Revised words={revisionWords(found.point.figure, revisions)} /> : null}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Revised({ words }: { words: string | null }) {
  return words ? <span class="table__revised small soft">{words}</span> : null;
}
