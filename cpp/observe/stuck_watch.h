// SPDX-License-Identifier: Apache-2.0
// Whoever stands for ever: somebody who wants to get somewhere and has not got on for a minute although no event says why. A
// closed way, a fall or a change of mind says why; a crowd that does not move on, or a hole in the rules of routing, does not.
#pragma once

#include "observe/extreme.h"

namespace sispam {

class StuckWatch {
 public:
  explicit StuckWatch(const World& world);
  /// After every step; the events of the step are still in the world.
  void observe(const World& world);

  uint32_t count() const { return count_; }            ///< persons who have ever stood so
  uint32_t now() const { return now_; }                ///< who stand so now
  const Extreme& longest() const { return longest_; }  ///< s

 private:
  void beginAnew(const World& world, uint32_t row);

  Column<float> fromX_, fromY_;    ///< place of the last progress
  Column<uint32_t> since_;         ///< tick of it, kNever = does not want to get anywhere
  Column<uint8_t> ever_;
  uint32_t count_ = 0, now_ = 0;
  Extreme longest_;
};

}  // namespace sispam
