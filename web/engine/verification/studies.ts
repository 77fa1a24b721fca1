// SPDX-License-Identifier: Apache-2.0
// The studies of the science suite, in the order of the table of results.
import { hermesCorridor } from './hermes-corridor.js';
import type { Study } from './study.js';

export const studies: readonly Study[] = [hermesCorridor];
