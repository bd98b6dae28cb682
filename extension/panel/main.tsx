import { options, render } from 'preact';
import { openLibrary } from '../../shared/library/openLibrary.ts';
import { opfsBytes } from '../../shared/library/opfsBytes.ts';
import { applyTheme } from '../../shared/view/preferences.ts';
import { Panel } from './Panel.tsx';
import { PanelTrouble } from './PanelTrouble.tsx';
import { lookAtTab } from './state/lookAtTab.ts';
import { createPanel } from './state/panelState.ts';

// The panel's composition root: its library, the browser, and the clock meet here and nowhere else.
applyTheme();
// Drawn in a task of its own, apart from the work that led to it: gathering thousands of figures is enough for one.
options.debounceRendering = (draw) => void setTimeout(draw);
const place = document.querySelector('#panel')!;
// The tab is looked at while the library opens: whoever pressed the button waits for both.
const looking = lookAtTab();
const opened = await openLibrary({ bytes: opfsBytes(), now: () => new Date() });
if (opened.ok) {
  const panel = createPanel(opened.value, () => new Date());
  render(<Panel panel={panel} />, place);
  await panel.look(looking);
} else render(<PanelTrouble problem={opened.problem} />, place);
