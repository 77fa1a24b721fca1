// SPDX-License-Identifier: Apache-2.0
// The computed and the declared level over time. Both begin with the level at the beginning; after that, one note a change.
#pragma once

#include <vector>

#include "observe/observation.h"

namespace sispam {

class CourseNotes {
 public:
  explicit CourseNotes(const World& w)
      : situation_{{w.clock.tick, static_cast<uint16_t>(w.clock.level)}},
        declared_{{w.clock.tick, static_cast<uint16_t>(w.clock.declared)}} {}

  void observe(const World& w) {
    const uint32_t stepped = w.clock.tick - 1;  // the tick that was just done
    if (w.clock.level != situation_.back().level) situation_.push_back({stepped, static_cast<uint16_t>(w.clock.level)});
    if (w.clock.declared != declared_.back().level) declared_.push_back({stepped, static_cast<uint16_t>(w.clock.declared)});
  }

  const std::vector<LevelNote>& situation() const { return situation_; }
  const std::vector<LevelNote>& declared() const { return declared_; }

  /// Seconds at each level, computed by the doctrine, until `now`.
  std::vector<double> secondsAtLevel(size_t levels, uint32_t now) const {
    std::vector<double> seconds(levels, 0.0);
    for (size_t k = 0; k < situation_.size(); ++k) {
      const uint32_t until = k + 1 < situation_.size() ? situation_[k + 1].tick : now;
      seconds[situation_[k].level] += static_cast<double>(until - situation_[k].tick) / kTicksPerSecond;
    }
    return seconds;
  }

 private:
  std::vector<LevelNote> situation_, declared_;
};

}  // namespace sispam
