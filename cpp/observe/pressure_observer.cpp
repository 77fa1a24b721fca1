// SPDX-License-Identifier: Apache-2.0
// See pressure_observer.h. The variance in time is kept per cell with a fading memory of 10 s (assumed: several of the 1–2 s of
// a shock wave); it needs 10 s before it counts, and until then all samples weigh the same. Cells under 3 persons/m² begin anew.
#include "observe/pressure_observer.h"

#include <algorithm>
#include <cmath>

#include "observe/gaussian.h"

namespace sispam {

namespace {

constexpr uint32_t kEvery = 10;             // ticks between two velocities
constexpr float kSeconds = 0.5f;
constexpr float kMemory = 10.0f;            // s (assumed; with 5 s heads that sway by chance together come near to 0.02)
constexpr uint16_t kFewest = 20;            // samples
constexpr float kWatched = 3.0f;            // persons/m²
constexpr float kGate = 4.0f;               // persons/m² (models.md E)
constexpr float kFade = kSeconds / kMemory;
constexpr double kUnbiased = (2 - static_cast<double>(kFade)) / (2 * (1 - static_cast<double>(kFade)));  // of a fading variance about a fading mean

}  // namespace

PressureObserver::PressureObserver(const World& w) : frame_(w.density) {
  frame_.value = {};
  const size_t cells = static_cast<size_t>(frame_.width) * static_cast<size_t>(frame_.height);
  for (Column<float>* c : {&weight_, &momentumX_, &momentumY_, &meanX_, &meanY_, &variance_}) c->assign(cells, 0.0f);
  samples_.assign(cells, 0);
  lastX_ = w.people.x;
  lastY_ = w.people.y;
  wasHere_.assign(w.rows, 0);
}

void PressureObserver::gather(const World& w) {
  for (Column<float>* c : {&weight_, &momentumX_, &momentumY_}) std::fill(c->begin(), c->end(), 0.0f);
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (!isPresent(w, i) || !wasHere_[i]) continue;
    const Vec2 at{w.people.x[i], w.people.y[i]};
    const Vec2 v = (at - Vec2{lastX_[i], lastY_[i]}) / kSeconds;
    spread(frame_, at, [&](size_t cell, float weight) {
      weight_[cell] += weight;
      momentumX_[cell] += weight * v.x;
      momentumY_[cell] += weight * v.y;
    });
  }
}

void PressureObserver::observe(const World& w, const DensityObserver& density) {
  if (w.clock.tick % kEvery != 0) return;
  const bool dense = density.greatest() > static_cast<double>(kWatched);
  if (dense) gather(w);
  else if (counting_) std::fill(samples_.begin(), samples_.end(), uint16_t{0});
  counting_ = dense;
  bool alarm = false;
  for (size_t c = 0; dense && c < weight_.size(); ++c) {
    const float rho = density.raster().value[c];
    if (!(rho > kWatched) || !(weight_[c] > 0)) {
      samples_[c] = 0;
      continue;
    }
    const float vx = momentumX_[c] / weight_[c], vy = momentumY_[c] / weight_[c];
    if (samples_[c] == 0) {
      meanX_[c] = vx;
      meanY_[c] = vy;
      variance_[c] = 0;
    }
    if (samples_[c] < 0xffff) ++samples_[c];
    const float fade = std::max(kFade, 1.0f / static_cast<float>(samples_[c])), dx = vx - meanX_[c], dy = vy - meanY_[c];
    meanX_[c] += fade * dx;
    meanY_[c] += fade * dy;
    variance_[c] = (1 - fade) * (variance_[c] + fade * (dx * dx + dy * dy));
    if (samples_[c] < kFewest || !(rho > kGate)) continue;
    const double pressure = static_cast<double>(rho) * static_cast<double>(variance_[c]) * kUnbiased;
    alarm = alarm || pressure > kTurbulent;
    if (!(pressure > max_)) continue;
    max_ = pressure;
    maxPlace_ = centreOf(frame_, c);
    maxTick_ = w.clock.tick;
  }
  if (alarm) ++alarms_;
  std::copy(w.people.x.begin(), w.people.x.end(), lastX_.begin());
  std::copy(w.people.y.begin(), w.people.y.end(), lastY_.begin());
  for (uint32_t i = 0; i < w.rows; ++i) wasHere_[i] = isPresent(w, i) ? 1 : 0;
}

}  // namespace sispam
