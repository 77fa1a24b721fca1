#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// The program `sispamkota`. It sets the exit code and lets Node end by itself, so that everything written gets out.
import { main } from './command-line/main.js';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error; // the reader has gone, such as `| head`
  });
}
process.exitCode = await main(process.argv.slice(2), process.env);
