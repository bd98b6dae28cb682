import { useEffect, useState } from 'preact/hooks';
import type { Space } from '../../shared/library/library.ts';
import { type StorageWarning, storageWarning } from '../../shared/library/storageAdvice.ts';
import { library } from './library.ts';

export interface KnownSpace {
  space: Space;
  warning: StorageWarning | null;
}

/** What the library takes and whether the browser keeps it, looked at when the library opens and whenever `look` is called. */
export function useSpace(): { known: KnownSpace | null; look: () => Promise<void> } {
  const [known, setKnown] = useState<KnownSpace | null>(null);
  const held = library.value;
  const look = async () => {
    if (!held) return;
    const space = await held.space();
    setKnown({ space, warning: storageWarning({ ...space, webkit: isWebkit(), installed: matchMedia('(display-mode: standalone)').matches }) });
  };
  useEffect(() => void look(), [held]);
  return { known, look };
}

/** Safari, and every browser on an iPhone or iPad. */
function isWebkit(): boolean {
  return /AppleWebKit/.test(navigator.userAgent) && !/Chrome|Chromium|Android/.test(navigator.userAgent);
}
