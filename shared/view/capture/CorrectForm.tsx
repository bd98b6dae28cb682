import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Act } from '../../library/library.ts';
import type { ShownFigure } from './shownFigure.ts';
import { Printed } from './Printed.tsx';
import { TextField } from './TextField.tsx';
import type { Choices } from './choices.ts';
import { type Draft, draftOf, readDraft } from './readDraft.ts';

export interface CorrectFormProps {
  figure: ShownFigure;
  choices: Choices;
  decide: (act: Act) => void;
  onClose: () => void;
}

/** For which papers a chosen indicator is remembered. */
type Remember = 'council' | 'all' | 'no';

const remembering: Record<Remember, string> = {
  council: 'This figure, and this label in the council’s later papers',
  all: 'This figure, and this label in every council’s later papers',
  no: 'This figure only',
};

/** Corrects a figure in place. What is typed is read as a printed cell would be, and refused when it is not certain. */
export function CorrectForm({ figure, choices, decide, onClose }: CorrectFormProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(figure.observation, choices));
  const [remember, setRemember] = useState<Remember>('council');
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    first.current?.select();
    first.current?.form?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { patch, errors } = readDraft(draft, figure.observation, choices);
  const change = (field: keyof Draft) => (event: { currentTarget: HTMLInputElement | HTMLSelectElement }) => setDraft({ ...draft, [field]: event.currentTarget.value });

  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(errors).length > 0) return;
    const observations = [figure.observation.id];
    if (Object.keys(patch).length === 0) decide({ kind: 'accept', observations });
    else decide({ kind: 'correct', observations, patch, ...('indicator' in patch && remember !== 'no' ? { remember } : {}) });
    onClose();
  };

  const text = (field: keyof Draft, label: string, list?: string) => (
    <TextField id={`${id}${field}`} label={label} value={draft[field]} error={tried ? errors[field] : undefined} list={list} inputRef={field === 'value' ? first : undefined} onInput={change(field)} />
  );

  return (
    <form class="detail correct" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onClose()} aria-label="Correct this figure">
      <Printed figure={figure} />
      <div class="correct__fields">
        {text('value', 'Value')}
        {text('period', 'Period')}
        <div class="field">
          <label for={`${id}role`}>What it is</label>
          <select id={`${id}role`} class="select" value={draft.role} onChange={change('role')}>
            <option value="actual">A figure</option>
            <option value="target">A target</option>
            <option value="floor">A floor</option>
          </select>
        </div>
        {text('area', 'Area', `${id}areas`)}
        <div class="correct__wide">{text('indicator', 'Indicator', `${id}indicators`)}</div>
        {'indicator' in patch ? (
          <div class="field correct__wide">
            <label for={`${id}remember`}>Read “{figure.observation.indicator.label}” so for</label>
            <select id={`${id}remember`} class="select" value={remember} onChange={(event) => setRemember(event.currentTarget.value as Remember)}>
              {Object.entries(remembering).map(([value, words]) => <option key={value} value={value}>{words}</option>)}
            </select>
          </div>
        ) : null}
      </div>
      <datalist id={`${id}areas`}>{choices.areas.map(({ name, gss }) => <option key={gss ?? name} value={name} />)}</datalist>
      <datalist id={`${id}indicators`}>{choices.indicators.map(({ id: key, title }) => <option key={key} value={title} />)}</datalist>
      <div class="button-row">
        <button type="submit" class="button button--small button--primary">Save and keep</button>
        <button type="button" class="button button--small" onClick={onClose}>Cancel</button>
      </div>
    </form>
  );
}
