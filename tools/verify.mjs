// SPDX-License-Identifier: Apache-2.0
// npm run verify: `sispamkota verify` on the built package; arguments after -- go to it.
import { runCommandLine } from './cli.mjs';

await runCommandLine('verify');
