import { Notice } from '../../shared/view/controls/Notice.tsx';
import { appMayConnect, openTab } from '../browser.ts';
import { appAddress, openApp } from '../handOver/openApp.ts';

/*
 * The engine that reads letters from pictures weighs more than all else that the extension ships, so only the app brings
 * it. Here a person is told the way there.
 */

const reads = 'The Like for Like app can read the letters from the pictures, on this machine';

/** For a paper of which nothing was kept, since all of it is pictures. */
export function PicturesElsewhere({ address }: { address: string }) {
  return (
    <Notice tone="info" title="Pictures are read in the app">
      <p>{reads}. Save the paper from its own tab, then open it there.</p>
      <div class="button-row">
        <button type="button" class="button button--small" onClick={() => void openTab(address)}>Open the paper in a tab</button>
        <button type="button" class="button button--small" onClick={() => void appAddress().then(openTab)}>Open the app</button>
      </div>
    </Notice>
  );
}

/** For a kept paper, some pages of which are pictures: it is taken to the app with everything else that is kept here. */
export function PictureHint({ words }: { words: string }) {
  return (
    <p class="small">
      {words}. {reads}. {appMayConnect() ? <button type="button" class="link-button" onClick={() => void openApp()}>Open in Like for Like to read the pictures</button> : null}
    </p>
  );
}
