// SPDX-License-Identifier: Apache-2.0
// What people notice around them, twice a second: officers and active people in sight, violence of neighbours; and the
// smoothed density of the whole ground. It reads positions and modes and writes `deterrence`, `violence`, `density`.
#include <algorithm>
#include <array>

#include "step/nearness.h"
#include "step/temper.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr int kSpread = 2;  // cells of 1 m: exp(−2.5²) < 0.002, what lies further is not counted

/// exp(−(d + k)²) for k = −2 … 2 from two exponentials: exp(−d²) · exp(−2d)^k · exp(−k²).
void spreadAlong(float d, std::array<float, 2 * kSpread + 1>& weight) {
  constexpr float one = 0.36787944f, four = 0.018315639f;  // exp(−1), exp(−4)
  const float middle = elementary::exp(-d * d), up = elementary::exp(-2.0f * d), down = 1.0f / up;
  weight = {middle * down * down * four, middle * down * one, middle, middle * up * one, middle * up * up * four};
}

void renewDensity(World& w) {
  DensityRaster& d = w.density;
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

/// Officers who deter and active people, the only ones that matter here; false if there are none.
bool findNotable(World& w) {
  for (uint32_t j = 0; j < w.rows; ++j) {
    const bool stands = isPresent(w, j) && modeOf(w, j) != Mode::down;
    w.work.chosen[j] = stands && (w.people.unit[j] != kNone16 ? deters(w, j) : isActive(modeOf(w, j))) ? 1 : 0;
  }
  w.work.notable.rebuild(w.people.x, w.people.y, w.work.chosen);
  return !w.work.notable.order().empty();
}

/// Of the citizens in sight, the share who are active; oneself does not count.
float activeShare(const World& w, uint32_t i, float vision) {
  const Vec2 at = placeOf(w, i);
  const NearWalls walls(w, at, vision);
  unsigned seen = 0, active = 0;
  w.grid.forNear(at, vision, [&](uint32_t j) {
    if (j == i || w.people.unit[j] != kNone16 || modeOf(w, j) == Mode::down) return;
    const Vec2 there = placeOf(w, j);
    if (lengthSquared(there - at) > vision * vision || walls.hide(at, there)) return;
    ++seen;
    active += isActive(modeOf(w, j)) ? 1 : 0;
  });
  return seen == 0 ? 0.0f : static_cast<float>(active) / static_cast<float>(seen);
}

}  // namespace

void sense(World& w) {
  renewDensity(w);
  const TemperParameters& t = w.exercise->scenario.parameters.temper;
  const float vision = static_cast<float>(t.vision);
  People& p = w.people;
  const bool anybody = findNotable(w);
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (!isPresent(w, i) || modeOf(w, i) == Mode::down || modeOf(w, i) == Mode::held) continue;
    unsigned officers = 0, actives = 1, violent = 0;  // A counts the person itself
    if (anybody) {
      const Vec2 at = placeOf(w, i);
      const NearWalls walls(w, at, vision);
      w.work.notable.forNear(at, vision, [&](uint32_t j) {
        if (j == i) return;
        const Vec2 there = placeOf(w, j);
        if (lengthSquared(there - at) > vision * vision || walls.hide(at, there)) return;
        if (p.unit[j] != kNone16) {
          ++officers;
          return;
        }
        ++actives;
        if (modeOf(w, j) >= Mode::push) ++violent;
      });
    }
    p.deterrence[i] = temper::arrestProbability(t.arrestK, officers, actives);
    if (t.socialWeight > 0) w.work.activeShare[i] = activeShare(w, i, vision);
    p.violence[i] = actives > 1 ? static_cast<float>(violent) / static_cast<float>(actives - 1) : 0.0f;
  }
}

}  // namespace sispam
