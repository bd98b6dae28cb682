import { useEffect, useState } from 'preact/hooks';
import { announce } from '../../shared/view/controls/announce.ts';
import { writeSetting } from '../browser.ts';
import { appAddress } from '../handOver/openApp.ts';

/** Only an app on this machine may take the library over: the manifest lets no other page connect. */
const onThisMachine = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\/$/;

/** Where the app is served, for “Open in Like for Like”. */
export function AppAddress() {
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  useEffect(() => void appAddress().then(setAddress), []);
  const keep = async () => {
    if (!onThisMachine.test(address)) {
      setWrong(true);
      return;
    }
    setWrong(false);
    await writeSetting('app', address);
    announce('The app’s address was kept');
  };
  return (
    <form class="card stack stack--tight" onSubmit={(event) => { event.preventDefault(); void keep(); }}>
      <h2>The Like for Like app</h2>
      <div class="field">
        <label for="app-address">Address of the app on this machine</label>
        <input id="app-address" class="input" value={address} aria-invalid={wrong} aria-describedby="app-hint" onInput={(event) => setAddress(event.currentTarget.value)} />
        <span class="field__hint" id="app-hint">{wrong ? 'Only an address on this machine will do, like http://localhost:4173/' : 'As npm start prints it.'}</span>
      </div>
      <div class="button-row"><button type="submit" class="button">Keep this address</button></div>
    </form>
  );
}
