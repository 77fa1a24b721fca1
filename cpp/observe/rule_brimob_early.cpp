// SPDX-License-Identifier: Apache-2.0
// R19: a PHH unit of Brimob comes within `limit` m of the crowd while the situation has not reached `level`, or the commander has not
// declared it. It is judged when it comes: a level that falls later does not make it wrong.
#include <algorithm>

#include "observe/crowd.h"
#include "observe/frail.h"
#include "observe/in_touch.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents), near_(w.units.count.size(), 0) {}

  void watch(const World& w) override {
    if (w.clock.tick % kTicksPerSecond != 0) return;
    for (uint32_t u = 0; u < near_.size(); ++u) {
      if (w.exercise->scenario.units[u].kind != UnitKind::phhBrimob) continue;
      const double nearest = isThere(w, u) ? distanceOf(w, u) : 1e6;
      const bool close = nearest <= limit(), came = close && !near_[u];
      near_[u] = close ? 1 : 0;
      if (!came) continue;
      const Vec2 at{w.units.x[u], w.units.y[u]};
      incidents_.tested(w.clock.tick, at);
      if (w.clock.level >= level() && w.clock.declared >= level()) continue;
      incidents_.broken(w.clock.tick, w.clock.tick, at, limit() - nearest,
                        {{"rank", rankOf(w, w.clock.level)}, {"declaredRank", rankOf(w, w.clock.declared)}, {"rankNeeded", rankOf(w, level())}, {"distance", nearest}},
                        static_cast<uint16_t>(u));
    }
  }

 private:
  static double distanceOf(const World& w, uint32_t u) {
    float nearest = 1e6f;
    for (uint32_t i = 0; i < w.citizens; ++i)
      if (inCrowd(w, i)) nearest = std::min(nearest, distance(standsAt(w, i), Vec2{w.units.x[u], w.units.y[u]}));
    return static_cast<double>(nearest);
  }
  Column<uint8_t> near_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchBrimobEarly(const World& w, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(w, rule, incidents); }

}  // namespace sispam
