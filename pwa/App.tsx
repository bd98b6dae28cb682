import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from '../shared/view/controls/Icon.tsx';
import { announcement } from '../shared/view/controls/announce.ts';
import { PickerInput } from './PickerInput.tsx';
import { Wordmark } from './Wordmark.tsx';
import { Screen } from './Screen.tsx';
import { Toasts } from './Toasts.tsx';
import { watchDrops } from './receiveFiles.ts';
import { type Route, go, paths, route } from './routes.ts';
import { openFiles } from './state/openFiles.ts';

const places: { screens: Route['screen'][]; path: string; name: string; icon: IconName }[] = [
  { screens: ['library', 'paper', 'reading'], path: paths.library(), name: 'Papers', icon: 'library' },
  { screens: ['compare'], path: paths.compare(), name: 'Compare', icon: 'compare' },
  { screens: ['overview'], path: paths.overview(), name: 'Overview', icon: 'grid' },
  { screens: ['council'], path: paths.council(), name: 'Councils', icon: 'council' },
  { screens: ['briefing'], path: paths.briefing(), name: 'Briefings', icon: 'briefing' },
];

export function App() {
  const dragging = useSignal(false);
  useEffect(() => watchDrops((over) => (dragging.value = over), openFiles), []);
  const main = useFocusOnArrival();
  const wide = ['paper', 'reading', 'overview'].includes(route.value.screen);
  return (
    <div class={wide ? 'shell shell--full' : 'shell'}>
      <a class="button skip-link" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>
        Skip to the content
      </a>
      <Bar />
      <main class="main" id="main" tabIndex={-1} ref={main}>
        <Screen route={route.value} />
      </main>
      {wide ? null : <Foot />}
      <Toasts />
      <div class="visually-hidden" aria-live="polite">{announcement.value}</div>
      {dragging.value ? <div class="drop-veil">Let go to open</div> : null}
    </div>
  );
}

/** A new screen moves the focus to its content, as a new page would; the first one leaves it alone. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const screen = route.value.screen;
  useEffect(() => {
    if (first.current) first.current = false;
    else {
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }, [screen]);
  return main;
}

function Bar() {
  return (
    <header class="bar">
      <a class="wordmark" href={paths.start()} aria-label="Like for Like, start">
        <Wordmark />
        <span>Like for Like</span>
      </a>
      <nav class="nav" aria-label="Main">
        {places.map(({ screens, path, name, icon }) => (
          <a key={name} class="nav__link" href={path} aria-current={screens.includes(route.value.screen) ? 'page' : undefined}>
            <Icon name={icon} />
            {name}
          </a>
        ))}
      </nav>
      <div class="bar__end">
        <OpenButton />
        <a class="button button--quiet button--icon" href={paths.settings()} aria-label="Settings" aria-current={route.value.screen === 'settings' ? 'page' : undefined}>
          <Icon name="settings" />
        </a>
      </div>
    </header>
  );
}

/** The picker, from anywhere. */
function OpenButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={route.value.screen === 'start' ? 'button' : 'button button--primary'} aria-label="Open a paper" onClick={() => input.current?.click()}>
        <Icon name="open" />
        <span>Open<span class="wide-only"> a paper</span></span>
      </button>
      <PickerInput inputRef={input} />
    </>
  );
}

function Foot() {
  return (
    <footer class="foot">
      <div class="foot__inner">
        <span>Everything stays on this device. Nothing is sent anywhere.</span>
        <span>Published figures: Department for Education, Crown copyright, Open Government Licence v3.0.</span>
        <button type="button" class="link-button" onClick={() => go(paths.settings())}>Settings and backup</button>
      </div>
    </footer>
  );
}
