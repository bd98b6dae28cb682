import { useMemo } from 'preact/hooks';
import { type TrendChartProps, TrendChart } from '../charts/TrendChart.tsx';
import { type OverlayKind, overlayNames, overlayOf, overlaysFor } from '../charts/overlays.ts';

export interface TrendCardProps extends Pick<TrendChartProps, 'lines' | 'title' | 'suffix' | 'hrefOf'> {
  /** What is said of figures that are not drawn. */
  note: string | null;
  /** What is drawn over the lines, as the address names it. */
  overlay: string | null;
  onOverlay?: (kind: OverlayKind | null) => void;
}

/** The trend chart, and the choice of what is drawn over it. */
export function TrendCard({ lines, note, title, suffix, hrefOf, overlay, onOverlay }: TrendCardProps) {
  const offered = useMemo(() => overlaysFor(lines), [lines]);
  const chosen = offered.find((kind) => kind === overlay) ?? null;
  const drawn = useMemo(() => (chosen ? overlayOf(lines, chosen) : null), [lines, chosen]);
  const points = lines.reduce((sum, line) => sum + line.points.filter(({ figure }) => figure.value.kind !== 'missing').length, 0);
  return (
    <figure class="card">
      <figcaption class="card__head">
        <h2>Over time</h2>
        {onOverlay && offered.length > 0 ? (
          <div class="segments segments--small" role="group" aria-label="Drawn over the lines">
            <button type="button" aria-pressed={chosen === null} onClick={() => onOverlay(null)}>Lines alone</button>
            {offered.map((kind) => <button key={kind} type="button" aria-pressed={chosen === kind} onClick={() => onOverlay(kind)}>{overlayNames[kind]}</button>)}
          </div>
        ) : null}
      </figcaption>
      {points > 1
        ? <TrendChart lines={lines} title={title} suffix={suffix} overlay={drawn} hrefOf={hrefOf} />
        : <p class="soft">One figure makes no line. Open another paper of this council to see how it moves.</p>}
      {note ? <p class="chart__note">{note}</p> : null}
    </figure>
  );
}
