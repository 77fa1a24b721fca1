// SPDX-License-Identifier: Apache-2.0
// R21: a dispersal by force begins although none of the grounds of UU 9/1998 ps. 15 that the model knows holds: the situation is under
// `level` (the duties of ps. 6 are kept), it is before `limit` o'clock, and the assembly was notified (ps. 10).
#include "observe/force_spell.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

double hourOf(const World& w) {
  const std::string& start = w.exercise->scenario.start;  // "HH:MM", as the reader has checked
  const double minutes = start.size() == 5 ? (start[0] - '0') * 600 + (start[1] - '0') * 60 + (start[3] - '0') * 10 + (start[4] - '0') : 0;
  const double hours = minutes / 60 + secondsOf(w) / 3600;
  return hours - 24 * static_cast<int>(hours / 24);
}

class Watch final : public RuleWatch {
 public:
  Watch(const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents), spell_(rule.stage.value_or(4), 0) {}

  void watch(const World& w) override {
    const Event* action = spell_.begins(w);
    if (action == nullptr) return;
    incidents_.tested(action->tick, {action->x, action->y});
    const double hour = hourOf(w);
    if (w.clock.level >= level() || hour >= limit() || !w.exercise->scenario.notified) return;
    incidents_.broken(action->tick, action->tick, {action->x, action->y}, 1,
                      {{"stage", stageOf(*action)}, {"rank", rankOf(w, w.clock.level)}, {"rankNeeded", rankOf(w, level())}, {"hour", hour}}, actorOf(*action));
  }

 private:
  ForceSpell spell_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchDispersalGround(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
