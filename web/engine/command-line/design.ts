// SPDX-License-Identifier: Apache-2.0
// `--design FILE`, with the method `--sensitivity` asks for, and one draw of it by its number as the results have it.
import { type Design, drawsOf, readDesign } from '../ensemble/design.js';
import type { Draw } from '../ensemble/ranges.js';
import { type Arguments, wholeNumber } from './arguments.js';
import { readBytes } from './files.js';
import { asText } from './inputs.js';
import { WrongUsage } from './wrong-usage.js';

export async function designFrom(given: Arguments): Promise<Design | undefined> {
  const sensitivity = given.value('sensitivity');
  if (sensitivity !== undefined && sensitivity !== 'morris' && sensitivity !== 'sobol')
    throw new WrongUsage('sensitivity', { found: sensitivity });
  const name = given.value('design');
  if (name === undefined) {
    for (const option of ['sensitivity', 'draw'] as const) if (given.has(option)) throw new WrongUsage('withoutDesign', { option });
    return undefined;
  }
  return readDesign(asText(await readBytes(name), name), name, sensitivity === 'sobol' ? 'saltelli' : sensitivity);
}

/** The numbers of draw `--draw N`; the first of a design without it, none without a design. */
export async function drawFrom(given: Arguments): Promise<Draw> {
  const design = await designFrom(given);
  if (design === undefined) return {};
  const draws = drawsOf(design);
  const number = given.value('draw');
  return draws[number === undefined ? 0 : wholeNumber('draw', number, 0, draws.length - 1)] ?? {};
}
