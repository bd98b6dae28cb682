import { useState } from 'preact/hooks';
import type { Kept, ReadingChanges, SameReport } from '../../shared/library/library.ts';
import { readerVersion } from '../../shared/model/readerVersion.ts';
import { type CaptureSession, whyUnkept } from '../../shared/view/capture/captureSession.ts';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { count } from '../../shared/view/words/formatDate.ts';
import { formatValueInWords } from '../../shared/view/words/formatValue.ts';
import { whose } from '../../shared/view/words/roleWords.ts';
import { paths } from '../routes.ts';
import { library } from '../state/library.ts';
import { readAgain } from '../state/openFiles.ts';
import type { HeldPaper } from '../state/useHeldPaper.ts';
import { PictureNotice } from './PictureNotice.tsx';

export interface PaperNoticesProps {
  paper: HeldPaper;
  session: CaptureSession | null;
  file: Blob | null;
  /** What opens the file, if it is locked. */
  password: string | null;
  /** The figure that the address names. */
  figure: string | null;
}

/** What there is to say about a kept paper before its figures: each said once, and put away when it was read. */
export function PaperNotices({ paper, session, file, password, figure }: PaperNoticesProps) {
  const { document, figures } = paper;
  const same = valueOf(useQuery(library.value, (held) => held.sameReport(document.sha256), [document.sha256])) ?? [];
  const state = session?.state.value;
  const kept = state?.kind === 'kept' ? state.kept : null;
  const missing = figure !== null && !figures.some(({ observation }) => observation.id === figure);
  return (
    <>
      {missing ? <Notice tone="care" title="The figure that this link names is not in this paper any more"><p>A newer reading may have moved or replaced it. The paper’s figures are listed below.</p></Notice> : null}
      {document.reader < readerVersion && file ? <ReaderNotice onRead={() => readAgain(file, document)} /> : null}
      {file ? <PictureNotice key={document.sha256} paper={paper} file={file} password={password} /> : null}
      {kept ? <KeptNotice kept={kept} /> : null}
      {same.length > 0 ? <SameReportNotice same={same} /> : null}
    </>
  );
}

function ReaderNotice({ onRead }: { onRead: () => void }) {
  return (
    <Notice tone="info" title="Like for Like has learned to read better since this paper was read">
      <p>Reading it again shows what changed. Nothing that was decided is lost.</p>
      <div class="button-row"><button type="button" class="button button--small" onClick={onRead}>Read this paper again</button></div>
    </Notice>
  );
}

/** What opening the paper did, besides keeping its figures. */
function KeptNotice({ kept: { changes, takenOver } }: { kept: Kept }) {
  const [read, setRead] = useState(false);
  const changed = changes !== null && changes.changed.length + changes.appeared.length + changes.gone.length > 0;
  if (read || (!changed && changes === null && takenOver === 0)) return null;
  return (
    <Notice tone="info" title={changes ? changesTitle(changes) : `${count(takenOver, 'figure')} decided as in the earlier paper`} live>
      {changes ? <Changes changes={changes} /> : <p>The same places of this council’s last paper were decided already. What is new or odd is left to you; Undo takes all of it back.</p>}
      <div class="button-row"><button type="button" class="button button--small" onClick={() => setRead(true)}>Put this note away</button></div>
    </Notice>
  );
}

function changesTitle({ changed, appeared, gone }: ReadingChanges): string {
  if (changed.length + appeared.length + gone.length === 0) return 'Read again: every figure is as it was';
  const parts = [
    changed.length > 0 ? `${count(changed.length, 'figure')} read otherwise` : '',
    appeared.length > 0 ? `${appeared.length.toLocaleString('en-GB')} new` : '',
    gone.length > 0 ? `${gone.length.toLocaleString('en-GB')} no longer found` : '',
  ];
  return `Read again: ${parts.filter(Boolean).join(', ')}`;
}

function Changes({ changes: { changed, appeared, gone } }: { changes: ReadingChanges }) {
  if (changed.length + appeared.length + gone.length === 0) return <p>Everything you decided stands.</p>;
  return (
    <>
      <p>Everything you decided stands until you look: what reads differently now is under “To look at”.</p>
      <details>
        <summary>What changed</summary>
        <ul>
          {changed.map(({ before, after }) => <li key={after.id}>{after.indicator.label}, {whose(after)}: was {formatValueInWords(before.value)}, now {formatValueInWords(after.value)}{before.period?.label === after.period?.label ? '' : ` for ${after.period?.label ?? 'a period not known'}`}</li>)}
          {appeared.map((figure) => <li key={figure.id}>{figure.indicator.label}, {whose(figure)}: new, {formatValueInWords(figure.value)}</li>)}
          {gone.map((figure) => <li key={figure.id}>{figure.indicator.label}, {whose(figure)}: {formatValueInWords(figure.value)} is no longer found</li>)}
        </ul>
      </details>
    </>
  );
}

function SameReportNotice({ same }: { same: SameReport[] }) {
  return (
    <Notice tone="info">
      {same.map(({ document, title, fileName, shared, of }) => (
        <p key={document}>The same report is in <a href={paths.paper(document)}>{title ?? fileName}</a>: {shared.toLocaleString('en-GB')} of {count(of, 'figure')} are printed alike.</p>
      ))}
    </Notice>
  );
}

/** A paper that was read, and could not be kept: its figures are here as long as the page is open. */
export function UnkeptNotice({ session }: { session: CaptureSession }) {
  const problem = whyUnkept(session);
  if (!problem) return null;
  return (
    <Notice tone="bad" title={problem.kind === 'storage-full' ? 'There is no room to keep this paper' : 'This paper could not be kept'} live>
      <p>{problem.message}</p>
      <p>Its figures are listed here until you close the page.</p>
      <div class="button-row"><button type="button" class="button button--small" onClick={session.keepAgain}>Try to keep it again</button></div>
    </Notice>
  );
}
