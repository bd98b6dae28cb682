import type { Status } from '../../library/library.ts';
import type { ShownFigure } from './shownFigure.ts';
import { Icon, type IconName } from '../controls/Icon.tsx';
import { doubtWords } from '../words/doubtWords.ts';
import { formatValue, missingReason } from '../words/formatValue.ts';
import { whose } from '../words/roleWords.ts';

const marks: Record<Status, { icon: IconName; words: string } | null> = {
  proposed: null,
  accepted: { icon: 'check', words: 'kept' },
  corrected: { icon: 'pencil', words: 'corrected and kept' },
  rejected: { icon: 'cross', words: 'set aside' },
};

export interface FigureRowProps {
  figure: ShownFigure;
  chosen: boolean;
  /** The one row that the Tab key reaches. */
  reachable: boolean;
  onChoose: (id: string) => void;
}

/** One figure in the list: whose, when, how much, and what was decided. */
export function FigureRow({ figure, chosen, reachable, onChoose }: FigureRowProps) {
  const { observation, status, reasons } = figure;
  const mark = marks[status];
  const odd = reasons.length > 0;
  return (
    <button
      type="button"
      class={`figure figure--${status}${odd ? ' figure--odd' : ''}`}
      id={`figure-${observation.id}`}
      aria-current={chosen ? 'true' : undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onChoose(observation.id)}
    >
      <span class="figure__whose">{whose(observation)}</span>
      <span class="figure__when">{observation.period?.label ?? 'period not known'}</span>
      <ValueText value={observation.value} />
      <span class="figure__mark">{mark ? <Icon name={mark.icon} /> : odd ? <Icon name="question" /> : null}</span>
      <span class="visually-hidden">{stateWords(figure)}</span>
    </button>
  );
}

function ValueText({ value }: { value: ShownFigure['observation']['value'] }) {
  const why = missingReason(value);
  if (!why) return <span class="figure__value">{formatValue(value)}</span>;
  return (
    <span class="figure__value missing" title={why}>
      <span aria-hidden="true">{formatValue(value)}</span>
      <span class="visually-hidden">{why}</span>
    </span>
  );
}

/** What the mark beside the value says to those who see it, and the doubts that come with it. */
function stateWords({ observation, status, changed, reasons }: ShownFigure): string {
  const state = marks[status]?.words ?? (reasons.length > 0 ? 'to look at' : 'not yet kept');
  const doubts = observation.doubts.map((doubt) => doubtWords[doubt]).join(' ');
  return `${state}${changed ? ', reads differently now' : ''}. ${doubts}`.trim();
}
