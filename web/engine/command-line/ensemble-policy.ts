// SPDX-License-Identifier: Apache-2.0
// The policy that --policy and its companions ask for.
import type { Policy } from '../ensemble/allotment.js';
import { bestByKn, bestByOcba, untilHalfWidth } from '../ensemble/policies.js';
import { type Arguments, type OptionName, positiveNumber, wholeNumber } from './arguments.js';
import { WrongUsage } from './wrong-usage.js';

const usualBatch = 20; // assumed: large enough for a variance, small enough to stop early

export function policyFrom(given: Arguments, runs: number): Policy | undefined {
  const found = given.value('policy');
  if (found === undefined) {
    const companions: readonly OptionName[] = ['measure', 'delta', 'higher', 'batch', 'budget'];
    const lonely = companions.find((each) => given.has(each));
    if (lonely !== undefined) throw new WrongUsage('withoutPolicy', { option: lonely });
    return undefined;
  }
  const needed = (option: OptionName): string => {
    const value = given.value(option);
    if (value === undefined) throw new WrongUsage('policyNeeds', { found, option });
    return value;
  };
  const batchWord = given.value('batch');
  const batch = batchWord === undefined ? usualBatch : wholeNumber('batch', batchWord, 2, 10_000);
  const choice = () => ({ measure: needed('measure'), batch, runs, higher: given.has('higher') });
  switch (found) {
    case 'half-width':
      return untilHalfWidth(choice(), positiveNumber('delta', needed('delta')), 'means');
    case 'difference':
      return untilHalfWidth(choice(), positiveNumber('delta', needed('delta')), 'differences');
    case 'kn':
      return bestByKn(choice(), positiveNumber('delta', needed('delta')));
    case 'ocba':
      return bestByOcba(choice(), wholeNumber('budget', needed('budget'), 2, 10_000_000));
    default:
      throw new WrongUsage('policy', { found });
  }
}
