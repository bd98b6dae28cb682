import type { Comparison } from '../shared/compare/compareIndicator.ts';
import type { Figure } from '../shared/compare/figure.ts';

export function IndicatorActions(props: { comparison: Comparison; figures: readonly Figure[]; definition: string }) {
  return <div class="button-row" data-figures={props.figures.length} />;
}
