import type { HeldDocument, Library } from '../../library/library.ts';
import { announce } from '../controls/announce.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { count, formatBytes } from '../words/formatDate.ts';
import { paperTitle } from '../words/paperTitle.ts';

/** Removing a paper from a library, with a choice about its figures. */
export function RemovePaper({ library, paper, onClose }: { library: Library; paper: HeldDocument; onClose: () => void }) {
  const figures = Object.values(paper.counts).reduce((sum, number) => sum + number, 0);
  const remove = (what: 'file' | 'all') => async () => {
    await library.remove(paper.sha256, what);
    announce(what === 'all' ? 'Paper and figures removed' : 'File removed, figures kept');
    onClose();
  };
  return (
    <Dialog title="Remove this paper?" onClose={onClose}>
      <p><strong>{paperTitle(paper)}</strong></p>
      {paper.bytes === null ? null : (
        <p>Removing only the file frees {formatBytes(paper.bytes)} and keeps its {count(figures, 'figure')}; the pages can then not be shown until you open the same file again.</p>
      )}
      <p>Removing everything also takes away its figures and what you decided about them. A backup that holds them can bring them back.</p>
      <div class="dialog__actions">
        <button type="button" class="button" onClick={onClose}>Keep it</button>
        {paper.bytes === null ? null : <button type="button" class="button" onClick={() => void remove('file')()}>Remove the file only</button>}
        <button type="button" class="button button--danger" onClick={() => void remove('all')()}>Remove paper and figures</button>
      </div>
    </Dialog>
  );
}
