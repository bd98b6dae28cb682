import type { Figure } from '../../compare/figure.ts';
import { valueWords } from '../../compare/words.ts';
import { formatValue, missingReason } from '../words/formatValue.ts';

/** A value that leads to the cell it was printed in. A missing one says why; a published one says where it is from. */
export function FigureLink({ figure, href }: { figure: Figure; href: string | null }) {
  const { value, source, area, period } = figure;
  const why = missingReason(value);
  const text = formatValue(value);
  if (href && why) return <a href={href} class="missing" title={why}>{text}<span class="visually-hidden"> {why}. Show where it was printed</span></a>;
  if (href) return <a href={href} aria-label={`${area.name}, ${period?.label ?? 'period not stated'}: ${valueWords(value)}. Show where it was printed`}>{text}</a>;
  const from = source && 'dataset' in source ? `${source.dataset}, ${source.vintage}` : undefined;
  return <span class={why ? 'missing' : undefined} title={why ?? from}>{text}{why ? <span class="visually-hidden"> {why}</span> : null}</span>;
}
