// SPDX-License-Identifier: Apache-2.0
// Who crosses the counting lines of the scenario: from left to right of a→b counts +1, back −1. Every tick's way is looked at,
// the one on which somebody leaves the ground too. Without lines nothing is kept.
#pragma once

#include <vector>

#include "observe/observation.h"

namespace sispam {

class CountingLines {
 public:
  explicit CountingLines(const World& world);
  void observe(const World& world);
  const std::vector<LineCount>& counts() const { return counts_; }

 private:
  void remember(const World& w);
  void listMoved(const World& w);
  /// Counts the way of this tick of moved_[m] if it crosses line k.
  void look(const World& w, size_t k, size_t m);

  std::vector<LineCount> counts_;
  Column<float> lastX_, lastY_;
  Column<uint8_t> lastPresence_;
  Column<uint32_t> moved_;                       ///< rows that were there and have moved in this tick
  Column<float> fromX_, fromY_, toX_, toY_;      ///< of those, with room for kLanes more
};

}  // namespace sispam
