// SPDX-License-Identifier: Apache-2.0
// npm run bench: `sispamkota bench` on the built package; arguments after -- go to it.
import { runCommandLine } from './cli.mjs';

await runCommandLine('bench');
