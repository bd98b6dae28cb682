import { basisWords } from '../words/roleWords.ts';
import type { ShownFigure } from './shownFigure.ts';

/** The raw text and its place: always in sight. */
export function Printed({ figure: { observation } }: { figure: ShownFigure }) {
  const { source, raw, basis, rating, parts } = observation;
  const place = [source.column, source.row].filter(Boolean).join(' · ');
  const printed = source.printedPage && source.printedPage !== String(source.page) ? `, printed page ${source.printedPage}` : '';
  return (
    <dl class="detail__printed">
      <dt>Printed</dt>
      <dd><q>{raw}</q>{source.reading === 'prose' || source.reading === 'card' ? <span class="soft"> in <q>{source.quote}</q></span> : null}</dd>
      <dt>Where</dt>
      <dd>Page {source.page}{printed}{place ? <span class="soft"> · {place}</span> : null}</dd>
      {basis || rating || parts ? (
        <>
          <dt>Also</dt>
          <dd>
            {[basis ? basisWords[basis] : null, rating ? `rated ${rating} by the paper` : null, parts ? `${parts.numerator} of ${parts.denominator}` : null].filter(Boolean).join(' · ')}
          </dd>
        </>
      ) : null}
    </dl>
  );
}
