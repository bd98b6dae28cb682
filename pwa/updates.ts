import { signal } from '@preact/signals';

/** True when a newer version of the app has been fetched and waits for a yes. */
export const updateWaiting = signal(false);

let waiting: ServiceWorker | null = null;

/** Keeps the app for use without a network. Where service workers are missing the app still works, online. */
export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register('./serviceWorker.js', { scope: './' });
  // Some browsers and policies refuse without an error.
  if (!registration) return;
  watch(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const found = registration.installing;
    found?.addEventListener('statechange', () => {
      if (found.state === 'installed') watch(found);
    });
  });
}

/** A first installation has nothing to replace: only a worker that waits behind another one is an update. */
function watch(worker: ServiceWorker | null): void {
  if (!worker || !navigator.serviceWorker.controller) return;
  waiting = worker;
  updateWaiting.value = true;
}

/** Milliseconds that the new version gets to take over under the page's feet. */
const PATIENCE = 3000;

/**
 * Called when the person says yes: the new version takes over, and the page is loaded again from it. Chromium lets no
 * version go that still owes a page an answer, and a page that is left owes it nothing: so it is loaded again in any case.
 */
export function update(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('take-over');
  setTimeout(() => location.reload(), PATIENCE);
}
