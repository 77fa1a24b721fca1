// SPDX-License-Identifier: Apache-2.0
// R23: police shut in a crowd: 20 people or more could walk to an exit if no officer stood there, and cannot for longer than `duration` s;
// or after 10 s already, if it is as dense as `limit` p/m² among them. An officer closes what lies within 0.6 m (assumed: in a line
// shoulder to shoulder nobody gets through). A lane that is kept open, wherever it is, ends it.
#include <algorithm>
#include <vector>

#include "observe/bit_fill.h"
#include "observe/crowd.h"
#include "observe/frail.h"
#include "observe/ground_fill.h"
#include "observe/in_touch.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

constexpr uint32_t kEvery = 5 * kTicksPerSecond, kDense = 10 * kTicksPerSecond;
constexpr float kArm = 0.6f;  // m

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents) {
    for (const Exit& exit : w.exercise->scenario.site.exits)
      for (const uint32_t cell : cellsIn(w.occupancy, exit.polygon)) exits_.push_back(cell);
  }

  void watch(const World& w) override {
    if (w.clock.tick % kEvery != 0 || exits_.empty()) return;
    inside_.clear();
    for (uint32_t i = 0; i < w.citizens; ++i)
      if (isPresent(w, i) && modeOf(w, i) != Mode::held) inside_.push_back(i);
    if (inside_.size() >= kCrowd) keepShutIn(w);
    if (inside_.size() >= kCrowd) judge(w);
    else since_ = kNever;
  }

 private:
  /// Of those listed leaves who cannot go, and not because of walls and gates alone.
  void keepShutIn(const World& w) {
    const CellFrame& frame = w.occupancy.frame();
    if (generation_ != w.clock.gateGeneration) {
      generation_ = w.clock.gateGeneration;
      closed_.clear(frame);
      open_.configure(w.occupancy);
      open_.spread(exits_, closed_);
      fill_.configure(w.occupancy);
    }
    closed_.clear(frame);
    closeByOfficers(w);
    fill_.spread(exits_, closed_);
    std::erase_if(inside_, [&](uint32_t i) { return canGo(w, fill_, i); });
    if (inside_.size() >= kCrowd) std::erase_if(inside_, [&](uint32_t i) { return !canGo(w, open_, i); });
  }
  void closeByOfficers(const World& w) {
    const CellFrame& frame = w.occupancy.frame();
    for (uint32_t row = w.citizens; row < w.rows; ++row) {
      if (!isOnFeet(w, row) || !mayUseForce(w.exercise->scenario.units[w.people.unit[row]].service)) continue;
      const Vec2 at = standsAt(w, row);
      const int top = frame.rowOf(at.y + kArm), right = frame.columnOf(at.x + kArm);
      for (int cy = frame.rowOf(at.y - kArm); cy <= top; ++cy)
        for (int cx = frame.columnOf(at.x - kArm); cx <= right; ++cx)
          if (distance(frame.centre(cx, cy), at) <= kArm) closed_.set(cx, cy);
    }
  }
  /// The cell of a person, or one beside it, can be reached from an exit: bodies stand on blocked cells, too.
  bool canGo(const World& w, const BitFill& fill, uint32_t row) const {
    const CellFrame& frame = w.occupancy.frame();
    const Vec2 at = standsAt(w, row);
    if (!frame.holds(at)) return true;
    const int x = frame.columnOf(at.x), y = frame.rowOf(at.y);
    if (fill.reached(x, y)) return true;
    if (w.occupancy.free(x, y) && !closed_.has(x, y)) return false;
    for (int cy = std::max(0, y - 1); cy <= std::min(frame.rows - 1, y + 1); ++cy)
      for (int cx = std::max(0, x - 1); cx <= std::min(frame.columns - 1, x + 1); ++cx)
        if (fill.reached(cx, cy)) return true;
    return false;
  }
  void judge(const World& w) {
    if (since_ == kNever) since_ = w.clock.tick;
    Vec2 sum;
    double density = 0;
    for (const uint32_t i : inside_) {
      sum += standsAt(w, i);
      density = std::max(density, densityBeside(w, standsAt(w, i)));
    }
    const Vec2 where = sum * (1.0f / static_cast<float>(inside_.size()));
    incidents_.tested(w.clock.tick, where);
    const uint32_t held = w.clock.tick - since_;
    if (held <= durationTicks() && !(held > kDense && density >= limit())) return;
    const double seconds = secondsBetween(since_, w.clock.tick);
    incidents_.broken(since_, w.clock.tick, where, seconds,
                      {{"seconds", seconds}, {"duration", duration()}, {"persons", static_cast<double>(inside_.size())}, {"density", density}, {"limit", limit()}});
  }
  static double densityBeside(const World& w, Vec2 at) {
    const DensityRaster& d = w.density;
    const int x = static_cast<int>((at.x - d.originX) / d.cell), y = static_cast<int>((at.y - d.originY) / d.cell);
    if (x < 0 || y < 0 || x >= d.width || y >= d.height) return 0;
    return static_cast<double>(d.value[static_cast<size_t>(y) * static_cast<size_t>(d.width) + static_cast<size_t>(x)]);
  }

  std::vector<uint32_t> exits_, inside_;
  CellBits closed_;          ///< by officers
  uint32_t since_ = kNever, generation_ = kNever;
  BitFill fill_, open_;      ///< with officers in the way; without, as gates and barriers were in `generation_`
};

}  // namespace

std::unique_ptr<RuleWatch> watchContainment(const World& w, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(w, rule, incidents); }

}  // namespace sispam
