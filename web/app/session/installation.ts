// SPDX-License-Identifier: Apache-2.0
// What the browser says about the page as an installed thing: it can be installed, it works offline, a newer version waits. web/app/offline
// writes it, screens show it.
import { signal } from '@preact/signals';

/** The browser's offer to install the page (BeforeInstallPromptEvent, not in TypeScript's DOM). */
export interface InstallPrompt {
  prompt(): Promise<unknown>;
}

export const installPrompt = signal<InstallPrompt | null>(null);
export const offlineReady = signal(false);
/** A newer version has been loaded and waits; `use` swaps the page for it. */
export const newVersion = signal<{ use(): void } | null>(null);
