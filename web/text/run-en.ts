// SPDX-License-Identifier: Apache-2.0
// Words of the Run screen in English that came with the control room; they are part of the labels.
import type { runWordsId } from './run-id.js';

export const runWordsEn: typeof runWordsId = {
  // orders
  whyHint: 'reason and authority, for the decision log',
  saysNote: 'Says {count} of {all}. A complete appeal says them all (R38).',
};
