import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Printing } from '../../shared/view/capture/captureActions.ts';
import type { CaptureSession } from '../../shared/view/capture/captureSession.ts';
import { CaptureProgress } from '../../shared/view/capture/CaptureProgress.tsx';
import { CaptureView } from '../../shared/view/capture/CaptureView.tsx';
import { libraryActions, partActions } from '../../shared/view/capture/libraryActions.ts';
import { PasswordForm } from '../../shared/view/capture/PasswordForm.tsx';
import { asRead } from '../../shared/view/capture/shownFigure.ts';
import { useDrawer } from '../../shared/view/page/useDrawer.ts';
import { count } from '../../shared/view/words/formatDate.ts';
import { paperTitle } from '../../shared/view/words/paperTitle.ts';
import { go, paths } from '../routes.ts';
import { library } from '../state/library.ts';
import { useChoices } from '../state/useChoices.ts';
import type { HeldPaper } from '../state/useHeldPaper.ts';
import { PaperNotices, UnkeptNotice } from './PaperNotices.tsx';

export interface WorkbenchProps {
  /** The reading of this paper since the page was loaded, if there was one. */
  session: CaptureSession | null;
  /** Null until the library holds it. */
  paper: HeldPaper | null;
  /** `undefined` while it is looked for, null when only figures are kept. */
  file: Blob | null | undefined;
  start: { figure: string | null; page: number | null };
}

/** A paper's page beside its figures, with what there is to say about the paper above them. */
export function Workbench({ session, paper, file, start }: WorkbenchProps) {
  const state = session?.state.value;
  const locked = state?.kind === 'password' ? state : null;
  const [password, setPassword] = useState<string | null>(null);
  const key = password ?? session?.password.value ?? null;
  const { drawer, pages, problem } = useDrawer(locked || state?.kind === 'waiting' ? null : (file ?? null), key);
  const observations = session?.observations.value;
  const figures = useMemo(() => paper?.figures ?? observations?.map(asRead) ?? [], [paper, observations]);
  const sha256 = paper?.document.sha256 ?? null;
  const actions = useMemo(() => (library.value && sha256 ? libraryActions(library.value) : null), [library.value, sha256]);
  const parts = useParts(paper, drawer ? (file ?? null) : null, key);
  const choices = useChoices();
  const onChosen = useCallback((figure: string | null) => {
    if (sha256) go(paths.paper(sha256, figure ? { figure } : {}), { replace: true });
  }, [sha256]);
  return (
    <div class="capture-screen">
      <header class="capture-screen__head">
        <div class="capture-screen__title">
          <h1 title={paper?.document.fileName}>{paper ? paperTitle(paper.document) : (session?.fileName ?? 'Opening…')}</h1>
          {paper ? <p>{count(paper.document.pages, 'page')} · {count(figures.length, 'figure')}</p> : null}
        </div>
        {session && state && !paper ? <CaptureProgress state={state} figures={figures.length} pictures={session.pictures.value} onCancel={session.cancel} /> : null}
      </header>
      <div class="capture-screen__notices">
        {session && !paper ? <UnkeptNotice session={session} /> : null}
        {paper ? <PaperNotices paper={paper} session={session} file={file ?? null} password={key} figure={start.figure} /> : null}
        {locked && session ? <PasswordForm fileName={session.fileName} wrong={locked.wrong} onAnswer={session.answerPassword} onCancel={session.cancel} /> : null}
        {!session && problem && (problem.kind === 'password-needed' || problem.kind === 'wrong-password') ? <PasswordForm fileName={paper?.document.fileName ?? 'this paper'} wrong={problem.kind === 'wrong-password'} onAnswer={setPassword} onCancel={null} /> : null}
      </div>
      {locked ? null : (
        <CaptureView
          figures={figures}
          tableTitles={paper?.tableTitles ?? session?.tableTitles.value ?? noTitles}
          pages={pages ?? paper?.document.pages ?? 1}
          drawer={drawer}
          {...(file === null ? { noPage: 'This paper’s file is not on this device, so its pages cannot be shown. Open the same file again to see them.' } : {})}
          actions={actions}
          parts={parts}
          choices={choices}
          start={start}
          onChosen={onChosen}
          linkTo={linkTo}
          after={paper?.document.council ? { words: `See how ${paper.document.council.name} compares`, path: paths.council(paper.document.council.gss) } : { words: 'Compare an indicator', path: paths.compare() }}
        />
      )}
    </div>
  );
}

const noTitles: ReadonlyMap<number, string> = new Map();

const linkTo = ({ document, figure }: Printing) => paths.paper(document, { figure });

/** Reading a part of a page again, once the paper is kept and its file is here and open. */
function useParts(paper: HeldPaper | null, file: Blob | null, password: string | null) {
  const held = library.value;
  const known = paper?.document;
  return useMemo(() => (held && known && file ? partActions(held, known.sha256, { file, password, known }) : null), [held, known?.sha256, file, password]);
}
