// SPDX-License-Identifier: Apache-2.0
// Registers the service worker and speaks with it. A newer version is only announced; it takes over when the reader says so, and answers of
// all open pages that an exercise is on keep it waiting (sw.ts asks them).
import { type InstallPrompt, installPrompt, newVersion, offlineReady } from '../session/installation.js';
import { inProgress } from '../session/run-state.js';

const CHECK_MS = 60 * 60 * 1000;

export function registerOffline(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    installPrompt.value = event as Event & InstallPrompt;
  });
  if (!('serviceWorker' in navigator)) return;
  const workers = navigator.serviceWorker;
  let asked = false;
  workers.addEventListener('controllerchange', () => {
    if (asked) location.reload();
  });
  workers.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.data === 'is-an-exercise-on') event.ports[0]?.postMessage(inProgress.value);
  });
  workers.ready.then(
    () => {
      offlineReady.value = true;
    },
    () => undefined,
  );
  workers
    .register(new URL('./sw.js', document.baseURI), { updateViaCache: 'none' })
    .then((registration) => {
      const announce = (worker: ServiceWorker | null) => {
        if (worker === null || workers.controller === null) return; // the first version is no news
        newVersion.value = {
          use() {
            asked = true;
            worker.postMessage('take-over');
          },
        };
      };
      announce(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'installed') announce(worker);
        });
      });
      setInterval(() => void registration.update().catch(() => undefined), CHECK_MS);
    })
    .catch((error: unknown) => console.info('no offline copy:', error instanceof Error ? error.message : error));
}
