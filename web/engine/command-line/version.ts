// SPDX-License-Identifier: Apache-2.0
// The version of the package this program is of, from the package.json above dist/engine.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../load.js';
import type { Versions } from '../queue/queued-run.js';

export async function packageVersion(): Promise<string> {
  const manifest = fileURLToPath(new URL(/* @vite-ignore */ '../../package.json', import.meta.url));
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string };
  return version;
}

export async function versionsOf({ resultsVersion }: Engine): Promise<Versions> {
  return { version: await packageVersion(), resultsVersion };
}
