import { useEffect, useState } from 'preact/hooks';
import type { Act, HistoryEntry } from '../../library/library.ts';
import type { ShownFigure } from './shownFigure.ts';
import { Icon } from '../controls/Icon.tsx';
import { formatDate } from '../words/formatDate.ts';
import { formatValueInWords } from '../words/formatValue.ts';
import { CorrectForm } from './CorrectForm.tsx';
import { Printed } from './Printed.tsx';
import type { Choices } from './choices.ts';
import { reviewWords } from './reviewWords.ts';

export interface FigureDetailProps {
  figure: ShownFigure;
  /** Absent while the paper is still being read. */
  decide: ((act: Act) => void) | null;
  correcting: boolean;
  onCorrecting: (correcting: boolean) => void;
  choices: Choices;
  history: ((id: string) => Promise<HistoryEntry[]>) | null;
  shortcuts: boolean;
}

/** What stands behind the chosen figure, and what can be decided about it. */
export function FigureDetail(props: FigureDetailProps) {
  const { figure, decide, correcting, onCorrecting, choices, history, shortcuts } = props;
  const { observation } = figure;
  const words = reviewWords(figure);
  if (correcting && decide) return <CorrectForm figure={figure} choices={choices} decide={decide} onClose={() => onCorrecting(false)} />;
  return (
    <div class="detail">
      <Printed figure={figure} />
      {words.length > 0 ? (
        <ul class="detail__doubts">
          {words.map((sentence) => <li key={sentence}><Icon name="question" />{sentence}</li>)}
        </ul>
      ) : null}
      {figure.changed ? <p class="detail__changed">Now read as {formatValueInWords(figure.read.value)}{figure.read.period ? ` for ${figure.read.period.label}` : ''}.</p> : null}
      {decide ? <Decisions figure={figure} decide={decide} onCorrect={() => onCorrecting(true)} shortcuts={shortcuts} /> : <p class="small soft">You can decide about figures once every page has been read.</p>}
      {history && figure.status !== 'proposed' ? <History key={`${observation.id}${figure.status}`} id={observation.id} history={history} /> : null}
    </div>
  );
}

function Decisions(props: { figure: ShownFigure; decide: (act: Act) => void; onCorrect: () => void; shortcuts: boolean }) {
  const { figure: { observation, status, changed }, decide, onCorrect, shortcuts } = props;
  const observations = [observation.id];
  const key = (letter: string) => (shortcuts ? <kbd class="key" aria-hidden="true">{letter}</kbd> : null);
  return (
    <div class="button-row">
      {status === 'accepted' && !changed ? null : (
        <button type="button" class="button button--small button--primary" onClick={() => decide({ kind: 'accept', observations })}>
          <Icon name="check" />{changed ? 'Keep as decided' : 'Keep'}{key('K')}
        </button>
      )}
      {changed ? <button type="button" class="button button--small" onClick={() => decide({ kind: 'accept', observations, take: 'read' })}>Take the new reading</button> : null}
      <button type="button" class="button button--small" onClick={onCorrect}><Icon name="pencil" />Correct{key('C')}</button>
      {status === 'rejected' ? null : (
        <button type="button" class="button button--small" onClick={() => decide({ kind: 'reject', observations })}><Icon name="cross" />Set aside{key('X')}</button>
      )}
      {status === 'proposed' ? null : <button type="button" class="button button--small button--quiet" onClick={() => decide({ kind: 'reopen', observations })}>Decide again later</button>}
    </div>
  );
}

function History({ id, history }: { id: string; history: (id: string) => Promise<HistoryEntry[]> }) {
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null);
  useEffect(() => setEntries(null), [id]);
  return (
    <details class="detail__history" onToggle={(event) => event.currentTarget.open && !entries && void history(id).then(setEntries)}>
      <summary>History of this figure</summary>
      <ol>
        {entries?.map((entry) => (
          <li key={`${entry.at}${entry.words}`} class={entry.inEffect ? undefined : 'soft'}>
            {entry.words}{entry.by ? ` by ${entry.by}` : ''}, {formatDate(entry.at)}{entry.inEffect ? '' : ' (undone)'}
          </li>
        ))}
      </ol>
    </details>
  );
}
