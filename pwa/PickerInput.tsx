import type { RefObject } from 'preact';
import { openFiles } from './state/openFiles.ts';

/** The file picker behind a button; it takes papers and library files. */
export function PickerInput({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  return (
    <input
      ref={inputRef}
      type="file"
      hidden
      multiple
      accept=".pdf,application/pdf,.likeforlike"
      aria-label="Papers to open"
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        event.currentTarget.value = '';
        openFiles(files);
      }}
    />
  );
}
