// SPDX-License-Identifier: Apache-2.0
// `sispamkota list`: the built-in scenarios.
import { inLanguage } from '../../text/index.js';
import { listScenarios } from '../library.js';
import { table } from './table.js';
import type { Voice } from './voice.js';

export async function list(voice: Voice): Promise<number> {
  const scenarios = await listScenarios();
  voice.result(scenarios, () => table(scenarios.map((each) => [each.id, inLanguage(each.name, voice.language), String(each.people)])));
  return 0;
}
