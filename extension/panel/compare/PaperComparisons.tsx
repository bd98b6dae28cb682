import { useMemo } from 'preact/hooks';
import type { HeldDocument, HeldFigure, Library } from '../../../shared/library/library.ts';
import type { Area } from '../../../shared/model/observation.ts';
import { Notice } from '../../../shared/view/controls/Notice.tsx';
import { ComparisonCard } from './ComparisonCard.tsx';
import { usePaperComparisons } from './usePaperComparisons.ts';

interface PaperComparisonsProps {
  library: Library;
  document: HeldDocument;
  figures: readonly HeldFigure[];
  /** Shows a figure where it was printed. */
  onFigure: (observation: string) => void;
}

/** A paper's indicators beside England, London and the library's other papers. */
export function PaperComparisons({ document: { council }, ...rest }: PaperComparisonsProps & { document: HeldDocument }) {
  const area = useMemo((): Area | null => council && { ...council, kind: 'council' }, [council?.gss]);
  if (!area) {
    return (
      <div class="panel__body">
        <Notice tone="care" title="Whose figures are these?"><p>This paper does not say which council it is from, so its figures are held against nobody’s.</p></Notice>
      </div>
    );
  }
  return <Compared {...rest} sha256={rest.figures[0]?.observation.document ?? ''} council={area} />;
}

function Compared({ library, sha256, council, figures, onFigure }: Omit<PaperComparisonsProps, 'document'> & { sha256: string; council: Area }) {
  const comparisons = usePaperComparisons(library, sha256, council, figures);
  if (!comparisons) return <p class="panel__body" role="status">Gathering the figures…</p>;
  if (comparisons.length === 0) {
    return (
      <div class="panel__body">
        <Notice tone="info" title="Nothing to compare yet"><p>No figure of {council.name} in this paper is an indicator that we know. Correct a figure’s indicator, and it is compared here.</p></Notice>
      </div>
    );
  }
  return (
    <div class="panel__body panel__comparisons">
      {comparisons.map((comparison) => (
        <ComparisonCard key={comparison.measure.id} comparison={comparison} checked={isChecked(figures, comparison.base?.observation ?? null)} onFigure={onFigure} />
      ))}
    </div>
  );
}

function isChecked(figures: readonly HeldFigure[], id: string | null): boolean {
  return figures.some(({ observation, status }) => observation.id === id && status !== 'proposed');
}
