// SPDX-License-Identifier: Apache-2.0
// See service_levels.h. Who has a wish to move at this tick walks, also when nothing moves; everybody else waits.
#include "observe/service_levels.h"

#include <algorithm>

#include "math/elementary.h"
#include "observe/gaussian.h"

namespace sispam {

namespace {

constexpr double kRegular = 1.08;  // persons/m²: from here on people stand so regularly that one's own body belongs in (assumed)

size_t cellAt(const DensityRaster& raster, Vec2 at) {
  const float x = (at.x - raster.originX) / raster.cell, y = (at.y - raster.originY) / raster.cell;
  if (!(x >= 0 && y >= 0 && x < static_cast<float>(raster.width) && y < static_cast<float>(raster.height))) return raster.value.size();
  return static_cast<size_t>(y) * static_cast<size_t>(raster.width) + static_cast<size_t>(x);
}

}  // namespace

size_t serviceLevel(const std::array<double, kServiceLevels - 1>& limits, double density) {
  size_t level = 0;
  while (level < limits.size() && density > limits[level]) ++level;
  return level;
}

double feltDensity(const DensityRaster& raster, Vec2 at) {
  const size_t cell = cellAt(raster, at);
  if (cell >= raster.value.size()) return 0;
  const double density = static_cast<double>(raster.value[cell]);
  if (density >= kRegular) return density;
  const double own = static_cast<double>(elementary::exp(-lengthSquared(at - centreOf(raster, cell)))) * 0.318309886;
  return std::max(0.0, density - own * (1 - density / kRegular));
}

void ServiceLevels::observe(const World& w, const DensityObserver& density) {
  if (w.clock.tick % kTicksPerSecond != 0) return;
  std::array<uint32_t, kCrowdedLimits.size()> now{};
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (!isPresent(w, i)) continue;
    const double rho = feltDensity(density.raster(), {w.people.x[i], w.people.y[i]});
    ++total_;
    if (w.people.wishSpeed[i] > 0) ++walking_[serviceLevel(kWalkwayLimits, rho)];
    else ++waiting_[serviceLevel(kQueueLimits, rho)];
    for (size_t k = 0; k < now.size(); ++k) now[k] += rho > kCrowdedLimits[k] ? 1u : 0u;
  }
  for (size_t k = 0; k < now.size(); ++k) {
    over_[k] += now[k];
    most_[k] = std::max(most_[k], now[k]);
  }
}

}  // namespace sispam
