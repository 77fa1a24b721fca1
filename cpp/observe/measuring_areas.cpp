// SPDX-License-Identifier: Apache-2.0
// See measuring_areas.h. With a_i the part of person i's cell A_i inside the area A: density = Σ (a_i/A_i) / A; speed = Σ v_i a_i /
// Σ a_i, so ground that belongs to nobody does not slow anybody; v_i is the way of the last 0.5 s; specific flow is the mean of
// density × speed over the samples.
#include "observe/measuring_areas.h"

#include <algorithm>

#include "geometry/voronoi.h"

namespace sispam {

namespace {

constexpr uint32_t kEvery = 10;        // ticks
constexpr float kSeconds = 0.5f;
constexpr float kMoved = 0.3f;       // m; the grid is that of the beginning of the step

}  // namespace

MeasuringAreas::MeasuringAreas(const World& w) : sums_(w.exercise->scenario.observe.areas.size()) {
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

void MeasuringAreas::sample(const World& w, const MeasuringArea& area, AreaMean& sum) const {
  const Box box = bounds(area.polygon);
  double covered = 0, weighted = 0, people = 0;
  std::vector<Vec2> neighbours;
  std::vector<Segment> walls;
  for (uint32_t i = 0; i < w.rows; ++i) {
    const Vec2 at{w.people.x[i], w.people.y[i]};
    const bool near = at.x > box.lo.x - 1 && at.x < box.hi.x + 1 && at.y > box.lo.y - 1 && at.y < box.hi.y + 1;
    if (!near || !isPresent(w, i)) continue;
    neighbours.clear();
    walls.clear();
    w.grid.forNear(at, 2.02f * voronoiCutoff + kMoved, [&](uint32_t j) {
      if (j != i && isPresent(w, j)) neighbours.push_back({w.people.x[j], w.people.y[j]});
    });
    w.walls.forNear(at, voronoiCutoff, [&](uint32_t k) { walls.push_back(w.walls.segments()[k]); });
    const Polygon cell = voronoiCell(at, neighbours, voronoiCutoff, walls);
    const double whole = sispam::area(cell), inside = sispam::area(clipConvex(area.polygon, cell));
    if (!(whole > 0) || !(inside > 0)) continue;
    const Vec2 v = wasHere_[i] ? (at - Vec2{lastX_[i], lastY_[i]}) / kSeconds : Vec2{w.people.vx[i], w.people.vy[i]};
    people += inside / whole;
    covered += inside;
    weighted += static_cast<double>(length(v)) * inside;
  }
  ++sum.samples;
  if (!(covered > 0)) return;  // an empty area has a density and a flow, 0, but no speed
  const double density = people / sispam::area(area.polygon), speed = weighted / covered;
  sum.density += density;
  sum.speed += speed;
  sum.specificFlow += density * speed;
  ++sum.occupied;
}

void MeasuringAreas::observe(const World& w) {
  if (sums_.empty() || w.clock.tick % kEvery != 0) return;
  const double t = secondsOf(w);
  for (size_t k = 0; k < sums_.size(); ++k) {
    const MeasuringArea& area = w.exercise->scenario.observe.areas[k];
    if (t >= area.from && t <= area.to) sample(w, area, sums_[k]);
  }
  remember(w);
}

std::vector<AreaMean> MeasuringAreas::means() const {
  std::vector<AreaMean> means = sums_;
  for (AreaMean& m : means) {
    if (m.samples > 0) m.density /= m.samples;
    if (m.samples > 0) m.specificFlow /= m.samples;
    if (m.occupied > 0) m.speed /= m.occupied;
  }
  return means;
}

}  // namespace sispam
