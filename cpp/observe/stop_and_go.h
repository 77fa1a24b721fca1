// SPDX-License-Identifier: Apache-2.0
// Stop-and-go of a measuring area, from its mean velocity every half second: how long a wave takes, who stands, how often the
// movement turns back. The period comes from the autocorrelation of the speed, so it needs a few waves in the window.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "math/vec2.h"

namespace sispam {

inline constexpr float kStanding = 0.1f;  ///< m/s: slower than this one stands (assumed)

class StopAndGo {
 public:
  /// One sample: mean velocity of the area, and how much of the people's weight in it stands.
  void add(Vec2 velocity, double standing);

  /// Share of person-time spent standing, 0–1.
  double standing() const;
  /// Dominant period of the speed in seconds; none if it does not swing: fewer than three periods in the window, a spread of
  /// the speed under 0.05 m/s, or an autocorrelation under 0.3 at the peak (assumed).
  std::optional<double> period() const;
  /// How often a minute the mean velocity turns against its last direction (both faster than 0.05 m/s, assumed).
  double reversalsPerMinute() const;
  size_t samples() const { return speeds_.size(); }

 private:
  std::vector<float> speeds_;
  Vec2 last_;
  double standing_ = 0;
  uint32_t reversals_ = 0;
};

}  // namespace sispam
