// SPDX-License-Identifier: Apache-2.0
// How much room people have: person-seconds at Fruin's levels of service A–F, for those who walk and for those who wait, and
// person-seconds above density limits. Once a second, citizens only, from the Gaussian raster at each person's place.
#pragma once

#include <array>
#include <cstdint>

#include "observe/density_observer.h"

namespace sispam {

inline constexpr size_t kServiceLevels = 6;  ///< A–F
/// Upper limits of A–E in persons/m². Fruin 1971, walkways: 35, 25, 15, 10, 5 sq ft a person; queues as in models.md E.
inline constexpr std::array<double, kServiceLevels - 1> kWalkwayLimits = {0.31, 0.43, 0.72, 1.08, 2.15};
inline constexpr std::array<double, kServiceLevels - 1> kQueueLimits = {0.83, 1.08, 1.54, 3.6, 5.4};
/// Shares of people above these are reported (models.md E).
inline constexpr std::array<double, 3> kCrowdedLimits = {4, 5, 6.5};

/// The level of a density: 0 = A … 5 = F.
size_t serviceLevel(const std::array<double, kServiceLevels - 1>& limits, double density);

/// The density a person feels, persons/m²: the raster's at their place. One's own body stands in that with up to 0.32 /m²; where
/// there is room (below 1.08 /m²) it is taken away again bit by bit, so that somebody alone has level A (assumed).
double feltDensity(const DensityRaster& raster, Vec2 at);

class ServiceLevels {
 public:
  /// After the density observer.
  void observe(const World& world, const DensityObserver& density);

  /// Person-seconds by level.
  const std::array<uint64_t, kServiceLevels>& walking() const { return walking_; }
  const std::array<uint64_t, kServiceLevels>& waiting() const { return waiting_; }
  uint64_t personSeconds() const { return total_; }
  /// Person-seconds of citizens at a density above kCrowdedLimits[k], and the most of them at one time.
  uint64_t secondsOver(size_t k) const { return over_[k]; }
  uint32_t mostOver(size_t k) const { return most_[k]; }

 private:
  std::array<uint64_t, kServiceLevels> walking_{}, waiting_{};
  std::array<uint64_t, kCrowdedLimits.size()> over_{};
  std::array<uint32_t, kCrowdedLimits.size()> most_{};
  uint64_t total_ = 0;
};

}  // namespace sispam
