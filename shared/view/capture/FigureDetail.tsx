import type { Act } from '../../library/library.ts';
import { isByHand, type ShownFigure } from './shownFigure.ts';
import { Icon } from '../controls/Icon.tsx';
import { formatValueInWords } from '../words/formatValue.ts';
import type { CaptureActions, Printing } from './captureActions.ts';
import { CorrectForm } from './CorrectForm.tsx';
import { FigureHistory } from './FigureHistory.tsx';
import { OtherPrintings } from './OtherPrintings.tsx';
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
  /** Absent while the paper is still being read. */
  actions: Pick<CaptureActions, 'history' | 'elsewhere'> | null;
  /** The address of a figure in its paper, or null where papers cannot be opened from here. */
  linkTo: ((printing: Printing) => string) | null;
  shortcuts: boolean;
}

/** What stands behind the chosen figure, and what can be decided about it. */
export function FigureDetail(props: FigureDetailProps) {
  const { figure, decide, correcting, onCorrecting, choices, actions, linkTo, shortcuts } = props;
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
      {figure.changed && figure.status !== 'proposed' ? <p class="detail__changed">Now read as {formatValueInWords(figure.read.value)}{figure.read.period ? ` for ${figure.read.period.label}` : ''}.</p> : null}
      {actions ? <OtherPrintings figure={figure} elsewhere={actions.elsewhere} linkTo={linkTo} /> : null}
      {decide ? <Decisions figure={figure} decide={decide} onCorrect={() => onCorrecting(true)} shortcuts={shortcuts} /> : <p class="small soft">You can decide about figures once every page has been read.</p>}
      {actions && (figure.status !== 'proposed' || isByHand(observation)) ? <FigureHistory key={`${observation.id}${figure.status}`} id={observation.id} history={actions.history} /> : null}
    </div>
  );
}

function Decisions(props: { figure: ShownFigure; decide: (act: Act) => void; onCorrect: () => void; shortcuts: boolean }) {
  const { figure: { observation, status, changed: odd }, decide, onCorrect, shortcuts } = props;
  const observations = [observation.id];
  /** What was decided and what is read now differ; one not yet decided has nothing to differ from. */
  const changed = odd && status !== 'proposed';
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
