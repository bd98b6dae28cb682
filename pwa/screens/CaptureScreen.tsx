import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import '../../shared/view/styles/capture.css';
import type { ShownFigure } from '../../shared/view/capture/shownFigure.ts';
import type { Observation } from '../../shared/model/observation.ts';
import { CaptureProgress } from '../../shared/view/capture/CaptureProgress.tsx';
import { CaptureTrouble } from '../../shared/view/capture/CaptureTrouble.tsx';
import { PasswordForm } from '../../shared/view/capture/PasswordForm.tsx';
import { CaptureView } from '../../shared/view/capture/CaptureView.tsx';
import { libraryActions } from '../../shared/view/capture/libraryActions.ts';
import type { CaptureSession } from '../../shared/view/capture/captureSession.ts';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { useDrawer } from '../../shared/view/page/useDrawer.ts';
import { paperTitle } from '../../shared/view/words/paperTitle.ts';
import { count } from '../../shared/view/words/formatDate.ts';
import { type Route, go, paths } from '../routes.ts';
import { dismiss, retry, sessions } from '../state/openFiles.ts';
import { library } from '../state/library.ts';
import { useChoices } from '../state/useChoices.ts';
import { type HeldPaper, useHeldFile, useHeldPaper } from '../state/useHeldPaper.ts';

type CaptureRoute = Extract<Route, { screen: 'reading' | 'paper' }>;

/** One paper and its figures: while it is being read, and ever after from the library. */
export function CaptureScreen({ route }: { route: CaptureRoute }) {
  const session = sessionOf(route);
  const sha256 = route.screen === 'paper' ? route.sha256 : null;
  const held = useHeldPaper(sha256);
  const heldFile = useHeldFile(session ? null : sha256);
  const paper = held.state === 'ready' ? held.value : null;
  const state = session?.state.value;

  useEffect(() => {
    if (route.screen === 'reading' && state?.kind === 'kept') go(paths.paper(state.kept.document.sha256), { replace: true });
  }, [route.screen, state]);

  if (route.screen === 'reading' && !session) return <Gone title="This reading has stopped" words="The page was loaded again before the paper was kept, so nothing of it was saved. Open the paper again." />;
  if (route.screen === 'paper' && held.state === 'ready' && !paper && !session) return <Gone title="This paper is not in your library" words="It may have been removed, or the link may come from somebody else’s library. Open the paper again, or merge their library file." />;
  if (held.state === 'failed' && !session) return <Gone title="The library could not be read" words="Load the page again. If that does not help, another window may be holding the library." />;
  if (session && state && (state.kind === 'failed' || state.kind === 'nothing' || state.kind === 'cancelled')) {
    return <CaptureTrouble fileName={session.fileName} state={state} onRetry={() => retry(session)} onLeave={() => { dismiss(session); go(paths.start()); }} />;
  }
  return <Workbench route={route} session={session} paper={paper} file={session?.file ?? heldFile} />;
}

function sessionOf(route: CaptureRoute): CaptureSession | null {
  return sessions.value.find(({ id, sha256 }) => (route.screen === 'reading' ? id === route.session : sha256.value === route.sha256)) ?? null;
}

interface WorkbenchProps {
  route: CaptureRoute;
  session: CaptureSession | null;
  paper: HeldPaper | null;
  /** `undefined` while it is looked for, null when only figures are kept. */
  file: Blob | null | undefined;
}

function Workbench({ route, session, paper, file }: WorkbenchProps) {
  const sessionState = session?.state.value;
  const locked = sessionState?.kind === 'password';
  const [password, setPassword] = useState<string | null>(null);
  const { drawer, pages, problem } = useDrawer(locked || sessionState?.kind === 'waiting' ? null : (file ?? null), password ?? session?.password.value ?? null);
  const observations = session?.observations.value;
  const figures = useMemo(() => paper?.figures ?? observations?.map(asRead) ?? [], [paper, observations]);
  const kept = paper !== null;
  const actions = useMemo(() => (library.value && kept ? libraryActions(library.value) : null), [library.value, kept]);
  const choices = useChoices();
  const onChosen = useCallback((figure: string | null) => {
    if (route.screen === 'paper') go(paths.paper(route.sha256, figure ? { figure } : {}), { replace: true });
  }, [route.screen === 'paper' ? route.sha256 : null]);
  const start = route.screen === 'paper' ? { figure: route.figure, page: route.page } : { figure: null, page: null };
  const missing = route.screen === 'paper' && paper && route.figure && !paper.figures.some(({ observation }) => observation.id === route.figure);

  return (
    <div class="capture-screen">
      <header class="capture-screen__head">
        <div class="capture-screen__title">
          <h1 title={paper?.document.fileName}>{paper ? paperTitle(paper.document) : (session?.fileName ?? 'Opening…')}</h1>
          {paper ? <p>{count(paper.document.pages, 'page')} · {count(figures.length, 'figure')}</p> : null}
        </div>
        {session && sessionState && !paper ? <CaptureProgress state={sessionState} figures={figures.length} onCancel={session.cancel} /> : null}
      </header>
      <div class="capture-screen__notices">
        {missing ? <Notice tone="care" title="The figure that this link names is not in this paper any more"><p>A newer reading may have moved or replaced it. The paper’s figures are listed below.</p></Notice> : null}
        {locked && session ? <PasswordForm fileName={session.fileName} wrong={sessionState.wrong} onAnswer={session.answerPassword} onCancel={session.cancel} /> : null}
        {!session && problem && (problem.kind === 'password-needed' || problem.kind === 'wrong-password') ? <PasswordForm fileName={paper?.document.fileName ?? 'this paper'} wrong={problem.kind === 'wrong-password'} onAnswer={setPassword} onCancel={null} /> : null}
      </div>
      {locked ? null : (
        <CaptureView
          key={session?.id ?? (route.screen === 'paper' ? route.sha256 : 'reading')}
          figures={figures}
          tableTitles={paper?.tableTitles ?? session?.tableTitles.value ?? noTitles}
          pages={pages ?? paper?.document.pages ?? 1}
          drawer={drawer}
          {...(file === null ? { noPage: 'This paper’s file was removed to free space, so its pages cannot be shown. Open the same file again to see them.' } : {})}
          actions={actions}
          choices={choices}
          start={start}
          onChosen={onChosen}
          after={paper?.document.council ? { words: `See how ${paper.document.council.name} compares`, path: paths.council(paper.document.council.gss) } : { words: 'Compare an indicator', path: paths.compare() }}
        />
      )}
    </div>
  );
}

const noTitles: ReadonlyMap<number, string> = new Map();

/** A figure that is not kept yet, in the shape of one that is. */
function asRead(observation: Observation): ShownFigure {
  return { observation, read: observation, status: 'proposed', changed: false, reasons: observation.doubts.length > 0 ? ['doubts'] : [] };
}

function Gone({ title, words }: { title: string; words: string }) {
  return (
    <div class="page stack">
      <h1>{title}</h1>
      <p>{words}</p>
      <div class="button-row">
        <a class="button button--primary" href={paths.start()}>Go to the start</a>
        <a class="button" href={paths.library()}>See your papers</a>
      </div>
    </div>
  );
}
