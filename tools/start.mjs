// SPDX-License-Identifier: Apache-2.0
// npm start: sets up what is missing, builds what has changed, serves the page and prints its address.
import { buildAll } from './build.mjs';
import { main } from './command.mjs';
import { serveApp } from './serve.mjs';

await main(async () => {
  await buildAll();
  await serveApp();
});
