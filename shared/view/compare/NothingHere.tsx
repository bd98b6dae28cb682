import type { Figure } from '../../compare/figure.ts';
import { Notice } from '../controls/Notice.tsx';
import { missingReason } from '../words/formatValue.ts';
import { FigureLink } from './FigureLink.tsx';

/** More missing values than these say nothing new. */
const MOST_SHOWN = 12;

/** In place of a comparison: what was printed instead of a number, each leading to its cell, or what can be done. */
export function NothingHere({ figures, hrefOf }: { figures: readonly Figure[]; hrefOf: (figure: Figure) => string | null }) {
  const printed = figures.filter(({ origin }) => origin === 'paper');
  const missing = printed.filter(({ value, role }) => value.kind === 'missing' && role === 'actual');
  if (missing.length === 0) return <NoFigure any={figures.length > 0} />;
  const shown = missing.toSorted((a, b) => (b.period?.end ?? '').localeCompare(a.period?.end ?? '')).slice(0, MOST_SHOWN);
  return (
    <>
      <Notice tone="info" title="Only missing values so far">
        <p>The papers here name this indicator, but print no number for this area. Open a later paper, or choose another area above.</p>
      </Notice>
      <section class="stack stack--tight" aria-label="What is printed instead">
        <h2>What is printed instead</h2>
        <div class="table-scroll" tabIndex={0} role="group" aria-label="Table of missing values">
          <table class="table">
            <thead><tr><th scope="col">Area</th><th scope="col">Period</th><th scope="col" class="number">Printed as</th><th scope="col">Why there is no number</th></tr></thead>
            <tbody>
              {shown.map((figure) => (
                <tr key={figure.observation ?? `${figure.area.name} ${figure.period?.label}`}>
                  <th scope="row">{figure.area.name}</th>
                  <td class="table__period">{figure.period?.label ?? 'not stated'}</td>
                  <td class="number"><FigureLink figure={figure} href={hrefOf(figure)} /></td>
                  <td>{missingReason(figure.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

function NoFigure({ any }: { any: boolean }) {
  if (any) return <Notice tone="info" title="No figure of this area yet"><p>Choose another area above, or open a paper that prints this indicator.</p></Notice>;
  return (
    <Notice tone="info" title="No figure of this indicator yet">
      <p>No paper here prints it, or what they print still waits to be looked at, and the Department for Education publishes nothing under it. Open a paper that prints it, or choose another indicator.</p>
    </Notice>
  );
}
