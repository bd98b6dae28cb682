import type { Comparison, Entry } from '../../../shared/compare/compareIndicator.ts';
import type { Figure } from '../../../shared/compare/figure.ts';
import type { Measure } from '../../../shared/compare/measure.ts';
import { findingSentence, gapWords, senseSentence } from '../../../shared/compare/sentence.ts';
import { FigureLink } from '../../../shared/view/compare/FigureLink.tsx';
import { VerdictMark } from '../../../shared/view/compare/VerdictMark.tsx';
import { revisionWords } from '../../../shared/view/compare/revisionWords.ts';
import { periodWords } from '../../../shared/view/compare/periodWords.ts';

interface ComparisonCardProps {
  comparison: Comparison;
  /** False while nobody has looked at the council's figure. */
  checked: boolean;
  onFigure: (observation: string) => void;
}

/** One indicator in a narrow column: the council's figure, then every other's with its verdict. */
export function ComparisonCard({ comparison, checked, onFigure }: ComparisonCardProps) {
  const { base, targets, entries, measure, revisions } = comparison;
  if (!base) return null;
  const finding = findingSentence(comparison);
  const sense = senseSentence(comparison);
  const { observation, source } = base;
  return (
    <section class="card comparison" aria-label={measure.title}>
      <h2 class="panel__title">{measure.title}</h2>
      {finding ? <p>{finding}{sense ? <span class="soft"> {sense}</span> : null}</p> : null}
      <div class="comparison__rows">
        <Row figure={base} measure={measure} revised={revisionWords(base, revisions)} />
        {targets.map((target) => <Row key={target.role} figure={target} measure={measure} revised={revisionWords(target, revisions)} />)}
        {entries.map((entry) => <Row key={`${entry.figure.origin}${entry.figure.area.gss}${entry.figure.area.name}`} figure={entry.figure} entry={entry} measure={measure} revised={revisionWords(entry.figure, revisions)} />)}
      </div>
      <div class="comparison__foot">
        {observation !== null && source && 'page' in source ? <button type="button" class="link-button small" onClick={() => onFigure(observation)}>Show where it was printed, page {source.page}</button> : null}
        {checked ? null : <span class="chip chip--care">not checked yet</span>}
      </div>
    </section>
  );
}

function Row({ figure, entry, measure, revised }: { figure: Figure; entry?: Entry; measure: Measure; revised: string | null }) {
  const name = figure.role === 'actual' ? figure.area.name : `${figure.area.name}’s ${figure.role}`;
  return (
    <div class="comparison__row">
      <span class="comparison__area">{name}</span>
      <span class="comparison__value tabular"><FigureLink figure={figure} href={null} /></span>
      <span class="comparison__when">{[periodWords(figure, measure), figure.origin === 'published' ? 'published' : null].filter((part) => part !== null).join(' · ')}</span>
      {revised ? <span class="comparison__when">{revised}</span> : null}
      {entry?.gap ? <span class="comparison__gap">{gapWords(entry.gap, figure.value)}</span> : null}
      {entry ? <VerdictMark entry={entry} /> : null}
    </div>
  );
}
