// SPDX-License-Identifier: Apache-2.0
// See contact_record.h. Forces are summed in every tick, because they differ from tick to tick; the rest is done four times a second.
#include "observe/contact_record.h"

#include <algorithm>
#include <cmath>

namespace sispam {

namespace {

constexpr uint32_t kEvery = 5;                                          // ticks
constexpr float kTick = static_cast<float>(kTickSeconds);
constexpr float kLowPass = static_cast<float>(kEvery) * kTick / 1.0f;   // 1 s, as people.force
constexpr double kPi = 3.14159265358979;
constexpr float kNothing = 1e-3f;                                       // N·m
constexpr float kPressed = 1.0f;                                        // N: less is no contact

float forceOf(float lambda) { return lambda / (kTick * kTick); }

double bodyArea(const World& w, uint32_t row) {
  const double r = static_cast<double>(w.people.radius[row]);
  return kPi * r * r;
}

}  // namespace

ContactRecord::ContactRecord(const World& w) : gathered_(w.rows, 0.0f), virial_(w.rows, 0.0f) {}

void ContactRecord::gather(const World& w) {
  const float soft = 1.0f / static_cast<float>(w.exercise->scenario.parameters.movement.stiffness);
  for (const Touch& c : w.work.touches) {
    if (c.lambda <= 0) continue;
    const float reach = w.people.radius[c.a] + w.people.radius[c.b];
    const float force = forceOf(c.lambda), shortened = force * std::max(0.0f, 1.0f - force * soft / reach);
    gathered_[c.a] += w.people.radius[c.a] * shortened;
    gathered_[c.b] += w.people.radius[c.b] * shortened;
  }
  for (const Lean& c : w.work.leans)
    if (c.lambda > 0) gathered_[c.row] += w.people.radius[c.row] * forceOf(c.lambda);
}

void ContactRecord::renew(const World& w) {
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (gathered_[i] == 0 && virial_[i] == 0) continue;  // most people touch nobody
    virial_[i] += kLowPass * (gathered_[i] / static_cast<float>(kEvery) - virial_[i]);
    gathered_[i] = 0;
    if (!isPresent(w, i) || virial_[i] < kNothing) virial_[i] = 0;
    // Nobody's ground is smaller than the body, so only who exceeds the greatest that way is looked at closely.
    if (!stress_.exceeded(static_cast<double>(virial_[i]) / (2 * bodyArea(w, i)))) continue;
    stress_.take(stressOf(w, i), {w.people.x[i], w.people.y[i]}, w.clock.tick);
  }
}

double ContactRecord::stressOf(const World& w, uint32_t row) {
  return static_cast<double>(virial_[row]) / (2 * std::max(area(ground_.of(w, row)), bodyArea(w, row)));
}

void ContactRecord::lookAtOverlaps(const World& w) {
  const float soft = 1.0f / static_cast<float>(w.exercise->scenario.parameters.movement.stiffness);
  for (const Touch& c : w.work.touches) {
    const float force = forceOf(c.lambda);
    if (force < kPressed || !isPresent(w, c.a) || !isPresent(w, c.b)) continue;
    const Vec2 a{w.people.x[c.a], w.people.y[c.a]}, b{w.people.x[c.b], w.people.y[c.b]};
    const Vec2 middle = (a + b) * 0.5f;
    const float reach = w.people.radius[c.a] + w.people.radius[c.b];
    const float share = std::max(0.0f, (reach - distance(a, b) - force * soft) / reach);
    compression_.take(static_cast<double>(force * soft), middle, w.clock.tick);
    overlap_.take(static_cast<double>(share), middle, w.clock.tick);
    ++histogram_[std::min(kSteps - 1, static_cast<size_t>(share * 1000.0f))];
    ++contacts_;
  }
}

double ContactRecord::overlap99() const {
  if (contacts_ == 0) return 0;
  uint64_t seen = 0;
  size_t step = 0;
  while (step + 1 < kSteps && 100 * (seen += histogram_[step]) < 99 * contacts_) ++step;
  return static_cast<double>(step) / 1000;
}

void ContactRecord::observe(const World& w) {
  gather(w);
  if (w.clock.tick % kEvery != 0) return;
  renew(w);
  lookAtOverlaps(w);
}

}  // namespace sispam
