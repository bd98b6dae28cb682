import { useEffect, useState } from 'preact/hooks';
import type { Space } from '../../shared/library/library.ts';
import { askToPersist, persistReason, storageWarning } from '../../shared/library/storageAdvice.ts';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { formatBytes } from '../../shared/view/words/formatDate.ts';
import { library } from '../state/library.ts';

/** What the library takes, and whether the browser promises to keep it. */
export function StorageCard() {
  const [space, setSpace] = useState<Space | null>(null);
  const [refused, setRefused] = useState(false);
  const held = library.value;
  const look = async () => setSpace((await held?.space()) ?? null);
  useEffect(() => void look(), [held]);
  const ask = async () => {
    setRefused((await askToPersist()) === false);
    await look();
  };
  if (!space) return null;
  const warning = storageWarning({ ...space, webkit: isWebkit(), installed: matchMedia('(display-mode: standalone)').matches });
  return (
    <section class="card">
      <h2>On this device</h2>
      <dl class="definition">
        <dt>Papers</dt>
        <dd>{formatBytes(space.papers)}</dd>
        {space.usage === null ? null : <><dt>Everything</dt><dd>{formatBytes(space.usage)}{space.quota ? ` of ${formatBytes(space.quota)} allowed` : ''}</dd></>}
        <dt>Kept safe</dt>
        <dd>{space.persisted ? 'Yes: the browser will not clear it by itself' : 'Not promised by the browser'}</dd>
      </dl>
      {warning ? <Notice tone="care"><p>{warning}</p></Notice> : null}
      {space.persisted === false ? (
        <>
          <p class="soft">{persistReason}</p>
          <div class="button-row"><button type="button" class="button" onClick={() => void ask()}>Ask the browser to keep it</button></div>
          {refused ? <p class="small" role="status">The browser said no for now. It often says yes once Like for Like is installed, or used more often. Save a backup meanwhile.</p> : null}
        </>
      ) : null}
    </section>
  );
}

/** Safari, and every browser on an iPhone or iPad. */
function isWebkit(): boolean {
  return /AppleWebKit/.test(navigator.userAgent) && !/Chrome|Chromium|Android/.test(navigator.userAgent);
}
