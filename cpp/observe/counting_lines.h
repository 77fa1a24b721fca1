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
  /// Counts the row's way of this tick if it crosses line k.
  void look(const World& w, size_t k, uint32_t row);

  std::vector<LineCount> counts_;
  Column<float> lastX_, lastY_;
  Column<uint8_t> lastPresence_;
};

}  // namespace sispam
