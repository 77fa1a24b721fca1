// SPDX-License-Identifier: Apache-2.0
// Injects of the script and those the instructor has written during the run, as one list: the written ones are counted on after the script.
#pragma once

#include "world/world.h"

namespace sispam {

inline size_t injectCount(const World& w) { return w.course.injectFired.size() + w.course.writtenFired.size(); }

inline const Inject& injectOf(const World& w, size_t k) {
  const std::vector<Inject>& script = w.exercise->scenario.script;
  return k < script.size() ? script[k] : w.written[k - script.size()];
}

/// Tick at which it was last fired; kNever, kSkipped.
inline uint32_t injectFiredAt(const World& w, size_t k) {
  const size_t script = w.course.injectFired.size();
  return k < script ? w.course.injectFired[k] : w.course.writtenFired[k - script];
}

}  // namespace sispam
