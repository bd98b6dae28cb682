import { useEffect } from 'preact/hooks';
import '../../shared/view/styles/capture.css';
import { type CaptureSession, whyUnkept } from '../../shared/view/capture/captureSession.ts';
import { CaptureTrouble } from '../../shared/view/capture/CaptureTrouble.tsx';
import type { Query } from '../../shared/view/hooks/useQuery.ts';
import { Workbench } from '../capture/Workbench.tsx';
import { type Route, go, paths } from '../routes.ts';
import { queue } from '../state/openFiles.ts';
import { type HeldPaper, useHeldFile, useHeldPaper } from '../state/useHeldPaper.ts';

type CaptureRoute = Extract<Route, { screen: 'reading' | 'paper' }>;

/** One paper and its figures: while it is being read, and ever after from the library. */
export function CaptureScreen({ route }: { route: CaptureRoute }) {
  const session = sessionOf(route);
  const sha256 = route.screen === 'paper' ? route.sha256 : null;
  const held = useHeldPaper(sha256);
  const heldFile = useHeldFile(session ? null : sha256);
  const state = session?.state.value;
  useEffect(() => {
    if (route.screen === 'reading' && state?.kind === 'kept') go(paths.paper(state.kept.document.sha256), { replace: true });
  }, [route.screen, state]);

  const gone = whatIsGone(route, session, held);
  if (gone) return <Gone {...gone} />;
  const paper = held.state === 'ready' ? held.value : null;
  // A paper that the library holds is shown, whatever came of reading it once more.
  if (session && state && !paper && !whyUnkept(session) && (state.kind === 'failed' || state.kind === 'nothing' || state.kind === 'cancelled')) return <Trouble session={session} state={state} />;
  const start = route.screen === 'paper' ? { figure: route.figure, page: route.page } : { figure: null, page: null };
  return <Workbench key={session?.id ?? sha256} session={session} paper={paper} file={session?.file ?? heldFile} start={start} />;
}

function sessionOf(route: CaptureRoute): CaptureSession | null {
  return queue.sessions.value.findLast(({ id, sha256 }) => (route.screen === 'reading' ? id === route.session : sha256.value === route.sha256)) ?? null;
}

interface Words {
  title: string;
  words: string;
}

/** Why there is nothing to be shown at this address; null when there is. */
function whatIsGone(route: CaptureRoute, session: CaptureSession | null, held: Query<HeldPaper | null>): Words | null {
  if (session) return null;
  if (route.screen === 'reading') return { title: 'This reading has stopped', words: 'The page was loaded again before the paper was kept, so nothing of it was saved. Open the paper again.' };
  if (held.state === 'failed') return { title: 'The library could not be read', words: 'Load the page again. If that does not help, another window may be holding the library.' };
  if (held.state === 'ready' && !held.value) return { title: 'This paper is not in your library', words: 'It may have been removed, or the link may come from somebody else’s library. Open the paper again, or merge their library file.' };
  return null;
}

function Gone({ title, words }: Words) {
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

function Trouble({ session, state }: { session: CaptureSession; state: Parameters<typeof CaptureTrouble>[0]['state'] }) {
  const leave = () => {
    queue.dismiss(session);
    go(paths.start());
  };
  const readPictures = () => {
    session.readPictures();
    queue.retry(session);
  };
  return <CaptureTrouble fileName={session.fileName} state={state} onRetry={() => queue.retry(session)} onLeave={leave} onKeep={session.keepAgain} pictures={{ onRead: readPictures, tried: session.pictures.value }} />;
}
