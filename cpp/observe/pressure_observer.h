// SPDX-License-Identifier: Apache-2.0
// Crowd pressure P = ρ·Var(V) of Helbing et al. 2007. Easy to get wrong (models.md E): V is the coarse-grained velocity of a
// place, from displacements over 0.5 s; the variance of single persons' velocities is up to 15 times larger. Gate: ρ > 4.
#pragma once

#include <cstdint>

#include "observe/density_observer.h"
#include "world/world.h"

namespace sispam {

inline constexpr double kTurbulent = 0.02;   ///< 1/s², Helbing et al. 2007

class PressureObserver {
 public:
  explicit PressureObserver(const World& world);
  /// After the density observer.
  void observe(const World& world, const DensityObserver& density);

  double max() const { return max_; }       ///< 1/s²; 0 where the density never passed the gate
  Vec2 maxPlace() const { return maxPlace_; }
  uint32_t maxTick() const { return maxTick_; }
  /// Seconds during which any cell past the gate exceeded kTurbulent.
  double secondsTurbulent() const { return alarms_ * 0.5; }

 private:
  void gather(const World& world);

  DensityRaster frame_;                      ///< its values are not used
  Column<float> lastX_, lastY_;              ///< positions 0.5 s ago
  Column<uint8_t> wasHere_;
  Column<float> weight_, momentumX_, momentumY_;
  Column<float> meanX_, meanY_, variance_;   ///< of V in a cell, fading memory
  Column<uint16_t> samples_;
  bool counting_ = false;                    ///< some of `samples_` may not be 0
  uint32_t alarms_ = 0;
  double max_ = 0;
  Vec2 maxPlace_;
  uint32_t maxTick_ = kNever;
};

}  // namespace sispam
