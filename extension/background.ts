import { onAppConnected, openPanelOnRequest } from './browser.ts';
import { answerApp } from './handOver/answerApp.ts';

// The background's composition root: it opens the panel, and answers the app when that asks for the library.
openPanelOnRequest();
onAppConnected(answerApp);
