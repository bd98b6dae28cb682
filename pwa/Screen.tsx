import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../shared/view/controls/Notice.tsx';
import type { Route } from './routes.ts';
import { StartScreen } from './screens/StartScreen.tsx';

type ScreenOf<S extends Route['screen']> = ComponentType<{ route: Extract<Route, { screen: S }> }>;
type LazyScreen = Exclude<Route['screen'], 'start' | 'unknown'>;

/** Every screen but the first is fetched when it is wanted. */
const loaders: { [S in LazyScreen]: () => Promise<ScreenOf<S>> } = {
  reading: async () => (await import('./screens/CaptureScreen.tsx')).CaptureScreen,
  paper: async () => (await import('./screens/CaptureScreen.tsx')).CaptureScreen,
  library: async () => (await import('./screens/LibraryScreen.tsx')).LibraryScreen,
  compare: async () => (await import('./screens/CompareScreen.tsx')).CompareScreen,
  overview: async () => (await import('./screens/OverviewScreen.tsx')).OverviewScreen,
  council: async () => (await import('./screens/CouncilScreen.tsx')).CouncilScreen,
  briefing: async () => (await import('./screens/BriefingScreen.tsx')).BriefingScreen,
  settings: async () => (await import('./screens/SettingsScreen.tsx')).SettingsScreen,
  receive: async () => (await import('./screens/ReceiveScreen.tsx')).ReceiveScreen,
};

const loaded = new Map<LazyScreen, ComponentType<{ route: Route }>>();

export function Screen({ route }: { route: Route }) {
  if (route.screen === 'start') return <StartScreen />;
  if (route.screen === 'unknown') return <NoSuchPlace address={route.address} />;
  return <Lazy screen={route.screen} route={route} />;
}

function Lazy({ screen, route }: { screen: LazyScreen; route: Route }) {
  const [, setArrived] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (loaded.has(screen)) return;
    const load = async () => {
      setFailed(false);
      try {
        loaded.set(screen, (await loaders[screen]()) as ComponentType<{ route: Route }>);
        setArrived((count) => count + 1);
      } catch {
        setFailed(true);
      }
    };
    void load();
  }, [screen]);
  const Component = loaded.get(screen);
  if (Component) return <Component route={route} />;
  if (!failed) return <div class="page" aria-busy="true" />;
  return (
    <div class="page">
      <Notice tone="bad" title="This screen could not be loaded" live>
        <p>The connection may have broken, or a newer version of Like for Like may have taken its place. Load the page again; your library is safe.</p>
        <div class="button-row">
          <button type="button" class="button" onClick={() => location.reload()}>Load again</button>
        </div>
      </Notice>
    </div>
  );
}

function NoSuchPlace({ address }: { address: string }) {
  return (
    <div class="page stack">
      <h1>There is nothing at this address</h1>
      <p>Like for Like has no screen called <code>{address}</code>. The link may have been cut short.</p>
      <div class="button-row">
        <a class="button button--primary" href="#/">Go to the start</a>
      </div>
    </div>
  );
}
