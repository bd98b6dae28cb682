import { useEffect } from 'preact/hooks';
import '../../shared/view/styles/capture.css';
import { type CaptureSession, whyUnkept } from '../../shared/view/capture/captureSession.ts';
import { CaptureTrouble } from '../../shared/view/capture/CaptureTrouble.tsx';
import { Workbench } from '../capture/Workbench.tsx';
import { type Route, go, paths } from '../routes.ts';
import { queue } from '../state/openFiles.ts';
import { useHeldFile, useHeldPaper } from '../state/useHeldPaper.ts';

type CaptureRoute = Extract<Route, { screen: 'reading' | 'paper' }>;

/** One paper and its figures: while it is being read, and ever after from the library. */
export function CaptureScreen({ route }: { route: CaptureRoute }) {
  return route.screen === 'reading' ? <Reading id={route.session} /> : <HeldPaper route={route} />;
}

/** A paper on its way to the library. */
function Reading({ id }: { id: number }) {
  const session = queue.sessions.value.find((each) => each.id === id);
  const state = session?.state.value;
  useEffect(() => {
    if (state?.kind === 'kept') go(paths.paper(state.kept.document.sha256), { replace: true });
  }, [state]);
  if (!session || !state) return <Gone title="This reading has stopped" words="The page was loaded again before the paper was kept, so nothing of it was saved. Open the paper again." />;
  if ((state.kind === 'failed' && !whyUnkept(session)) || state.kind === 'nothing' || state.kind === 'cancelled') return <Trouble session={session} state={state} />;
  return <Workbench session={session} paper={null} file={session.file} start={{ figure: null, page: null }} />;
}

type TroubleState = Parameters<typeof CaptureTrouble>[0]['state'];

function Trouble({ session, state }: { session: CaptureSession; state: TroubleState }) {
  const leave = () => {
    queue.dismiss(session);
    go(paths.start());
  };
  return <CaptureTrouble fileName={session.fileName} state={state} onRetry={() => queue.retry(session)} onLeave={leave} onKeep={session.keepAgain} />;
}

function HeldPaper({ route: { sha256, figure, page } }: { route: Extract<CaptureRoute, { screen: 'paper' }> }) {
  const held = useHeldPaper(sha256);
  const session = queue.sessions.value.findLast((each) => each.sha256.value === sha256) ?? null;
  const heldFile = useHeldFile(sha256);
  const paper = held.state === 'ready' ? held.value : null;
  if (held.state === 'failed') return <Gone title="The library could not be read" words="Load the page again. If that does not help, another window may be holding the library." />;
  if (held.state === 'ready' && !paper) return <Gone title="This paper is not in your library" words="It may have been removed, or the link may come from somebody else’s library. Open the paper again, or merge their library file." />;
  // What was read a moment ago is shown until the library answers, so that the list does not blink.
  return <Workbench key={sha256} session={session} paper={paper} file={session?.file ?? heldFile} start={{ figure, page }} />;
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
