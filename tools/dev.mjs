// SPDX-License-Identifier: Apache-2.0
// npm run dev: Vite's development server on the sources, with the core built once. Without the strict headers: Vite injects styles.
import { buildCore } from './build.mjs';
import { main, nodeModule, run } from './command.mjs';
import { setUpNpm } from './setup/npm.mjs';
import { setUpSystem } from './setup/system.mjs';

await main(() => {
  setUpSystem(['build']);
  setUpNpm();
  buildCore();
  run('node', [nodeModule('vite/bin/vite.js'), '--port', process.env.PORT ?? '5173', ...process.argv.slice(2)]);
});
