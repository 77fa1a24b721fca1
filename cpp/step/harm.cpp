// SPDX-License-Identifier: Apache-2.0
// See harm.h. The squeeze is the lesser of what presses from the one and from the other side, along the worst of four axes:
// a push that only moves somebody does not squeeze.
#include "step/harm.h"

#include <algorithm>
#include <array>

#include "math/elementary.h"
#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kLowPass = kDt / 1.0f;   // 1 s
constexpr size_t kAxes = 4;
constexpr std::array<Vec2, kAxes> kAxis{Vec2{1, 0}, {0.70710678f, 0.70710678f}, {0, 1}, {-0.70710678f, 0.70710678f}};
constexpr float kHarmless = 623.0f;      // N, Evans & Hayden 1971 (models.md E)
constexpr double kDeadly = 1112, kExponent = 1.74, kSeconds = 300;  // N, –, s: two death points (models.md E)
constexpr float kNothing = 1e-3f;        // N: less is none, so that nobody's force fades into subnormal numbers
constexpr float kDense = 4.0f;           // persons/m²

void squeeze(Workspace& k, uint32_t row, float force, Vec2 n) {
  float* sides = &k.squeeze[size_t{8} * k.squeezeOf[row]];
  for (size_t a = 0; a < kAxes; ++a) {
    const float part = force * dot(n, kAxis[a]);
    if (part > 0) sides[2 * a] += part;
    else sides[2 * a + 1] -= part;
  }
}

/// Who touches somebody or something, once each, with empty sums.
void listTouching(Workspace& k) {
  k.touching.clear();
  const auto take = [&](uint32_t row) {
    if (k.squeezeOf[row] != kNobody) return;
    k.squeezeOf[row] = static_cast<uint32_t>(k.touching.size());
    k.touching.push_back(row);
  };
  for (const Touch& c : k.touches) {
    if (c.lambda <= 0) continue;
    take(c.a);
    take(c.b);
  }
  for (const Lean& c : k.leans)
    if (c.lambda > 0) take(c.row);
  k.squeeze.assign(8 * k.touching.size(), 0.0f);
}

void addDose(World& w, uint32_t i) {
  People& p = w.people;
  if (p.force[i] <= kHarmless || densityAt(w, placeOf(w, i)) <= kDense) return;
  const float before = p.crushDose[i];
  p.crushDose[i] += static_cast<float>(elementary::pow(static_cast<double>(p.force[i]) / kDeadly, kExponent) * (static_cast<double>(kDt) / kSeconds));
  if (before < 0.5f && p.crushDose[i] >= 0.5f) injure(w, i, 2, InjuryCause::crush);
  if (before < 1.0f && p.crushDose[i] >= 1.0f) injure(w, i, 3, InjuryCause::crush);
}

}  // namespace

void feelForces(World& w) {
  Workspace& k = w.work;
  listTouching(k);
  for (const Touch& c : k.touches) {
    if (c.lambda <= 0) continue;
    const float force = c.lambda / (kDt * kDt);
    squeeze(k, c.a, force, {c.nx, c.ny});
    squeeze(k, c.b, force, {-c.nx, -c.ny});
  }
  for (const Lean& c : k.leans)
    if (c.lambda > 0) squeeze(k, c.row, c.lambda / (kDt * kDt), {c.nx, c.ny});
  for (float& force : w.people.force) force = force > kNothing ? force * (1.0f - kLowPass) : 0.0f;
  for (const uint32_t i : k.touching) {
    float most = 0;
    const float* const sides = &k.squeeze[size_t{8} * k.squeezeOf[i]];
    for (size_t a = 0; a < kAxes; ++a) most = std::max(most, std::min(sides[2 * a], sides[2 * a + 1]));
    k.squeezeOf[i] = kNobody;
    w.people.force[i] += kLowPass * most;
    addDose(w, i);
  }
}

}  // namespace sispam
