import { useState } from 'preact/hooks';
import { askToPersist, persistReason } from '../../shared/library/storageAdvice.ts';
import { Notice } from '../../shared/view/controls/Notice.tsx';
import { formatBytes } from '../../shared/view/words/formatDate.ts';
import { useSpace } from '../state/useSpace.ts';

/** What the library takes, and whether the browser promises to keep it. */
export function StorageCard() {
  const { known, look } = useSpace();
  const [refused, setRefused] = useState(false);
  const ask = async () => {
    setRefused((await askToPersist()) === false);
    await look();
  };
  if (!known) return null;
  const { space, warning } = known;
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
      {warning ? <Notice tone="care"><p>{warning.words}</p></Notice> : null}
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
