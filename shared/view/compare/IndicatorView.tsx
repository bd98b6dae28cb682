import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Comparison } from '../../compare/compareIndicator.ts';
import type { Figure } from '../../compare/figure.ts';
import type { Measure } from '../../compare/measure.ts';
import { type Ranking, rankingOf } from '../../compare/ranking.ts';
import { changeSentence, findingSentence, senseSentence } from '../../compare/sentence.ts';
import { rankWords } from '../../compare/statistics/rank.ts';
import type { Area } from '../../model/observation.ts';
import { RankedBars } from '../charts/RankedBars.tsx';
import type { OverlayKind } from '../charts/overlays.ts';
import { trendLines } from '../charts/trendLines.ts';
import { AfterPaint } from '../controls/AfterPaint.tsx';
import { unitName } from '../words/formatValue.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { onePerArea } from './orderEntries.ts';
import { NotCompared } from './NotCompared.tsx';
import { NothingHere } from './NothingHere.tsx';
import { SeriesTable } from './SeriesTable.tsx';
import { TrendCard } from './TrendCard.tsx';

export interface IndicatorViewProps {
  comparison: Comparison;
  /** Every figure of this indicator that may be drawn; of several printings of one, the used one is enough. */
  figures: readonly Figure[];
  definition: string;
  /** Among whom the base is ranked, and in words; null while there is no base. */
  among: { areas: readonly Area[]; words: string } | null;
  /** Areas drawn as lines besides the base and the benchmarks, by GSS code. */
  drawn: readonly string[];
  /** What is drawn over the trend's lines, as the address names it. */
  overlay?: string | null;
  hrefOf: (figure: Figure) => string | null;
  onOverlay?: (kind: OverlayKind | null) => void;
  /** Shows an unlike figure anyway, or takes it out again. */
  onAnyway?: (key: string, shown: boolean) => void;
  controls?: ComponentChildren;
  actions?: ComponentChildren;
}

/** The answer about one indicator: a sentence, two charts, the table behind them, and what was left out and why. */
export function IndicatorView(props: IndicatorViewProps) {
  const { comparison, figures, definition, among, drawn, overlay = null, hrefOf, onOverlay, onAnyway, controls, actions } = props;
  const { measure, base } = comparison;
  const { lines, note } = useMemo(() => trendLines(comparison, figures, drawn), [comparison, figures, drawn]);
  const ranking = useMemo(() => rankingOf(comparison, among?.areas ?? null), [comparison, among]);
  const single = useMemo(() => onePerArea(comparison), [comparison]);
  const benchmarks = single.entries.filter(({ figure, verdict }) => verdict !== 'unlike' && (figure.area.kind === 'england' || figure.area.kind === 'london')).map(({ figure }) => figure);
  const finding = findingSentence(single);
  const sense = senseSentence(single);
  const change = useMemo(() => changeSentence(comparison, figures), [comparison, figures]);
  const suffix = measure.unit === 'percent' ? '%' : '';
  return (
    <article class="indicator-view stack stack--loose" data-indicator={measure.id}>
      <header class="stack stack--tight">
        <h1>{measure.title}</h1>
        <p class="soft">{directionWords(measure)} · {unitName(measure.unit)}</p>
        <p class="soft small">{definition}</p>
      </header>
      {controls}
      {base ? null : <NothingHere figures={figures} hrefOf={hrefOf} />}
      {finding ? (
        <div class="finding" role="status">
          <p class="finding__words">{finding}</p>
          {sense ? <p class="finding__sense">{sense}</p> : null}
          {change ? <p class="finding__sense">{change}</p> : null}
        </div>
      ) : null}
      {base ? (
        <div class={ranking.places.length > 1 ? 'indicator-view__charts' : 'indicator-view__charts indicator-view__charts--one'}>
          <TrendCard lines={lines} note={note} title={finding ?? measure.title} suffix={suffix} overlay={overlay} hrefOf={hrefOf} {...(onOverlay ? { onOverlay } : {})} />
          {ranking.places.length > 1 ? (
            <figure class="card">
              <figcaption>
                <h2>Like for like, ranked</h2>
                <p class="small soft">{placeWords(ranking, base)}{setWords(ranking.places.length, among?.words ?? 'councils', ranking.judged, measure)}</p>
              </figcaption>
              <RankedBars places={ranking.places} benchmarks={benchmarks} title={`${measure.title}, ranked`} hrefOf={hrefOf} />
            </figure>
          ) : <p class="soft small">No other council here has a figure that can be ranked with this one.</p>}
        </div>
      ) : null}
      {base ? (
        <AfterPaint of={measure.id}>
          <ComparisonTable comparison={comparison} hrefOf={hrefOf} {...(onAnyway ? { onTakeOut: (key) => onAnyway(key, false) } : {})} />
          <NotCompared comparison={comparison} hrefOf={hrefOf} {...(onAnyway ? { onAnyway: (key) => onAnyway(key, true) } : {})} />
          <SeriesTable lines={lines} revisions={comparison.revisions} hrefOf={hrefOf} />
          {actions}
        </AfterPaint>
      ) : actions}
    </article>
  );
}

export function directionWords({ polarity }: Measure): string {
  return { higher: 'Higher is better', lower: 'Lower is better', range: 'Best within a range', none: 'Neither high nor low is better in itself' }[polarity];
}

/** "Merton is joint 3rd of 32, in the second quarter. ": a place is no judgement where the indicator has no direction. */
function placeWords({ places, judged }: Ranking, base: Figure): string {
  const own = places.find(({ verdict }) => verdict === 'base');
  if (!own) return '';
  const quarter = own.rank.quartile && judged ? `, in the ${['best', 'second', 'third', 'last'][own.rank.quartile - 1]} quarter` : '';
  return `${base.area.name} is ${rankWords(own.rank)}${quarter}. `;
}

function setWords(of: number, among: string, judged: boolean, measure: Measure): string {
  const order = judged ? `best first (${measure.polarity === 'lower' ? 'lowest' : 'highest'})` : 'highest first, which is no judgement';
  return `${of} ${among} with a figure that may be compared, ${order}.`;
}
