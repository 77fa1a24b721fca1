// SPDX-License-Identifier: Apache-2.0
// R04: less than `duration` s between the last appeal and the first action of stage >= `stage`; with `count`, less than `count` times what
// getting out was foreseen to take, if that is longer. Without any appeal before it there is nothing to comply with: that is R03's matter.
#include <algorithm>

#include "observe/force_spell.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

constexpr double kLongest = 3600;  // s; who cannot get out at all has no compliance time: that is R05's and R24's matter

class Watch final : public RuleWatch {
 public:
  Watch(const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents), spell_(rule.stage.value_or(5), windowTicks()) {}

  void watch(const World& w) override {
    const Event* action = spell_.begins(w);
    for (const Event& e : w.events.list) {
      if (e.kind == EventKind::appeal && e.b > 0) lastAppeal_ = e.tick;
      if (e.kind == EventKind::egressForeseen) egress_ = std::min(static_cast<double>(e.value), kLongest);
    }
    if (action == nullptr || lastAppeal_ == kNever) return;
    incidents_.tested(action->tick, {action->x, action->y});
    const double seconds = static_cast<double>(action->tick - lastAppeal_) / kTicksPerSecond;
    const double needed = std::max(duration(), count() * egress_);
    if (seconds >= needed) return;
    incidents_.broken(lastAppeal_, action->tick, {action->x, action->y}, needed - seconds,
                      {{"seconds", seconds}, {"duration", needed}, {"egress", egress_}, {"stage", stageOf(*action)}}, actorOf(*action));
  }

 private:
  ForceSpell spell_;
  uint32_t lastAppeal_ = kNever;
  double egress_ = 0;  ///< of the means ordered last, s
};

}  // namespace

std::unique_ptr<RuleWatch> watchComplianceTime(const World&, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(rule, incidents);
}

}  // namespace sispam
