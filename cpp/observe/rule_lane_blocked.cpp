// SPDX-License-Identifier: Apache-2.0
// R36, C5: no lane of `limit` m leads from a medical zone to an exit for longer than `duration` s. Walls, closed gates and barriers are in
// the way, and people where they stand at `count` p/m² or more (thinner, they step aside). A zone that has no such lane on the empty ground
// as it is at the start is a matter of the site and is not judged.
#include <cmath>
#include <vector>

#include "math/lanes.h"
#include "observe/frail.h"
#include "observe/ground_fill.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

constexpr uint32_t kEvery = 5 * kTicksPerSecond;

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents), isExit_(w.occupancy.cells(), 0) {
    for (const Exit& exit : w.exercise->scenario.site.exits)
      for (const uint32_t cell : cellsIn(w.occupancy, exit.polygon)) isExit_[cell] = 1;
    findSquares(w);
    widen(w);
    for (const Zone& zone : w.exercise->scenario.site.zones) {
      if (zone.kind != ZoneKind::medical) continue;
      Post post{cellsIn(w.occupancy, zone.polygon), centroid(zone.polygon), kNever, true};
      if (hasLane(w, post, false)) posts_.push_back(std::move(post));
    }
  }

  void watch(const World& w) override {
    if (posts_.empty() || w.clock.tick % kEvery != 0) return;
    const bool changed = crowdChanged(w) || w.clock.gateGeneration != generation_;
    if (w.clock.gateGeneration != generation_) widen(w);
    for (Post& post : posts_) {
      incidents_.tested(w.clock.tick, post.middle);
      if (changed) post.open = hasLane(w, post, true);
      if (post.open) {
        post.since = kNever;
        continue;
      }
      if (post.since == kNever) post.since = w.clock.tick;
      if (w.clock.tick - post.since <= durationTicks()) continue;
      const double seconds = secondsBetween(post.since, w.clock.tick);
      incidents_.broken(post.since, w.clock.tick, post.middle, seconds, {{"seconds", seconds}, {"duration", duration()}, {"width", limit()}});
    }
  }

 private:
  struct Post {
    std::vector<uint32_t> cells;
    Vec2 middle;
    uint32_t since;
    bool open = true;  ///< as last looked for; on the ground without people it is
  };
  /// Whether others of the squares are crowded than at the last look: for most of a day the same are.
  bool crowdChanged(const World& w) {
    const Column<float>& density = w.density.value;
    const Lanes least = splat(std::nextafter(static_cast<float>(count()), 0.0f));
    squares_.swap(crowded_);
    crowded_.clear();
    const auto take = [&](size_t square) {
      if (static_cast<double>(density[square]) >= count()) crowded_.push_back(static_cast<uint32_t>(square));
    };
    size_t k = 0;
    for (; k + kLanes <= density.size(); k += kLanes)
      if (bitsOf(load(&density[k]) >= least) != 0)
        for (size_t lane = 0; lane < kLanes; ++lane) take(k + lane);
    for (; k < density.size(); ++k) take(k);
    return crowded_ != squares_;
  }
  /// Which cells are half a lane away from every wall, as gates and barriers are now.
  void widen(const World& w) {
    generation_ = w.clock.gateGeneration;
    const Occupancy& ground = w.occupancy;
    wide_.assign(ground.cells(), 0);
    for (uint32_t c = 0; c < ground.cells(); ++c) {
      if (!ground.free(c)) continue;
      bool clear = true;
      w.walls.forNear(ground.centre(c), static_cast<float>(limit() / 2), [&](uint32_t) { clear = false; });
      wide_[c] = clear || isExit_[c] ? 1 : 0;
    }
  }
  /// Which square of the density raster each cell lies in, kNever = none: asked for thousands of cells at a time.
  void findSquares(const World& w) {
    const DensityRaster& d = w.density;
    squareOf_.assign(w.occupancy.cells(), kNever);
    for (uint32_t c = 0; c < squareOf_.size(); ++c) {
      const Vec2 at = w.occupancy.centre(c);
      const int x = static_cast<int>((at.x - d.originX) / d.cell), y = static_cast<int>((at.y - d.originY) / d.cell);
      if (x >= 0 && y >= 0 && x < d.width && y < d.height) squareOf_[c] = static_cast<uint32_t>(y) * static_cast<uint32_t>(d.width) + static_cast<uint32_t>(x);
    }
  }
  bool isCrowded(const World& w, uint32_t cell) const {
    return squareOf_[cell] != kNever && static_cast<double>(w.density.value[squareOf_[cell]]) >= count();
  }
  bool hasLane(const World& w, const Post& post, bool people) {
    return fill_.spread(w.occupancy, post.cells, [&](uint32_t cell) { return wide_[cell] && !(people && isCrowded(w, cell)); },
                        [&](uint32_t cell) { return isExit_[cell] != 0; });
  }

  Column<uint8_t> isExit_, wide_;
  Column<uint32_t> squareOf_;
  std::vector<Post> posts_;
  uint32_t generation_ = kNever;
  std::vector<uint32_t> crowded_, squares_;  ///< squares of the raster, now and at the look before
  GroundFill fill_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchLaneBlocked(const World& w, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(w, rule, incidents); }

}  // namespace sispam
