import { type Comparison, overrideKey } from '../../compare/compareIndicator.ts';
import type { Figure } from '../../compare/figure.ts';
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

/** Figures that look alike and are not: told with their reason, never drawn or ranked with the others. */
export function NotCompared({ comparison: { entries, measure }, hrefOf, onAnyway }: NotComparedProps) {
  const unlike = entries.filter(({ verdict, overridden }) => verdict === 'unlike' && !overridden);
  if (unlike.length === 0) return null;
  return (
    <section class="stack stack--tight" aria-label="Not compared">
      <h2>Not compared</h2>
      <p class="soft">{count(unlike.length, 'figure')} of the same indicator that must not be held against this one.</p>
      <ul class="not-compared">
        {unlike.map((entry) => (
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
    </section>
  );
}
