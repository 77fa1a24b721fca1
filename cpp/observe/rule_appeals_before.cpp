// SPDX-License-Identifier: Apache-2.0
// R03: fewer than `count` appeals within `window` s before the first action of stage >= `stage`. An appeal counts when it reached somebody;
// with `limit`, when it reached at least that share of the crowd.
#include <vector>

#include "observe/crowd.h"
#include "observe/force_spell.h"
#include "observe/frail.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  Watch(const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents), spell_(rule.stage.value_or(5), windowTicks()) {}

  void watch(const World& w) override {
    for (const Event& e : w.events.list)
      if (e.kind == EventKind::appeal && e.b > 0 && shareReached(w, e) >= limit()) appeals_.push_back(e.tick);
    const Event* action = spell_.begins(w);
    if (action == nullptr) return;
    incidents_.tested(action->tick, {action->x, action->y});
    double heard = 0;
    uint32_t last = kNever;
    for (const uint32_t tick : appeals_) {
      if (action->tick - tick <= windowTicks()) ++heard;
      last = tick;
    }
    const double count = rule_.count.value_or(1);
    if (heard >= count) return;
    const uint32_t from = action->tick > windowTicks() ? action->tick - windowTicks() : 0;
    incidents_.broken(from, action->tick, {action->x, action->y}, count - heard,
                      {{"appeals", heard}, {"count", count}, {"window", rule_.window.value_or(0)}, {"stage", stageOf(*action)},
                       {"secondsSinceLast", last == kNever ? -1.0 : static_cast<double>(action->tick - last) / kTicksPerSecond}},
                      actorOf(*action));
  }

 private:
  /// Of the crowd; as far as the unit could be heard (step/unit_orders.cpp). 1 where there is no crowd.
  static double shareReached(const World& w, const Event& e) {
    const MeansParameters& means = w.exercise->scenario.parameters.means;
    const bool loud = w.exercise->scenario.units[e.a].hasKit(Kit::loudspeaker) && !w.units.broken[e.a];
    const float reach = static_cast<float>(loud ? means.loudspeakerReach : means.voiceReach);
    double all = 0, heard = 0;
    for (uint32_t i = 0; i < w.citizens; ++i) {
      if (!inCrowd(w, i)) continue;
      ++all;
      heard += distance(standsAt(w, i), Vec2{e.x, e.y}) <= reach ? 1 : 0;
    }
    return all > 0 ? heard / all : 1;
  }
  ForceSpell spell_;
  std::vector<uint32_t> appeals_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchAppealsBefore(const World&, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(rule, incidents);
}

}  // namespace sispam
