// SPDX-License-Identifier: Apache-2.0
// A wall, closed gate, building or border that bears more than `limit` N/m for longer than `duration` s; duration 0: at once. The
// load is a mean over 1 s of one piece of about 1 m, so a single shove does not break the rule.
#include <vector>

#include "observe/rule_watch.h"
#include "observe/wall_load.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  Watch(const Rule& rule, const WallLoad& walls, Incidents incidents)
      : RuleWatch(rule, incidents), walls_(walls), since_(walls.pieces(), kNever) {}

  void watch(const World& w) override {
    if (!walls_.fresh()) return;
    for (const uint32_t piece : over_)
      if (!(walls_.loadOf(piece) > limit())) since_[piece] = kNever;
    over_.clear();
    size_t worst = since_.size();
    for (const uint32_t piece : walls_.loaded()) {
      const double load = walls_.loadOf(piece);
      incidents_.tested(w.clock.tick, walls_.placeOf(piece));
      if (!(load > limit())) continue;
      over_.push_back(piece);
      if (since_[piece] == kNever) since_[piece] = w.clock.tick;
      const bool heldOn = w.clock.tick - since_[piece] > durationTicks() || duration() == 0;
      if (heldOn && (worst == since_.size() || load > walls_.loadOf(worst))) worst = piece;
    }
    if (worst == since_.size()) return;
    const double load = walls_.loadOf(worst), seconds = static_cast<double>(w.clock.tick - since_[worst]) / kTicksPerSecond;
    incidents_.broken(since_[worst], w.clock.tick, walls_.placeOf(worst), load, {{"load", load}, {"limit", limit()}, {"seconds", seconds}});
  }

 private:
  const WallLoad& walls_;
  Column<uint32_t> since_;
  std::vector<uint32_t> over_;  ///< pieces over the limit, which have a time in since_
};

}  // namespace

std::unique_ptr<RuleWatch> watchWallLoad(const World&, const Rule& rule, const WallLoad& walls, Incidents incidents) {
  return std::make_unique<Watch>(rule, walls, incidents);
}

}  // namespace sispam
