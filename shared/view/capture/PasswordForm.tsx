import { useEffect, useId, useRef } from 'preact/hooks';
import { Notice } from '../controls/Notice.tsx';

/** Asks for the password of a locked paper; it is used on this device and kept nowhere. */
export function PasswordForm(props: { fileName: string; wrong: boolean; onAnswer: (password: string) => void; onCancel: (() => void) | null }) {
  const { fileName, wrong, onAnswer, onCancel } = props;
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), [wrong]);
  return (
    <Notice tone={wrong ? 'bad' : 'care'} title={wrong ? 'That password does not open this paper' : 'This paper is locked with a password'} live>
      <form
        class="stack stack--tight"
        onSubmit={(event) => {
          event.preventDefault();
          if (input.current?.value) onAnswer(input.current.value);
        }}
      >
        <div class="field">
          <label for={id}>Password of {fileName}</label>
          <input ref={input} id={id} class="input" type="password" autoComplete="off" aria-describedby={`${id}-hint`} />
          <span class="field__hint" id={`${id}-hint`}>It is used on this device only, and not kept.</span>
        </div>
        <div class="button-row">
          <button type="submit" class="button button--primary">Open</button>
          {onCancel ? <button type="button" class="button" onClick={onCancel}>Leave it</button> : null}
        </div>
      </form>
    </Notice>
  );
}
