import type { HeldDocument } from '../shared/library/library.ts';
import { RemovePaper } from '../shared/view/library/RemovePaper.tsx';
import { library } from './state/library.ts';

/** Removing a paper from this app's library. */
export function RemoveDialog({ paper, onClose }: { paper: HeldDocument; onClose: () => void }) {
  return library.value ? <RemovePaper library={library.value} paper={paper} onClose={onClose} /> : null;
}
