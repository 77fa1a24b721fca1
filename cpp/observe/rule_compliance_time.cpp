// SPDX-License-Identifier: Apache-2.0
// R04: less than `duration` s between the last appeal and the first action of stage >= `stage`. Without any appeal before it
// there is nothing to comply with: that is R03's matter.
#include "observe/force_spell.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  Watch(const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents), spell_(rule.stage.value_or(5), windowTicks()) {}

  void watch(const World& w) override {
    const Event* action = spell_.begins(w);
    for (const Event& e : w.events.list)
      if (e.kind == EventKind::appeal && e.b > 0) lastAppeal_ = e.tick;
    if (action == nullptr || lastAppeal_ == kNever) return;
    incidents_.tested(action->tick, {action->x, action->y});
    const double seconds = static_cast<double>(action->tick - lastAppeal_) / kTicksPerSecond;
    if (seconds >= duration()) return;
    incidents_.broken(lastAppeal_, action->tick, {action->x, action->y}, duration() - seconds,
                      {{"seconds", seconds}, {"duration", duration()}, {"stage", stageOf(*action)}}, actorOf(*action));
  }

 private:
  ForceSpell spell_;
  uint32_t lastAppeal_ = kNever;
};

}  // namespace

std::unique_ptr<RuleWatch> watchComplianceTime(const World&, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(rule, incidents);
}

}  // namespace sispam
