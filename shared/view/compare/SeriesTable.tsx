import type { Figure } from '../../compare/figure.ts';
import type { Point } from '../../compare/series.ts';
import { tickWords } from '../charts/timeTicks.ts';
import type { TrendLine } from '../charts/trendLines.ts';
import { Disclosure } from '../controls/Disclosure.tsx';
import { FigureLink } from './FigureLink.tsx';
import { revisionWords } from './revisionWords.ts';

export interface SeriesTableProps {
  lines: readonly TrendLine[];
  revisions: ReadonlyMap<Figure, readonly Figure[]>;
  hrefOf: (figure: Figure) => string | null;
}

/** The trend chart as a table: one row a period, one column a line. */
export function SeriesTable(props: SeriesTableProps) {
  if (props.lines.reduce((sum, { points }) => sum + points.length, 0) < 2) return null;
  return <Disclosure summary="Every figure of the chart as a table">{() => <Table {...props} />}</Disclosure>;
}

function Table({ lines, revisions, hrefOf }: SeriesTableProps) {
  const points = lines.flatMap((line) => line.points.map((point) => ({ line, point })));
  const names = [...new Set(lines.map(({ name }) => name))];
  const periodOf = ({ span }: Point) => `${span.kind} ${span.end}`;
  const periods = new Map(points.map(({ point }) => point).toSorted((a, b) => (a.span.end < b.span.end ? 1 : -1)).map((point) => [periodOf(point), point]));
  const cells = new Map(points.toReversed().map(({ line, point }) => [`${line.name} ${periodOf(point)}`, point.figure]));
  return (
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
                const figure = cells.get(`${name} ${key}`);
                return <td key={name} class="number">{figure ? <FigureLink figure={figure} href={hrefOf(figure)} /> : null}{figure ? <Revised words={revisionWords(figure, revisions)} /> : null}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Revised({ words }: { words: string | null }) {
  return words ? <span class="table__revised small soft">{words}</span> : null;
}
