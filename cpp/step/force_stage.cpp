// SPDX-License-Identifier: Apache-2.0
// See force_stage.h.
#include "step/force_stage.h"

#include "step/nearness.h"

namespace sispam {

void useStage(World& w, uint32_t stage) {
  const bool old = w.clock.stageTick == kNever || w.clock.tick - w.clock.stageTick > 60 * kTicksPerSecond;
  if (!old && stage < w.clock.stage) return;
  w.clock.stage = stage;
  w.clock.stageTick = w.clock.tick;
}

void setGate(World& w, uint32_t gate, bool open) {
  if ((w.gates.open[gate] != 0) == open) return;
  w.gates.open[gate] = open ? 1 : 0;
  ++w.clock.gateGeneration;
  const Gate& g = w.exercise->scenario.site.gates[gate];
  note(w, open ? EventKind::gateOpened : EventKind::gateClosed, gate, 0, 0, (g.a + g.b) * 0.5f);
}

void lightFireAt(World& w, uint32_t row) {
  for (size_t f = 0; f < kMaxFires; ++f) {
    if (w.fires.lit[f] != kNever && w.fires.out[f] == kNever) continue;
    w.fires.x[f] = w.people.x[row];
    w.fires.y[f] = w.people.y[row];
    w.fires.lit[f] = w.clock.tick;
    w.fires.out[f] = kNever;
    w.fires.douse[f] = 0;
    note(w, EventKind::fireLit, static_cast<uint32_t>(f), row, 0, placeOf(w, row));
    return;
  }
}

}  // namespace sispam
