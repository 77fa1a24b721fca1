// SPDX-License-Identifier: Apache-2.0
// The studies of the science suite, in the order of the table of results.
import { bottleneckKretz, bottleneckSeyfried, bottleneckWide } from './bottleneck.js';
import { contact } from './contact.js';
import { corridor10m } from './corridor-10m.js';
import { doorHeadways } from './door-headways.js';
import { epstein } from './epstein.js';
import { granovetter } from './granovetter.js';
import { hermesCorridor } from './hermes-corridor.js';
import { hermesLanes } from './hermes-lanes.js';
import { stations } from './queues.js';
import { singleFile } from './single-file.js';
import { standards } from './standards/standards.js';
import type { Study } from './study.js';

export const studies: readonly Study[] = [
  corridor10m,
  hermesCorridor,
  singleFile,
  bottleneckSeyfried,
  bottleneckKretz,
  bottleneckWide,
  doorHeadways,
  hermesLanes,
  contact,
  epstein,
  granovetter,
  stations,
  ...standards,
];
