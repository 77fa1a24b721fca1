// SPDX-License-Identifier: Apache-2.0
// The first use of force of a spell: rules about warnings look at it, not at each pulse of a jet. A spell ends when nothing of
// that stage was used for five minutes or for the rule's window, whichever is longer (assumed).
#pragma once

#include <algorithm>

#include "world/world.h"

namespace sispam {

/// The stage of force that an event is a use of (Perkap 1/2009; as the step counts stages), 0 if it is none.
inline int stageOf(const Event& e) {
  if (e.kind == EventKind::waterOn || e.kind == EventKind::jetHit || e.kind == EventKind::irritantFired) return 5;
  if (e.kind == EventKind::pushed) return 4;
  if (e.kind == EventKind::orderGiven && e.b == static_cast<uint32_t>(OrderKind::advance)) return 4;
  if (e.kind == EventKind::seized) return 3;
  return 0;
}

/// The unit that acts in such an event.
inline uint16_t actorOf(const Event& e) {
  if (e.kind == EventKind::seized) return e.c;
  return static_cast<uint16_t>(e.kind == EventKind::jetHit ? e.b : e.a);
}

class ForceSpell {
 public:
  ForceSpell(int stage, uint32_t windowTicks) : stage_(stage), gap_(std::max(windowTicks, 300 * kTicksPerSecond)) {}

  /// The event that begins a spell in this tick, if one does.
  const Event* begins(const World& w) {
    const Event* first = nullptr;
    for (const Event& e : w.events.list) {
      if (stageOf(e) < stage_) continue;
      if (last_ == kNever || e.tick - last_ > gap_) first = &e;
      last_ = e.tick;
    }
    return first;
  }

 private:
  int stage_;
  uint32_t gap_, last_ = kNever;
};

}  // namespace sispam
