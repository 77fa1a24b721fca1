// SPDX-License-Identifier: Apache-2.0
// How dense it is: the Gaussian raster of now, twice a second, and the greatest density held for one second. One place
// must hold it: the measure is the greatest, over cells and time, of a cell's least value within the last second.
#pragma once

#include <array>
#include <cstdint>

#include "world/world.h"

namespace sispam {

inline constexpr uint32_t kDensityTicks = 10;
inline constexpr std::array<double, 3> kDensityLimits = {4, 5.5, 7};  ///< persons/m² (facts.md 7.1)

class DensityObserver {
 public:
  explicit DensityObserver(const World& world);
  void observe(const World& world);

  /// True if the raster was renewed by the last call.
  bool fresh() const { return fresh_; }
  const DensityRaster& raster() const { return now_; }
  double greatest() const { return greatest_; }
  Vec2 densest() const { return densest_; }
  double maxHeld() const { return maxHeld_; }
  Vec2 maxPlace() const { return maxPlace_; }
  uint32_t maxTick() const { return maxTick_; }
  /// Seconds during which any cell exceeded kDensityLimits[k].
  double secondsOver(size_t k) const { return static_cast<double>(over_[k]) * kDensityTicks / kTicksPerSecond; }

 private:
  void renew(const World& world);

  DensityRaster now_;
  std::array<Column<float>, kTicksPerSecond / kDensityTicks> before_;  ///< a ring; with now_ it spans one second
  uint32_t renewed_ = 0;
  bool fresh_ = false;
  double greatest_ = 0, maxHeld_ = 0;
  Vec2 densest_, maxPlace_;
  uint32_t maxTick_ = kNever;
  std::array<uint32_t, kDensityLimits.size()> over_{};
};

}  // namespace sispam
