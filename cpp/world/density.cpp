// SPDX-License-Identifier: Apache-2.0
// See density.h.
#include "world/density.h"

#include <array>
#include <cstring>

#include "math/lanes.h"

namespace sispam {

namespace {

constexpr float kPerArea = 0.318309886f;  // 1/π, 1/m²
constexpr int kSpread = 2;  // cells of 1 m: exp(−2.5²) < 0.002, what lies further is not counted

using Kernel = std::array<float, 2 * kSpread + 1>;

/// e^x for |x| <= 0.5, to 2e-7: eight terms of the series cost a quarter of the general one.
Lanes shortExp(Lanes x) {
  Lanes value = splat(1.0f / 5040);
  for (const float term : {1.0f / 720, 1.0f / 120, 1.0f / 24, 1.0f / 6, 0.5f, 1.0f, 1.0f}) value = splat(term) + x * value;
  return value;
}

/// exp(−(d + k)²) for k = −2 … 2 is exp(−d²) · exp(−2d)^k · exp(−k²).
Kernel kernelOf(float middle, float half) {
  constexpr float one = 0.36787944f, four = 0.018315639f;  // exp(−1), exp(−4)
  const float up = half * half, down = 1.0f / up;
  return {middle * down * down * four, middle * down * one, middle, middle * up * one, middle * up * up * four};
}

/// Of both directions, from two exponentials each.
void spreadAlong(float dx, float dy, Kernel& kx, Kernel& ky) {
  const Lanes e = shortExp(Lanes{-dx * dx, -dx, -dy * dy, -dy});
  kx = kernelOf(e[0], e[1]);
  ky = kernelOf(e[2], e[3]);
}

}  // namespace

void renewDensity(const World& w, DensityRaster& d) {
  if (d.value.empty()) return;
  std::memset(d.value.data(), 0, d.value.size() * sizeof(float));  // 0.0f
  constexpr int reach = kSpread;
  Kernel kx, ky;
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (!isPresent(w, i)) continue;
    const float fx = (w.people.x[i] - d.originX) / d.cell, fy = (w.people.y[i] - d.originY) / d.cell;
    if (!(fx >= 0 && fy >= 0 && fx < static_cast<float>(d.width) && fy < static_cast<float>(d.height))) continue;
    const int cx = static_cast<int>(fx), cy = static_cast<int>(fy);
    spreadAlong(static_cast<float>(cx) + 0.5f - fx, static_cast<float>(cy) + 0.5f - fy, kx, ky);
    const bool inner = cx >= reach && cx + reach < d.width;
    for (int v = -reach; v <= reach; ++v) {
      const int y = cy + v;
      if (y < 0 || y >= d.height) continue;
      float* const row = &d.value[static_cast<size_t>(y) * static_cast<size_t>(d.width)];
      const float along = ky[static_cast<size_t>(v + reach)];
      if (inner) {  // all but a few; the same sums as below, four at once
        float* const from = row + (cx - reach);
        store(from, load(from) + load(kx.data()) * splat(along) * splat(kPerArea));
        from[kLanes] += kx[kLanes] * along * kPerArea;
        continue;
      }
      for (int u = -reach; u <= reach; ++u)
        if (cx + u >= 0 && cx + u < d.width) row[cx + u] += kx[static_cast<size_t>(u + reach)] * along * kPerArea;
    }
  }
}

}  // namespace sispam
