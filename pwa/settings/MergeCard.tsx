import { MergeLibrary, type WithLibrary } from '../../shared/view/merge/MergeLibrary.tsx';
import { library, libraryProblem, openAppLibrary } from '../state/library.ts';
import { libraryFiles } from '../state/libraryFiles.ts';

/** Restores a backup, or merges a colleague's library, chosen here or opened from the system. */
export function MergeCard() {
  return (
    <MergeLibrary
      title="Restore a backup, or merge a colleague’s library"
      words="Nothing of yours is lost: where two people decided differently, both stay in the figure’s history."
      into="your library"
      withLibrary={withAppLibrary}
      waiting={libraryFiles.value[0] ?? null}
      onTaken={() => (libraryFiles.value = libraryFiles.value.slice(1))}
    />
  );
}

const withAppLibrary: WithLibrary = async (work) => {
  await openAppLibrary();
  if (library.value) return work(library.value);
  return { ok: false, problem: libraryProblem.value ?? { kind: 'library-unavailable', page: null, message: 'The library is not open. Load this page again, and choose the file again.' } };
};
