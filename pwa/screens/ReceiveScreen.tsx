import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { Progress } from '../../shared/view/controls/Progress.tsx';
import { type Route, go, paths } from '../routes.ts';
import { library } from '../state/library.ts';
import { libraryFiles } from '../state/libraryFiles.ts';
import { takeFromExtension } from '../state/takeFromExtension.ts';

type State = { kind: 'asking' } | { kind: 'taking'; done: number; of: number } | { kind: 'refused'; message: string };

/** Takes the extension's library over, and shows what it would change before anything is written. */
export function ReceiveScreen({ route: { extension } }: { route: Extract<Route, { screen: 'receive' }> }) {
  const state = useSignal<State>({ kind: 'asking' });
  const held = library.value;
  const take = async () => {
    if (!held) return;
    state.value = { kind: 'asking' };
    const papers = await held.documents();
    const taken = await takeFromExtension(extension, papers.map(({ sha256 }) => sha256), (done, of) => {
      state.value = { kind: 'taking', done, of };
    });
    if (!taken.ok) {
      state.value = { kind: 'refused', message: taken.problem.message };
      return;
    }
    await held.setSetting('extension', extension);
    libraryFiles.value = [...libraryFiles.value, new File([taken.value], 'From the extension.likeforlike')];
    go(paths.settings(), { replace: true });
  };
  useEffect(() => void take(), [held, extension]);
  const now = state.value;
  return (
    <div class="page stack">
      <h1>Taking over the extension’s library</h1>
      {now.kind === 'asking' ? <p role="status">Asking the extension…</p> : null}
      {now.kind === 'taking' ? (
        <>
          <p role="status">Piece {now.done} of {now.of}</p>
          <Progress value={now.done} of={now.of} label="Pieces taken over" />
        </>
      ) : null}
      {now.kind === 'refused' ? (
        <>
          <Notice tone="bad" title="The library could not be taken over" live><p>{now.message}</p></Notice>
          <div class="button-row">
            <button type="button" class="button button--primary" onClick={() => void take()}>Try again</button>
            <a class="button" href={paths.settings()}>Open a library file instead</a>
          </div>
        </>
      ) : null}
    </div>
  );
}
