// SPDX-License-Identifier: Apache-2.0
// Shows one screen. The Run screen is there at once, the others are loaded when they are asked for; from the second visit on the service
// worker has them, so they open without a network too.
import { signal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { DropZone } from './frame/drop-zone.js';
import { HelpDialog } from './frame/help-dialog.js';
import { KeptNotice } from './frame/kept-notice.js';
import { Palette } from './frame/palette.js';
import { ScreenBar } from './frame/screen-bar.js';
import { RunScreen } from './run/run-screen.js';
import { dialog } from './session/run-state.js';
import { type ScreenName, screen } from './session/screen.js';
import { labels } from './session/words.js';

const loaders: Readonly<Record<Exclude<ScreenName, 'run'>, () => Promise<ComponentType>>> = {
  review: async () => (await import('./review/review-screen.js')).ReviewScreen,
  plan: async () => (await import('./plan/plan-screen.js')).PlanScreen,
  compare: async () => (await import('./compare/compare-screen.js')).CompareScreen,
  tps: async () => (await import('./tps/tps-screen.js')).TpsScreen,
};

const loaded = signal<Partial<Record<ScreenName, ComponentType>>>({ run: RunScreen });
const failed = signal<ScreenName | null>(null);

async function load(name: ScreenName): Promise<void> {
  if (name === 'run' || loaded.value[name] !== undefined) return;
  failed.value = null;
  try {
    loaded.value = { ...loaded.value, [name]: await loaders[name]() };
  } catch (error) {
    console.warn(error);
    failed.value = name;
  }
}

const keptDialog = signal<ComponentType | undefined>(undefined);

async function loadKept(): Promise<void> {
  try {
    keptDialog.value ??= (await import('./frame/kept-dialog.js')).KeptDialog;
  } catch (error) {
    console.warn(error);
    dialog.value = null;
  }
}

export function Page(): JSX.Element {
  const name = screen.value;
  useEffect(() => void load(name), [name]);
  const Screen = loaded.value[name];
  const KeptDialog = keptDialog.value;
  const isKeptAsked = dialog.value === 'kept';
  useEffect(() => {
    if (isKeptAsked) void loadKept();
  }, [isKeptAsked]);
  return (
    <>
      {Screen === undefined ? (
        <div class="plain-screen">
          <ScreenBar />
          <main>
            <p class="screen-notice" role="status">
              {failed.value === name ? labels.value.screenFailed : labels.value.loading}
            </p>
          </main>
        </div>
      ) : (
        <Screen />
      )}
      <KeptNotice />
      <DropZone />
      {dialog.value === 'help' ? <HelpDialog /> : null}
      {dialog.value === 'kept' && KeptDialog !== undefined ? <KeptDialog /> : null}
      {dialog.value === 'palette' ? <Palette /> : null}
    </>
  );
}
