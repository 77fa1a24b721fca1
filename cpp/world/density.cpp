// SPDX-License-Identifier: Apache-2.0
// See density.h.
#include "world/density.h"

#include <algorithm>
#include <array>

namespace sispam {

namespace {

constexpr int kSpread = 2;  // cells of 1 m: exp(−2.5²) < 0.002, what lies further is not counted

/// e^x for |x| <= 0.5, to 2e-7: eight terms of the series cost a quarter of the general one.
float shortExp(float x) {
  return 1.0f + x * (1.0f + x * (0.5f + x * (1.0f / 6 + x * (1.0f / 24 + x * (1.0f / 120 + x * (1.0f / 720 + x * (1.0f / 5040)))))));
}

/// exp(−(d + k)²) for k = −2 … 2 from two exponentials: exp(−d²) · exp(−2d)^k · exp(−k²).
void spreadAlong(float d, std::array<float, 2 * kSpread + 1>& weight) {
  constexpr float one = 0.36787944f, four = 0.018315639f;  // exp(−1), exp(−4)
  const float middle = shortExp(-d * d), half = shortExp(-d), up = half * half, down = 1.0f / up;
  weight = {middle * down * down * four, middle * down * one, middle, middle * up * one, middle * up * up * four};
}

}  // namespace

void renewDensity(const World& w, DensityRaster& d) {
  std::fill(d.value.begin(), d.value.end(), 0.0f);
  constexpr int reach = kSpread;
  std::array<float, 2 * reach + 1> kx, ky;
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (!isPresent(w, i)) continue;
    const float fx = (w.people.x[i] - d.originX) / d.cell, fy = (w.people.y[i] - d.originY) / d.cell;
    if (!(fx >= 0 && fy >= 0 && fx < static_cast<float>(d.width) && fy < static_cast<float>(d.height))) continue;
    const int cx = static_cast<int>(fx), cy = static_cast<int>(fy);
    spreadAlong(static_cast<float>(cx) + 0.5f - fx, kx);
    spreadAlong(static_cast<float>(cy) + 0.5f - fy, ky);
    for (int v = -reach; v <= reach; ++v) {
      const int y = cy + v;
      if (y < 0 || y >= d.height) continue;
      for (int u = -reach; u <= reach; ++u) {
        const int x = cx + u;
        if (x < 0 || x >= d.width) continue;
        d.value[static_cast<size_t>(y) * static_cast<size_t>(d.width) + static_cast<size_t>(x)] +=
            kx[static_cast<size_t>(u + reach)] * ky[static_cast<size_t>(v + reach)] * 0.318309886f;
      }
    }
  }
}

}  // namespace sispam
