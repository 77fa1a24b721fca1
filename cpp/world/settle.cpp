// SPDX-License-Identifier: Apache-2.0
// See settle.h. Runs while the world is built, so it may take memory; places already given are kept in buckets of 1 m.
#include "world/settle.h"

#include <vector>

#include "math/random.h"

namespace sispam {

namespace {

constexpr float kBucket = 1.0f;       // m
constexpr float kApart = 0.02f;       // m between bodies at least
constexpr int kComfortableDraws = 16, kDraws = 64;
constexpr float kRasterStep = 0.2f;   // m

class Settler {
 public:
  Settler(World& w, const Polygon& zone) : w_(w), zone_(zone), box_(bounds(zone)) {
    frame_ = CellFrame::covering(box_, kBucket, size_t{1} << 24).value_or(CellFrame{box_.lo, 1.0e6f, 1, 1});
    buckets_.resize(frame_.count());
    for (uint32_t j = 0; j < w.rows; ++j)
      if (isPresent(w, j)) remember(j);
    next_ = {box_.lo.x + 0.5f * kRasterStep, box_.lo.y + 0.5f * kRasterStep};
  }

  bool settle(uint32_t row, float comfort) {
    Random random(w_.clock.seed, row, 0, static_cast<uint32_t>(Purpose::spot));
    for (int k = 0; k < kDraws; ++k) {
      const float x = box_.lo.x + random.uniform() * (box_.hi.x - box_.lo.x);
      const float y = box_.lo.y + random.uniform() * (box_.hi.y - box_.lo.y);
      if (take(row, {x, y}, k < kComfortableDraws ? comfort : kApart)) return true;
    }
    // A place of the raster that is taken or no ground stays so: the search goes on where it ended.
    for (; next_.y <= box_.hi.y; next_ = {box_.lo.x + 0.5f * kRasterStep, next_.y + kRasterStep})
      for (; next_.x <= box_.hi.x; next_.x += kRasterStep)
        if (take(row, next_, kApart)) return true;
    return false;
  }

 private:
  Vec2 placeOf(uint32_t row) const { return {w_.people.x[row], w_.people.y[row]}; }
  void remember(uint32_t row) {
    const Vec2 at = placeOf(row);
    buckets_[frame_.indexOf(frame_.columnOf(at.x), frame_.rowOf(at.y))].push_back(row);
  }
  bool isFree(uint32_t row, Vec2 at, float apart) const {
    const float reach = 0.5f + apart;  // no two radii are more than 0.5 m together
    for (int cy = frame_.rowOf(at.y - reach); cy <= frame_.rowOf(at.y + reach); ++cy)
      for (int cx = frame_.columnOf(at.x - reach); cx <= frame_.columnOf(at.x + reach); ++cx)
        for (const uint32_t j : buckets_[frame_.indexOf(cx, cy)]) {
          const float least = w_.people.radius[j] + w_.people.radius[row] + apart;
          if (lengthSquared(placeOf(j) - at) < least * least) return false;
        }
    return true;
  }
  bool take(uint32_t row, Vec2 at, float apart) {
    const uint32_t cell = w_.occupancy.cellOf(at);
    if (cell == Occupancy::noCell || !w_.occupancy.free(cell) || !contains(zone_, at) || !isFree(row, at, apart)) return false;
    const float wall = static_cast<float>(w_.exercise->scenario.parameters.movement.wallRadius);
    for (const uint32_t s : w_.occupancy.barriersNear(cell))
      if (distance(w_.occupancy.barriers()[s], at) < wall) return false;
    if (!w_.occupancy.sees(at, w_.occupancy.centre(cell))) return false;
    w_.people.x[row] = w_.people.spotX[row] = at.x;
    w_.people.y[row] = w_.people.spotY[row] = at.y;
    remember(row);
    return true;
  }

  World& w_;
  const Polygon& zone_;
  Box box_;
  CellFrame frame_;
  std::vector<std::vector<uint32_t>> buckets_;
  Vec2 next_;
};

}  // namespace

void settleGroup(World& w, const Group& group, uint32_t firstRow) {
  if (group.arrivals.fromIndex < 0) return;
  const Polygon& zone = w.exercise->scenario.site.zones[static_cast<size_t>(group.arrivals.fromIndex)].polygon;
  Settler settler(w, zone);
  const float comfort = static_cast<float>(w.exercise->scenario.parameters.movement.comfortDistance);
  const uint16_t goal = static_cast<uint16_t>(group.plan.front().goalIndex);
  const Goal& to = w.exercise->goals[goal];
  const bool there = to.kind == Goal::Kind::zone && to.index == group.arrivals.fromIndex;
  People& p = w.people;
  for (uint32_t row = firstRow; row < firstRow + static_cast<uint32_t>(group.count); ++row) {
    if (!settler.settle(row, comfort)) continue;
    p.presence[row] = static_cast<uint8_t>(Presence::present);
    p.goal[row] = goal;
    p.mode[row] = static_cast<uint8_t>(there ? Mode::watch : (to.kind == Goal::Kind::exit ? Mode::leave : Mode::walk));
    p.legTick[row] = there ? 0 : kNever;
  }
}

}  // namespace sispam
