import { openPanelOnRequest } from './browser.ts';

// The composition root of the background: it opens the panel, and the panel does everything else.
openPanelOnRequest();
