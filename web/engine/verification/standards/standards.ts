// SPDX-License-Identifier: Apache-2.0
// The studies behind the tests of RiMEA, IMO, NIST and ISO, in the order of RiMEA where it has one.
import type { Study } from '../study.js';
import { bigCorner } from './big-corner.js';
import { bottleneck } from './bottleneck.js';
import { bottleneckTwo } from './bottleneck-two.js';
import { cabinsStudy } from './cabins.js';
import { corner } from './corner.js';
import { counterflow } from './counterflow.js';
import { denseCorridor } from './dense-corridor.js';
import { exitChoice } from './exit-choice.js';
import { exitFlow } from './exit-flow.js';
import { largeRoom } from './large-room.js';
import { leftOut } from './left-out.js';
import { party } from './party.js';
import { premovement } from './premovement.js';
import { routeChoice } from './route-choice.js';
import { slopeCrowd } from './slope-crowd.js';
import { stairsJam } from './stairs-jam.js';
import { storey } from './storey.js';
import { twoExits } from './two-exits.js';
import { walkAlone } from './walk-alone.js';
import { walkSlope } from './walk-slope.js';
import { walkingAid } from './walking-aid.js';
import { walkingField } from './walking-field.js';

export const standards: readonly Study[] = [
  walkAlone,
  walkSlope,
  denseCorridor,
  premovement,
  corner,
  walkingField,
  storey,
  largeRoom,
  cabinsStudy,
  exitChoice,
  bottleneck,
  bottleneckTwo,
  slopeCrowd,
  routeChoice,
  bigCorner,
  exitFlow,
  counterflow,
  stairsJam,
  party,
  walkingAid,
  twoExits,
  leftOut,
];
