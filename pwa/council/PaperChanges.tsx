import type { Figure } from '../../shared/compare/figure.ts';
import type { PaperChange } from '../../shared/compare/paperChanges.ts';
import { gapWords } from '../../shared/compare/sentence.ts';
import type { Change } from '../../shared/compare/series.ts';
import type { Area } from '../../shared/model/observation.ts';
import { FigureLink } from '../../shared/view/compare/FigureLink.tsx';
import { periodWords } from '../../shared/view/compare/periodWords.ts';
import { revisionWords } from '../../shared/view/compare/revisionWords.ts';
import { count, formatDate } from '../../shared/view/words/formatDate.ts';
import { paths } from '../routes.ts';

export interface PaperChangesProps {
  council: Area;
  /** ISO day of the latest paper. */
  dated: string;
  /** In the order of what to look at first. */
  changes: readonly PaperChange[];
  hrefOf: (figure: Figure) => string | null;
}

/** More than these wait behind a line of their own. */
const shownAtFirst = 8;

/** What the latest paper says anew: each figure beside the one before it of the same kind, and a year before. */
export function PaperChanges({ council, dated, changes, hrefOf }: PaperChangesProps) {
  if (changes.length === 0) return null;
  const [first, rest] = [changes.slice(0, shownAtFirst), changes.slice(shownAtFirst)];
  return (
    <section class="stack stack--tight" aria-label="What changed in the latest paper">
      <h2>What changed in the latest paper</h2>
      <p class="soft small">{council.name}’s paper of {formatDate(dated)}: each figure beside the one before it of the same kind. What got worse stands first.</p>
      <ChangeTable changes={first} council={council} hrefOf={hrefOf} />
      {rest.length > 0 ? (
        <details class="series-table">
          <summary>{count(rest.length, 'more indicator')}</summary>
          <ChangeTable changes={rest} council={council} hrefOf={hrefOf} />
        </details>
      ) : null}
    </section>
  );
}

function ChangeTable({ changes, council, hrefOf }: Pick<PaperChangesProps, 'changes' | 'council' | 'hrefOf'>) {
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label="Table of changes">
      <table class="table">
        <thead>
          <tr><th scope="col">Indicator</th><th scope="col" class="number">Now</th><th scope="col">Since the figure before</th><th scope="col">Since a year before</th></tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.measure.id}>
              <th scope="row"><a href={paths.compare(change.measure.id, { base: council.gss ?? undefined })}>{change.measure.title}</a></th>
              <td class="number">
                <FigureLink figure={change.now} href={hrefOf(change.now)} /> <span class="soft small">{periodWords(change.now, change.measure)}</span>
                {change.earlier.length > 0 ? <span class="table__revised small soft">{revisionWords(change.now, new Map([[change.now, change.earlier]]))}</span> : null}
              </td>
              <td><Since change={change.sinceLast} row={change} hrefOf={hrefOf} judged none="reported for the first time" /></td>
              <td><Since change={change.sinceYearBefore} row={change} hrefOf={hrefOf} none="no figure" /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SinceProps {
  change: Change | null;
  row: PaperChange;
  hrefOf: PaperChangesProps['hrefOf'];
  judged?: boolean;
  /** What is said where there is nothing to look back to. */
  none: string;
}

function Since({ change, row: { measure, sense }, hrefOf, judged, none }: SinceProps) {
  if (!change) return <span class="soft small">{none}</span>;
  const { from, by } = change;
  return (
    <>
      {gapWords(by, from.figure.value)}
      {judged && (sense === 'better' || sense === 'worse') ? <span class={`sense sense--${sense}`}> {sense}</span> : null}
      <span class="soft small"> from </span><FigureLink figure={from.figure} href={hrefOf(from.figure)} /> <span class="soft small">{periodWords(from.figure, measure)}</span>
    </>
  );
}
