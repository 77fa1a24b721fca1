// SPDX-License-Identifier: Apache-2.0
// R24: a line pushes a crowd that has no free way, `limit` m wide, to an exit or to `window` m away on its side of the line.
// Walked on the site's raster from where the line touches the crowd; closed gates are walls, people are not.
#include <cmath>

#include "math/elementary.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

constexpr uint32_t kEvery = 5 * kTicksPerSecond;  // a unit is looked at once in 5 s of pushing

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents)
      : RuleWatch(rule, incidents), looked_(w.units.count.size(), kNever), seen_(w.occupancy.cells(), 0) {}

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (e.kind != EventKind::pushed || e.a >= looked_.size()) continue;
      if (looked_[e.a] != kNever && e.tick - looked_[e.a] < kEvery) continue;
      looked_[e.a] = e.tick;
      incidents_.tested(e.tick, {e.x, e.y});
      if (hasWayOut(w, {e.x, e.y}, w.units.heading[e.a])) continue;
      incidents_.broken(e.tick, e.tick, {e.x, e.y}, 0, {{"width", limit()}, {"reach", rule_.window.value_or(0)}},
                        static_cast<uint16_t>(e.a));
    }
  }

 private:
  bool wide(const World& w, Vec2 at) const {
    bool clear = true;
    w.walls.forNear(at, static_cast<float>(limit() / 2), [&](uint32_t) { clear = false; });
    return clear;
  }
  bool isOut(const World& w, Vec2 at) const {
    const float near = static_cast<float>(limit() / 2) + w.occupancy.cellSize();
    for (const Exit& exit : w.exercise->scenario.site.exits)
      if (contains(exit.polygon, at) || distanceToBoundary(exit.polygon, at) <= near) return true;
    return false;
  }

  bool hasWayOut(const World& w, Vec2 line, float heading) {
    const Vec2 ahead{elementary::cos(heading), elementary::sin(heading)};
    const float reach = static_cast<float>(rule_.window.value_or(50));
    const Occupancy& ground = w.occupancy;
    if (seen_.size() != ground.cells()) seen_.assign(ground.cells(), 0);
    const auto onTheirSide = [&](Vec2 p) { return dot(p - line, ahead) > -1.0f; };
    const auto passable = [&](uint32_t cell) { return ground.free(cell) && onTheirSide(ground.centre(cell)) && wide(w, ground.centre(cell)); };
    ++round_;
    way_.clear();
    const uint32_t start = ground.nearest(line + ahead, 8, passable);
    if (start == Occupancy::noCell) return false;
    seen_[start] = round_;
    way_.push_back(start);
    const int columns = ground.columns();
    for (size_t k = 0; k < way_.size(); ++k) {
      const uint32_t cell = way_[k];
      const Vec2 at = ground.centre(cell);
      if (distance(at, line) >= reach || isOut(w, at)) return true;
      for (const CellSide side : {CellSide::east, CellSide::north, CellSide::west, CellSide::south}) {
        if (!ground.open(cell, side)) continue;
        const int step = side == CellSide::east ? 1 : side == CellSide::west ? -1 : side == CellSide::north ? columns : -columns;
        const uint32_t next = cell + static_cast<uint32_t>(step);
        if (seen_[next] == round_ || !passable(next)) continue;
        seen_[next] = round_;
        way_.push_back(next);
      }
    }
    return false;
  }

  Column<uint32_t> looked_, seen_;
  uint32_t round_ = 0;
  std::vector<uint32_t> way_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchPushDirection(const World& w, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(w, rule, incidents);
}

}  // namespace sispam
