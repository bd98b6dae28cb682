import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

/*
 * The app without a network: every file of one build is kept, and any address within the app opens its page. A newer
 * build waits until the person says yes, because a reload in the middle of a review would be rude.
 */
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

/** The text recognition engine is fetched when it is first asked for, and works without a network from then on. */
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.includes('/recognise/'), async ({ request }) => {
  const cache = await caches.open('recognition');
  const held = await cache.match(request);
  if (held) return held;
  const fetched = await fetch(request);
  if (fetched.ok) await cache.put(request, fetched.clone());
  return fetched;
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});

/** Papers from the system's share sheet arrive as a form; they are set aside until the page asks for them. */
const sharedPapers = 'shared-papers';

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'POST' && new URL(request.url).pathname.endsWith('/share')) event.respondWith(receiveShared(request));
});

async function receiveShared(request: Request): Promise<Response> {
  const form = await request.formData();
  const cache = await caches.open(sharedPapers);
  for (const [index, file] of form.getAll('papers').entries()) {
    if (!(file instanceof File)) continue;
    const headers = { 'Content-Type': file.type, 'X-File-Name': encodeURIComponent(file.name) };
    await cache.put(`./shared-paper/${index}`, new Response(file, { headers }));
  }
  return Response.redirect('./#/', 303);
}
