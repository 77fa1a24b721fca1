// SPDX-License-Identifier: Apache-2.0
// The page's beginning: what the machine prefers, what is kept, what the address asks for, then the page. Opens the default drill ready
// and not started; `run=1` starts it.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { openFile } from './actions/open-file.js';
import { listenToKeys } from './actions/shortcuts.js';
import { start } from './actions/start.js';
import { actions } from './actions/table.js';
import { registerOffline } from './offline/register.js';
import { Page } from './page.js';
import { readAddress, writeAddress } from './session/address.js';
import { fail, loadScenarios, open, opening } from './session/exercise.js';
import { keepGuide } from './session/guide.js';
import { manualInside } from './session/manual-inside.js';
import { keepPageContract } from './session/page-contract.js';
import { machine } from './session/preferences.js';
import { exercise, speed } from './session/run-state.js';
import { screen } from './session/screen.js';
import { joinOthers, somebodyRuns } from './session/windows/join.js';
import { answerOtherWindows } from './session/windows/owner.js';
import { readSeat } from './session/windows/seat.js';
import { keepSettings } from './storage/settings.js';
import { keepShelf } from './storage/shelf.js';
import './tokens.css';
import './base.css';
import './controls/button.css';
import './controls/lists.css';
import './controls/dialog.css';
import './controls/menu.css';
import './frame/frame.css';
import './frame/palette.css';
import './charts/charts.css';
import './map/map.css';
import './run/frame.css';
import './run/top-bar.css';
import './run/units.css';
import './run/orders.css';
import './run/report.css';
import './run/map-panel.css';
import './run/notices.css';
import './run/narrow.css';
import './run/windows.css';
import './run/fan.css';

const DEFAULT_DRILL = 'probolinggo-2024';

function watchMachine(): void {
  const media = { dark: '(prefers-color-scheme: dark)', still: '(prefers-reduced-motion: reduce)', narrow: '(max-width: 760px)' } as const;
  const queries = Object.entries(media).map(([name, query]) => [name, matchMedia(query)] as const);
  const read = () => {
    const matches = Object.fromEntries(queries.map(([name, query]) => [name, query.matches])) as Record<keyof typeof media, boolean>;
    machine.value = { languages: navigator.languages, ...matches };
  };
  for (const [, query] of queries) query.addEventListener('change', read);
  addEventListener('languagechange', read);
  read();
}

/** The address follows what is open, so that a reload and a bookmark open the same again; a file of one's own has no address. */
function keepAddress(): void {
  effect(() => {
    const now = exercise.value;
    const name = opening();
    if (now === null || name === null) return;
    const own = typeof name.scenario !== 'string';
    const shownOn = screen.value;
    const ownAddress = shownOn === 'run' ? location.pathname : `?screen=${shownOn}`;
    try {
      history.replaceState(null, '', own ? ownAddress : writeAddress(name.scenario as string, now.seed, shownOn));
    } catch {
      // a page opened from disk may not change its address
    }
  });
}

async function begin(): Promise<void> {
  const page = new URLSearchParams(location.search).get('manual');
  if (page === null || manualInside === null) return beginExercise();
  try {
    if (await (await import('./frame/manual-view.js')).showManual(page, document)) return;
  } catch (error) {
    show();
    return fail(error, page);
  }
  beginExercise();
}

function show(): void {
  const root = document.getElementById('app');
  if (root !== null) render(<Page />, root);
}

function beginExercise(): void {
  show();
  takeLaunchedFiles();
  void openFirst();
  import('./storage/keeping.js').then(({ keepExercises }) => keepExercises()).catch((error: unknown) => console.warn(error));
  if (import.meta.env.PROD) registerOffline();
}

async function openFirst(): Promise<void> {
  const window = readSeat(location.search);
  if (window !== null && (window.seat.role !== 'instructor' || window.owner !== null || (await somebodyRuns()))) {
    document.documentElement.dataset.role = window.seat.role;
    await joinOthers(window.seat, window.owner);
    return;
  }
  void answerOtherWindows();
  const asked = readAddress(location.search);
  screen.value = asked.screen;
  if (asked.speed !== null) speed.value = asked.speed;
  loadScenarios().catch((error: unknown) => fail(error, ''));
  const name = asked.scenario ?? DEFAULT_DRILL;
  const opened = await open({ scenario: name, name, seed: asked.seed });
  keepAddress();
  if (opened && asked.run) void start.perform();
}

/** Files that the system gives to the installed app (LaunchQueue, not in TypeScript's DOM). */
function takeLaunchedFiles(): void {
  type Launched = { readonly files?: readonly FileSystemFileHandle[] };
  const { launchQueue } = globalThis as { readonly launchQueue?: { setConsumer(take: (launched: Launched) => void): void } };
  launchQueue?.setConsumer(async ({ files = [] }) => {
    const [first] = files;
    if (first !== undefined) void openFile.perform(await first.getFile());
  });
}

watchMachine();
keepSettings(() => localStorage);
keepShelf(() => localStorage);
keepGuide();
keepPageContract(document.documentElement);
listenToKeys(actions);
void begin();
