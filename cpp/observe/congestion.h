// SPDX-License-Identifier: Apache-2.0
// Significant congestion as RiMEA defines it after IMO: a local density above 4 persons/m² for more than 10 % of the egress time.
// Local: one cell of the Gaussian raster. Time counts from the start of the run; nothing is known before somebody has left.
#pragma once

#include <algorithm>
#include <cstdint>

#include "observe/density_observer.h"
#include "observe/egress.h"
#include "observe/gaussian.h"

namespace sispam {

inline constexpr double kCongested = 4;          ///< persons/m² (RiMEA 4.1.1, IMO MSC.1/Circ.1533)
inline constexpr double kCongestedShare = 0.1;   ///< of the egress time

class Congestion {
 public:
  explicit Congestion(const World& w) : frame_(w.density), over_(w.density.value.size(), 0) { frame_.value = {}; }

  /// After the density observer and the egress; stops when everybody has left.
  void observe(const World& w, const DensityObserver& density, const Egress& egress) {
    if (!density.fresh() || !(density.greatest() > kCongested) || egress.done() < w.clock.tick) return;
    const Column<float>& rho = density.raster().value;
    for (size_t c = 0; c < rho.size(); ++c) {
      if (!(static_cast<double>(rho[c]) > kCongested)) continue;
      if (++over_[c] > over_[worst_]) worst_ = c;
    }
  }

  /// Seconds above the limit of the cell that was above it longest, and where it is.
  double seconds() const { return over_.empty() ? 0 : static_cast<double>(over_[worst_]) * kDensityTicks / kTicksPerSecond; }
  Vec2 place() const { return centreOf(frame_, worst_); }

 private:
  DensityRaster frame_;        ///< its values are not used
  Column<uint32_t> over_;      ///< samples above the limit
  size_t worst_ = 0;
};

/// What the share is taken of, s: the time until the last has left, or the time so far while some have; 0 if nobody has left.
inline double egressSeconds(const World& w, const Egress& egress) {
  if (w.clock.leftCount == 0) return 0;
  return static_cast<double>(egress.done() == kNever ? w.clock.tick : egress.done()) / kTicksPerSecond;
}

}  // namespace sispam
