import { type Comparison, type Entry, overrideKey } from '../../compare/compareIndicator.ts';
import type { Figure } from '../../compare/figure.ts';
import { Disclosure } from '../controls/Disclosure.tsx';
import { count } from '../words/formatDate.ts';
import { FigureLink } from './FigureLink.tsx';
import { VerdictMark } from './VerdictMark.tsx';
import { periodWords } from './periodWords.ts';

export interface NotComparedProps {
  comparison: Comparison;
  hrefOf: (figure: Figure) => string | null;
  /** Puts an unlike figure into the table all the same, which every export then says. */
  onAnyway?: (key: string) => void;
}

/** More than these wait behind a line of their own: of a month, every council's yearly figure is unlike. */
const SHOWN_AT_FIRST = 8;

/** Figures that look alike and are not: told with their reason, never drawn or ranked with the others. */
export function NotCompared(props: NotComparedProps) {
  const unlike = props.comparison.entries.filter(({ verdict, overridden }) => verdict === 'unlike' && !overridden);
  if (unlike.length === 0) return null;
  const nearFirst = unlike.toSorted((a, b) => Number(a.figure.origin === 'published') - Number(b.figure.origin === 'published'));
  // A list of nine with one hidden would be a nuisance.
  const shown = nearFirst.slice(0, unlike.length > SHOWN_AT_FIRST + 1 ? SHOWN_AT_FIRST : unlike.length);
  const more = nearFirst.slice(shown.length);
  return (
    <section class="stack stack--tight" aria-label="Not compared">
      <h2>Not compared</h2>
      <p class="soft">{count(unlike.length, 'figure')} of the same indicator that must not be held against this one.</p>
      <List entries={shown} {...props} />
      {more.length > 0 ? <Disclosure summary={`${more.length} more that are not alike`}>{() => <List entries={more} {...props} />}</Disclosure> : null}
    </section>
  );
}

function List({ entries, comparison: { measure }, hrefOf, onAnyway }: NotComparedProps & { entries: readonly Entry[] }) {
  return (
    <ul class="not-compared">
      {entries.map((entry) => (
        <li key={`${entry.figure.origin}${entry.figure.area.gss}${entry.figure.area.name}`}>
          <span class="not-compared__figure">
            <strong>{entry.figure.area.name}</strong> <FigureLink figure={entry.figure} href={hrefOf(entry.figure)} /> <span class="soft">{periodWords(entry.figure, measure)}</span>
          </span>
          <VerdictMark entry={entry} />
          {onAnyway && entry.figure.value.kind !== 'missing' ? (
            <button type="button" class="button button--small" onClick={() => onAnyway(overrideKey(entry.figure))}>Show anyway<span class="visually-hidden">: {entry.figure.area.name}</span></button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
