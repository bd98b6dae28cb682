import { openLibrary } from '../../shared/library/openLibrary.ts';
import { opfsBytes } from '../../shared/library/opfsBytes.ts';
import { MergeLibrary, type WithLibrary } from '../../shared/view/merge/MergeLibrary.tsx';

/** Restores the extension's library from a file, or adds the app's to it: then the panel knows those papers too. */
export function OpenLibraryFile() {
  return (
    <MergeLibrary
      title="Open a library file"
      words="Brings a backup, or the library that the app saved, into this extension."
      into="this extension’s library"
      withLibrary={withOwnLibrary}
      waiting={null}
      onTaken={() => undefined}
    />
  );
}

/** Opens the extension's library for one piece of work, and lets go of it again. */
const withOwnLibrary: WithLibrary = async (work) => {
  const opened = await openLibrary({ bytes: opfsBytes(), now: () => new Date() });
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
};
