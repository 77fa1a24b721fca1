// SPDX-License-Identifier: Apache-2.0
// The coarse-graining kernel of models.md E, exp(−d²/R²)/(πR²) with R = 1 m, spread from every person present to the centres of
// the raster's cells within 2.5 m. It does not know of walls: beside one it is too low.
#pragma once

#include <array>
#include <cstdint>

#include "math/elementary.h"
#include "world/world.h"

namespace sispam {

inline constexpr float kKernelReach = 2.5f;  ///< m; exp(−2.5²) < 0.002: what lies further is not counted

/// Calls f(cell, weight) for each cell near the person; weight in 1/m².
template <class F>
void spread(const DensityRaster& raster, Vec2 at, F&& f) {
  constexpr int most = 8;
  std::array<float, most> kx{}, ky{};
  const float shrink = raster.cell == 1.0f ? 0.135335283f : elementary::exp(-2.0f * raster.cell * raster.cell);
  const auto line = [&](float from, int count, std::array<float, most>& kernel, int& first) {
    const float middle = from / raster.cell - 0.5f, reach = kKernelReach / raster.cell;
    if (!(middle > -reach && middle < static_cast<float>(count) + reach)) return 0;
    first = static_cast<int>(std::ceil(middle - reach));
    int last = static_cast<int>(std::floor(middle + reach));
    if (first < 0) first = 0;
    if (last >= count) last = count - 1;
    if (last - first >= most) last = first + most - 1;  // cells smaller than 0.7 m do not occur
    // exp(−(d + h)²) = exp(−d²)·exp(−2dh − h²), and that factor shrinks by exp(−2h²) from cell to cell: two exps instead of six.
    const float d = (static_cast<float>(first) - middle) * raster.cell;
    float value = elementary::exp(-d * d), factor = elementary::exp(-raster.cell * (2.0f * d + raster.cell));
    for (int k = first; k <= last; ++k) {
      kernel[static_cast<size_t>(k - first)] = value;
      value *= factor;
      factor *= shrink;
    }
    return last - first + 1;
  };
  int left = 0, bottom = 0;
  const int columns = line(at.x - raster.originX, raster.width, kx, left);
  const int rows = columns > 0 ? line(at.y - raster.originY, raster.height, ky, bottom) : 0;
  for (int v = 0; v < rows; ++v) {
    const size_t row = static_cast<size_t>(bottom + v) * static_cast<size_t>(raster.width) + static_cast<size_t>(left);
    for (int u = 0; u < columns; ++u) {
      const float k = kx[static_cast<size_t>(u)] * ky[static_cast<size_t>(v)];
      if (k < 0.00193f) continue;  // beyond the reach, in the corners of the square
      f(row + static_cast<size_t>(u), k * 0.318309886f);
    }
  }
}

inline Vec2 centreOf(const DensityRaster& raster, size_t cell) {
  const size_t width = static_cast<size_t>(raster.width);
  return {raster.originX + (static_cast<float>(cell % width) + 0.5f) * raster.cell,
          raster.originY + (static_cast<float>(cell / width) + 0.5f) * raster.cell};
}

}  // namespace sispam
