// SPDX-License-Identifier: Apache-2.0
// One tick, as a list. Each verb reads what the ones before it have written; people are always visited in row order.
#include "step/step.h"

#include "step/verbs.h"

namespace sispam {

void step(World& world) {
  if (world.clock.over) return;
  world.events.list.clear();
  world.events.lost = 0;
  refreshDerived(world);
  obey(world);
  advancePhase(world);
  arrive(world);
  serve(world);
  if (world.clock.tick % kSlowTicks == 0) {
    sense(world);
    noteCrowding(world);
    feel(world);
    decide(world);
  }
  form(world);
  route(world);
  breathe(world);
  steer(world);
  press(world);
  fall(world);
  act(world);
  leave(world);
  ++world.clock.tick;
}

}  // namespace sispam
