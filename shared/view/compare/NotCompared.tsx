import type { Comparison } from '../../compare/compareIndicator.ts';
import type { Figure } from '../../compare/figure.ts';
import { count } from '../words/formatDate.ts';
import { FigureLink } from './FigureLink.tsx';
import { VerdictMark } from './VerdictMark.tsx';
import { periodWords } from './periodWords.ts';

/** Figures that look alike and are not: told with their reason, never drawn or ranked with the others. */
export function NotCompared({ comparison: { entries, measure }, hrefOf }: { comparison: Comparison; hrefOf: (figure: Figure) => string | null }) {
  const unlike = entries.filter(({ verdict }) => verdict === 'unlike');
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
          </li>
        ))}
      </ul>
    </section>
  );
}
