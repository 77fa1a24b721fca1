// SPDX-License-Identifier: Apache-2.0
// The page's own service worker: keeps every file of one build and answers from it, with the server's headers on each answer (a worker
// script is judged by its own). A newer build waits until a reader asks for it and no open page has an exercise on.
declare const self: ServiceWorkerGlobalScope;
/** Put in by tools/precache.mjs: paths of all files, a name of the build, the security headers. */
declare const __PRECACHE__: readonly string[];
declare const __BUILD__: string;
declare const __HEADERS__: Readonly<Record<string, string>>;

const PREFIX = `sispamkota ${self.registration.scope} `;
const CACHE = `${PREFIX}${__BUILD__}`;
const ANSWER_MS = 1000;

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(takeOver());
});

/** All files or none: addAll fails as a whole. `reload` goes past the browser's own cache. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(__PRECACHE__.map((path) => new Request(path, { cache: 'reload' })));
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const like = { ignoreSearch: true, ignoreVary: true };
  const page = request.mode === 'navigate' ? './' : undefined; // for every address that is no page of the manual
  const kept = (await cache.match(request, like)) ?? (page && (await cache.match(page, like)));
  if (kept !== undefined) return withHeaders(kept);
  try {
    return withHeaders(await fetch(request));
  } catch {
    return withHeaders(new Response('offline', { status: 504, headers: { 'Content-Type': 'text/plain' } }));
  }
}

function withHeaders(response: Response): Response {
  if (response.type === 'opaque' || response.type === 'opaqueredirect' || response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(__HEADERS__)) headers.set(name, value);
  const bodiless = response.status === 204 || response.status === 304;
  return new Response(bodiless ? null : response.body, { status: response.status, statusText: response.statusText, headers });
}

async function takeOver(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const busy = await Promise.all(pages.map(isBusy));
  if (!busy.includes(true)) await self.skipWaiting();
}

/** Whether an exercise is on in this page; one that does not answer is not asked twice. */
function isBusy(page: Client): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data === true);
    setTimeout(() => resolve(false), ANSWER_MS);
    page.postMessage('is-an-exercise-on', [port2]);
  });
}
