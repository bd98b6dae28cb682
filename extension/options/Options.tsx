import { useEffect, useState } from 'preact/hooks';
import { announce, announcement } from '../../shared/view/controls/announce.ts';
import { allowedSites, appMayConnect, revokeSite } from '../browser.ts';
import { AppAddress } from './AppAddress.tsx';
import { OpenLibraryFile } from './OpenLibraryFile.tsx';

/** The sites that may be read, each with a way to take the permission back. */
export function Options() {
  const [sites, setSites] = useState<string[] | null>(null);
  const refresh = () => void allowedSites().then(setSites);
  useEffect(refresh, []);
  const revoke = async (site: string) => {
    await revokeSite(site);
    announce(`${hostOf(site)} may no longer be read`);
    refresh();
  };
  return (
    <main class="page stack options">
      <h1>Sites and privacy</h1>
      <p>Like for Like reads papers only on sites you have allowed. What it reads stays on this device.</p>
      <section class="card stack stack--tight">
        <h2>Sites you have allowed</h2>
        {sites?.length === 0 ? <p class="soft">None. You are asked when you capture a paper.</p> : null}
        {sites && sites.length > 0 ? (
          <ul class="papers">
            {sites.map((site) => (
              <li key={site}>
                <span class="paper__title">{hostOf(site)}</span>
                <button type="button" class="button button--small" onClick={() => void revoke(site)}>Stop reading<span class="visually-hidden"> {hostOf(site)}</span></button>
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      {appMayConnect() ? <AppAddress /> : null}
      <OpenLibraryFile />
      <div class="visually-hidden" aria-live="polite">{announcement.value}</div>
    </main>
  );
}

function hostOf(pattern: string): string {
  return pattern.replace(/^[a-z*]+:\/\//, '').replace(/\/\*$/, '');
}
