/*
 * Ways in for files besides the picker: dropped anywhere on the window, opened from the system ("Open with"), or
 * shared from another app.
 */

interface LaunchQueue {
  setConsumer(consumer: (launch: { files: readonly FileSystemFileHandle[] }) => void): void;
}

export function receiveFiles(open: (files: File[]) => void): void {
  const queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue;
  queue?.setConsumer((launch) => {
    if (launch.files.length > 0) void Promise.all(launch.files.map((handle) => handle.getFile())).then(open);
  });
  void openShared(open);
}

async function openShared(open: (files: File[]) => void): Promise<void> {
  const files = await takeSharedPapers();
  if (files.length > 0) open(files);
}

/** What the service worker set aside for this page, once. */
async function takeSharedPapers(): Promise<File[]> {
  if (!('caches' in globalThis) || !(await caches.has('shared-papers'))) return [];
  const cache = await caches.open('shared-papers');
  const files = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (!response) continue;
    const name = decodeURIComponent(response.headers.get('X-File-Name') ?? 'paper.pdf');
    files.push(new File([await response.blob()], name, { type: response.headers.get('Content-Type') ?? '' }));
  }
  await caches.delete('shared-papers');
  return files;
}

/** Calls `onDrag` while files hover over the window, and `open` when they are let go. Returns how to stop. */
export function watchDrops(onDrag: (over: boolean) => void, open: (files: File[]) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let depth = 0;
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const track = (event: DragEvent, step: number) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth = Math.max(0, depth + step);
    onDrag(depth > 0);
  };
  globalThis.addEventListener('dragenter', (event) => track(event, 1), { signal });
  globalThis.addEventListener('dragleave', (event) => track(event, -1), { signal });
  globalThis.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), { signal });
  globalThis.addEventListener(
    'drop',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      onDrag(false);
      open([...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
  return () => stop.abort();
}
