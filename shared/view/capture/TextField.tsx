import type { RefObject } from 'preact';

export interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  error: string | undefined;
  /** Id of a list of choices. */
  list: string | undefined;
  inputRef: RefObject<HTMLInputElement | null> | undefined;
  onInput: (event: { currentTarget: HTMLInputElement }) => void;
}

/** One line to be typed, with what is wrong about it told to the field itself. */
export function TextField({ id, label, value, error, list, inputRef, onInput }: TextFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input ref={inputRef} id={id} class="input" value={value} list={list} autoComplete="off" aria-invalid={error ? 'true' : undefined} aria-describedby={error ? `${id}-error` : undefined} onInput={onInput} />
      {error ? <span class="field__error" id={`${id}-error`}>{error}</span> : null}
    </div>
  );
}
