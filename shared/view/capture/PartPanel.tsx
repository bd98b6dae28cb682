import type { Observation } from '../../model/observation.ts';
import { Notice } from '../controls/Notice.tsx';
import { count } from '../words/formatDate.ts';
import { formatValue } from '../words/formatValue.ts';
import { whose } from '../words/roleWords.ts';
import type { Part, PartControls } from './usePart.ts';

/** Beside the page while a part of it is read again: what to do, what was found, and whether to add it. */
export function PartPanel({ part, controls }: { part: Part; controls: PartControls }) {
  return (
    <section class="part" aria-label="Read a part again" onKeyDown={(event) => event.key === 'Escape' && controls.leave()}>
      <h2>Read a part of page {part.page} again</h2>
      <Step part={part} controls={controls} />
    </section>
  );
}

function Step({ part: { step }, controls }: { part: Part; controls: PartControls }) {
  if (step.kind === 'drawing') return <Drawing controls={controls} />;
  if (step.kind === 'found') return <Found observations={step.reading.observations} undecided={step.undecided.length} controls={controls} />;
  return (
    <>
      {step.kind === 'reading' ? <p role="status">Reading this part…</p> : <Notice tone="care" live><p>{step.message}</p></Notice>}
      <div class="button-row"><Leave controls={controls} words={step.kind === 'reading' ? 'Cancel' : 'Close'} /></div>
    </>
  );
}

function Drawing({ controls }: { controls: PartControls }) {
  return (
    <>
      <p class="small">Drag a frame over the figures, with the headings above them and the labels beside them; or click two opposite corners. Arrow keys move the frame, and with Shift they size it.</p>
      <div class="button-row">
        <button type="button" class="button button--small button--primary" onClick={() => controls.read('table')}>Read as a table</button>
        <button type="button" class="button button--small" onClick={() => controls.read('text')}>Read as sentences or boxes</button>
        <Leave controls={controls} words="Cancel" />
      </div>
    </>
  );
}

function Found({ observations, undecided, controls }: { observations: Observation[]; undecided: number; controls: PartControls }) {
  if (observations.length === 0) {
    return (
      <>
        <Notice tone="care" live><p>No figures were found in this part. Take in the headings above the figures and the labels beside them, or read it as the other kind.</p></Notice>
        <Drawing controls={controls} />
      </>
    );
  }
  return (
    <>
      <ul class="part__found" tabIndex={0} aria-label="Figures found">
        {observations.map((observation) => (
          <li key={observation.id}>
            <span>{observation.indicator.label}</span>
            <span class="soft">{whose(observation)}, {observation.period?.label ?? 'period not known'}</span>
            <strong>{formatValue(observation.value)}</strong>
          </li>
        ))}
      </ul>
      {undecided > 0 ? <p class="small">{undecided === 1 ? 'One figure in this part is' : `${undecided.toLocaleString('en-GB')} figures in this part are`} in the list and not decided yet. Those that read the same stay as they are; the others can give way to this reading, and Undo brings them back.</p> : null}
      <div class="button-row">
        {undecided > 0 ? <button type="button" class="button button--small button--primary" onClick={() => controls.add('instead')}>Put {observations.length === 1 ? 'this figure' : `these ${count(observations.length, 'figure')}`} in their place</button> : null}
        <button type="button" class={undecided > 0 ? 'button button--small' : 'button button--small button--primary'} onClick={() => controls.add('beside')}>{undecided > 0 ? 'Add beside them' : `Add ${count(observations.length, 'figure')} to look at`}</button>
        <Leave controls={controls} words="Leave them" />
      </div>
    </>
  );
}

function Leave({ controls, words }: { controls: PartControls; words: string }) {
  return <button type="button" class="button button--small button--quiet" onClick={controls.leave}>{words}</button>;
}
