// SPDX-License-Identifier: Apache-2.0
// The studies behind the tests of RiMEA, IMO, NIST and ISO, in the order of RiMEA where it has one.
import type { Study } from '../study.js';
import { bigCorner } from './big-corner.js';
import { bottleneck } from './bottleneck.js';
import { bottleneckTwo } from './bottleneck-two.js';
import { corner } from './corner.js';
import { leftOut } from './left-out.js';
import { routeChoice } from './route-choice.js';
import { storey } from './storey.js';
import { walkAlone } from './walk-alone.js';
import { walkSlope } from './walk-slope.js';

export const standards: readonly Study[] = [
  walkAlone,
  walkSlope,
  corner,
  storey,
  bottleneck,
  bottleneckTwo,
  routeChoice,
  bigCorner,
  leftOut,
];
