import { render } from 'preact';
import '../shared/view/styles/tokens.css';
import '../shared/view/styles/base.css';
import '../shared/view/styles/controls.css';
import '../shared/view/styles/shell.css';
import { applyTheme } from '../shared/view/preferences.ts';
import { App } from './App.tsx';
import { openFiles } from './state/openFiles.ts';
import { openAppLibrary } from './state/library.ts';
import { receiveFiles } from './receiveFiles.ts';
import { watchPointing } from './state/watchPointing.ts';
import { registerServiceWorker } from './updates.ts';

applyTheme();
const place = document.querySelector('#app')!;
place.replaceChildren();
render(<App />, place);
receiveFiles(openFiles);
watchPointing();
// After the first screen: neither the library nor keeping the app for offline use may compete with showing it.
requestAnimationFrame(() => setTimeout(() => void openAppLibrary()));
addEventListener('load', () => void registerServiceWorker());
