import { Notice } from '../../../shared/view/controls/Notice.tsx';
import { count } from '../../../shared/view/words/formatDate.ts';
import { formatValue } from '../../../shared/view/words/formatValue.ts';
import type { VintageNews } from '../../state/publishedVintages.ts';

export interface VintagePreviewProps {
  /** As the user named it. */
  vintage: string;
  news: VintageNews;
  otherMeasures: number;
  onKeep: () => void;
  onLeave: () => void;
}

/** What a file would add and revise, before anything of it is kept. */
export function VintagePreview({ vintage, news, otherMeasures, onKeep, onLeave }: VintagePreviewProps) {
  const { series, figures, unknown, older } = news;
  return (
    <div class="stack" role="status">
      <p><strong>{vintage}</strong> has {count(figures, 'figure')} of {count(series, 'national series', 'national series')} that are compared here.</p>
      <dl class="vintage-counts">
        {countsOf(news).map(([words, number]) => [<dt key={words}>{words}</dt>, <dd key={`${words} number`} class="tabular">{number.toLocaleString('en-GB')}</dd>])}
      </dl>
      {older > 0 ? <p class="small soft">An older figure is kept for the record and not compared: a newer one is here already.</p> : null}
      {otherMeasures > 0 ? <p class="small soft">{count(otherMeasures, 'other measure')} of the file {otherMeasures === 1 ? 'is' : 'are'} not known here and {otherMeasures === 1 ? 'was' : 'were'} left out.</p> : null}
      {unknown.length > 0 ? <Notice tone="care"><p>The earlier figures of {unknown.join(', ')} could not be read, so nothing is said of their revision.</p></Notice> : null}
      {news.revised > 0 ? <Revisions news={news} vintage={vintage} /> : null}
      <div class="button-row">
        <button type="button" class="button button--primary" onClick={onKeep}>Keep {count(figures, 'figure')}</button>
        <button type="button" class="button" onClick={onLeave}>Leave the file</button>
      </div>
    </div>
  );
}

function countsOf({ added, same, revised, older }: VintageNews): [words: string, number: number][] {
  const all: [string, number][] = [['New', added], ['As before', same], ['Revised', revised], ['Older than what is here', older]];
  return all.filter(([words, number]) => number > 0 || words === 'Revised');
}

function Revisions({ news: { revised, revisions }, vintage }: { news: VintageNews; vintage: string }) {
  return (
    <details>
      <summary>{count(revised, 'revised figure')}{revised > revisions.length ? `, of which the first ${revisions.length} are listed` : ''}</summary>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="Revised figures">
        <table class="table">
          <thead><tr><th scope="col">Figure</th><th scope="col" class="number">Before</th><th scope="col" class="number">{vintage}</th></tr></thead>
          <tbody>
            {revisions.map(({ indicator, area, period, before, vintage: earlier, after }, index) => (
              <tr key={index}>
                <th scope="row">{area}, {period} <span class="small soft">{indicator}</span></th>
                <td class="number">{formatValue(before)} <span class="small soft vintage">{earlier}</span></td>
                <td class="number">{formatValue(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
