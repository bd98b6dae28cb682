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

/** Called when the person says yes: the new version takes over, and the page is loaded again from it. */
export function update(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('take-over');
}
