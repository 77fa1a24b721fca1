// SPDX-License-Identifier: Apache-2.0
// R17: a unit with shields stands within `limit` m of a crowd for longer than `duration` s while the situation is of rank 0.
#include "observe/crowd.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents), since_(w.units.count.size(), kNever) {}

  void watch(const World& w) override {
    if (w.clock.tick % kTicksPerSecond != 0) return;
    const bool calm = w.exercise->doctrine.levels[w.clock.level].rank == 0;
    for (uint32_t u = 0; u < since_.size(); ++u) {
      const UnitState state = static_cast<UnitState>(w.units.state[u]);
      const bool there = w.exercise->scenario.units[u].hasKit(Kit::shield) && state != UnitState::withdrawn;
      if (!calm || !there || !seesCrowd(w, u)) {
        since_[u] = kNever;
        continue;
      }
      if (since_[u] == kNever) since_[u] = w.clock.tick;
      const uint32_t held = w.clock.tick - since_[u];
      if (held <= durationTicks()) continue;
      const double seconds = static_cast<double>(held) / kTicksPerSecond;
      incidents_.broken(since_[u], w.clock.tick, {w.units.x[u], w.units.y[u]}, seconds,
                        {{"seconds", seconds}, {"distance", nearest_}, {"limit", limit()}}, static_cast<uint16_t>(u));
    }
  }

 private:
  bool seesCrowd(const World& w, uint32_t u) {
    const Vec2 front{w.units.x[u], w.units.y[u]};
    uint32_t all = 0, close = 0;
    nearest_ = 1e6;
    for (uint32_t i = 0; i < w.citizens; ++i) {
      if (!inCrowd(w, i)) continue;
      ++all;
      const double d = static_cast<double>(distance(front, Vec2{w.people.x[i], w.people.y[i]}));
      if (d <= limit()) ++close;
      if (d < nearest_) nearest_ = d;
    }
    if (all >= kCrowd) incidents_.tested(w.clock.tick, front);
    return close >= kCrowd;
  }

  Column<uint32_t> since_;
  double nearest_ = 0;
};

}  // namespace

std::unique_ptr<RuleWatch> watchShieldsInCalm(const World& w, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(w, rule, incidents);
}

}  // namespace sispam
