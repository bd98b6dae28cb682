import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Act } from '../../library/library.ts';
import type { ShownFigure } from './shownFigure.ts';
import { Printed } from './Printed.tsx';
import type { Choices } from './choices.ts';
import { type Draft, draftOf, readDraft } from './readDraft.ts';

export interface CorrectFormProps {
  figure: ShownFigure;
  choices: Choices;
  decide: (act: Act) => void;
  onClose: () => void;
}

/** Corrects a figure in place. What is typed is read as a printed cell would be, and refused when it is not certain. */
export function CorrectForm({ figure, choices, decide, onClose }: CorrectFormProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(figure.observation, choices));
  const [remember, setRemember] = useState(true);
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
    else decide({ kind: 'correct', observations, patch, ...('indicator' in patch && remember ? { remember: 'council' as const } : {}) });
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
      </div>
      <datalist id={`${id}areas`}>{choices.areas.map(({ name, gss }) => <option key={gss ?? name} value={name} />)}</datalist>
      <datalist id={`${id}indicators`}>{choices.indicators.map(({ id: key, title }) => <option key={key} value={title} />)}</datalist>
      {'indicator' in patch ? (
        <label class="check">
          <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.currentTarget.checked)} />
          From now on, read this council’s “{figure.observation.indicator.label}” the same way
        </label>
      ) : null}
      <div class="button-row">
        <button type="submit" class="button button--small button--primary">Save and keep</button>
        <button type="button" class="button button--small" onClick={onClose}>Cancel</button>
      </div>
    </form>
  );
}

interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  error: string | undefined;
  /** Id of a list of choices. */
  list: string | undefined;
  inputRef: RefObject<HTMLInputElement | null> | undefined;
  onInput: (event: { currentTarget: HTMLInputElement }) => void;
}

function TextField({ id, label, value, error, list, inputRef, onInput }: TextFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input ref={inputRef} id={id} class="input" value={value} list={list} autoComplete="off" aria-invalid={error ? 'true' : undefined} aria-describedby={error ? `${id}-error` : undefined} onInput={onInput} />
      {error ? <span class="field__error" id={`${id}-error`}>{error}</span> : null}
    </div>
  );
}
