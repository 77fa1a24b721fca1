// SPDX-License-Identifier: Apache-2.0
// Runs a command of the built command line, building the package first: what npm run bench and npm run verify do.
import { buildPackage } from './build.mjs';
import { main, tryRun } from './command.mjs';

/** Runs `sispamkota <command>` with the arguments of this process, and exits as it does. */
export async function runCommandLine(command) {
  await main(async () => {
    await buildPackage();
    const status = tryRun('node', ['dist/engine/cli.js', command, ...process.argv.slice(2)]);
    process.exitCode = typeof status === 'number' ? status : 1;
  });
}
