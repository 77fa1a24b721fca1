// SPDX-License-Identifier: Apache-2.0
// A deed of a film done on a simulation, for the first time or again: the same deed at the same tick gives the same run.
import type { Simulation } from '../simulation.js';
import type { Issue, WrittenInject } from '../source.js';
import type { Order } from '../tables.g.js';
import type { Deed } from './tape.js';

type Untimed<T> = T extends unknown ? Omit<T, 'tick'> : never;
export type Act = Untimed<Deed>;

/** null, true: accepted. */
export function perform(simulation: Simulation, act: Act): readonly Issue[] | boolean | null {
  switch (act.kind) {
    case 'give':
      return simulation.give(act.order as Order);
    case 'fireInject':
      return simulation.fireInject(act.id);
    case 'skipInject':
      return simulation.skipInject(act.id);
    case 'writeInject':
      return simulation.writeInject(act.inject as WrittenInject);
    case 'log':
      return simulation.log(act.number);
    case 'desk': // the core does not know of it
      return true;
  }
}
