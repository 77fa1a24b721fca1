// SPDX-License-Identifier: Apache-2.0
// See measuring_areas.h. With a_i the part of person i's cell A_i inside the area A: density = Σ (a_i/A_i) / A; speed = Σ v_i a_i /
// Σ a_i, so ground that belongs to nobody does not slow anybody; v_i is the way of the last 0.5 s; specific flow is the mean of
// density × speed over the samples.
#include "observe/measuring_areas.h"

#include <algorithm>

namespace sispam {

namespace {

constexpr uint32_t kEvery = 10;        // ticks
constexpr float kSeconds = 0.5f;

}  // namespace

MeasuringAreas::MeasuringAreas(const World& w)
    : sums_(w.exercise->scenario.observe.areas.size()), courses_(sums_.size()), shares_(sums_.size()) {
  if (sums_.empty()) return;
  lastX_.resize(w.rows);
  lastY_.resize(w.rows);
  wasHere_.assign(w.rows, 0);
}

void MeasuringAreas::remember(const World& w) {
  std::copy(w.people.x.begin(), w.people.x.end(), lastX_.begin());
  std::copy(w.people.y.begin(), w.people.y.end(), lastY_.begin());
  for (uint32_t i = 0; i < w.rows; ++i) wasHere_[i] = isPresent(w, i) ? 1 : 0;
}

void MeasuringAreas::noteStirred(const World& w) {
  const CellFrame& frame = w.grid.frame();
  stirred_.assign(frame.count(), generation_ == w.clock.gateGeneration ? 0 : 1);
  generation_ = w.clock.gateGeneration;
  const auto mark = [&](Vec2 at) { stirred_[frame.indexOf(frame.columnOf(at.x), frame.rowOf(at.y))] = 1; };
  for (uint32_t i = 0; i < w.rows; ++i) {
    const Vec2 at{w.people.x[i], w.people.y[i]}, before{lastX_[i], lastY_[i]};
    const bool here = isPresent(w, i), wasHere = wasHere_[i] != 0;
    if (here == wasHere && (!here || at == before)) continue;
    if (here) mark(at);
    if (wasHere) mark(before);
  }
}

bool MeasuringAreas::isStirred(const World& w, Vec2 at) const {
  const CellFrame& frame = w.grid.frame();
  const int right = frame.columnOf(at.x + OwnGround::kReach), top = frame.rowOf(at.y + OwnGround::kReach);
  for (int cy = frame.rowOf(at.y - OwnGround::kReach); cy <= top; ++cy)
    for (int cx = frame.columnOf(at.x - OwnGround::kReach); cx <= right; ++cx)
      if (stirred_[frame.indexOf(cx, cy)] != 0) return true;
  return false;
}

/// In a crowd that stands nobody's ground changes from one sample to the next, and to find it is the dearest part of a sample.
const MeasuringAreas::Share& MeasuringAreas::shareOf(const World& w, const MeasuringArea& area, uint32_t row, Share& known) {
  if (known.tick == kNever || known.tick + kEvery != w.clock.tick || isStirred(w, {w.people.x[row], w.people.y[row]})) {
    const Polygon cell = ground_.of(w, row);
    known.whole = sispam::area(cell);
    known.inside = sispam::area(clipConvex(area.polygon, cell));
  }
  known.tick = w.clock.tick;
  return known;
}

void MeasuringAreas::sample(const World& w, const MeasuringArea& area, AreaMean& sum, StopAndGo& course, std::vector<Share>& shares) {
  shares.resize(w.rows);
  const Box box = bounds(area.polygon);
  double covered = 0, weighted = 0, people = 0, weightedX = 0, weightedY = 0, standing = 0;
  for (uint32_t i = 0; i < w.rows; ++i) {
    const Vec2 at{w.people.x[i], w.people.y[i]};
    const bool near = at.x > box.lo.x - 1 && at.x < box.hi.x + 1 && at.y > box.lo.y - 1 && at.y < box.hi.y + 1;
    if (!near || !isPresent(w, i)) continue;
    const auto& [whole, inside, tick] = shareOf(w, area, i, shares[i]);
    if (!(whole > 0) || !(inside > 0)) continue;
    const Vec2 v = wasHere_[i] ? (at - Vec2{lastX_[i], lastY_[i]}) / kSeconds : Vec2{w.people.vx[i], w.people.vy[i]};
    people += inside / whole;
    covered += inside;
    weighted += static_cast<double>(length(v)) * inside;
    weightedX += static_cast<double>(v.x) * inside;
    weightedY += static_cast<double>(v.y) * inside;
    if (lengthSquared(v) < kStanding * kStanding) standing += inside / whole;
  }
  ++sum.samples;
  if (!(covered > 0)) return;  // an empty area has a density and a flow, 0, but no speed
  const double density = people / sispam::area(area.polygon), speed = weighted / covered;
  sum.density += density;
  sum.speed += speed;
  sum.specificFlow += density * speed;
  ++sum.occupied;
  course.add({static_cast<float>(weightedX / covered), static_cast<float>(weightedY / covered)}, standing / people);
}

void MeasuringAreas::observe(const World& w) {
  if (sums_.empty() || w.clock.tick % kEvery != 0) return;
  const double t = secondsOf(w);
  bool noted = false;
  for (size_t k = 0; k < sums_.size(); ++k) {
    const MeasuringArea& area = w.exercise->scenario.observe.areas[k];
    if (!(t >= area.window.from && t <= area.window.to)) continue;
    if (!noted) noteStirred(w);
    noted = true;
    sample(w, area, sums_[k], courses_[k], shares_[k]);
  }
  remember(w);
}

std::vector<AreaMean> MeasuringAreas::means() const {
  std::vector<AreaMean> means = sums_;
  for (size_t k = 0; k < means.size(); ++k) {
    AreaMean& m = means[k];
    m.standing = courses_[k].standing();
    m.period = courses_[k].period();
    m.reversalsPerMinute = courses_[k].reversalsPerMinute();
    if (m.samples > 0) m.density /= m.samples;
    if (m.samples > 0) m.specificFlow /= m.samples;
    if (m.occupied > 0) m.speed /= m.occupied;
  }
  return means;
}

}  // namespace sispam
