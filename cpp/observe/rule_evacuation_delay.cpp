// SPDX-License-Identifier: Apache-2.0
// R26: somebody hurt so that they cannot walk (moderately or severely) is still not in a medical zone after `duration` s. On a site
// without a medical zone there is nowhere to bring them, and the rule is not tested.
#include "observe/frail.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    if (w.clock.tick % kTicksPerSecond != 0 || w.clock.injuredCount == 0 || !hasMedicalZone(w)) return;
    double waiting = 0, longest = 0;
    uint32_t since = kNever;
    Vec2 where;
    for (uint32_t i = 0; i < w.rows; ++i) {
      const uint32_t hurt = w.people.injuredTick[i];
      if (w.people.injury[i] < 2 || hurt == kNever) continue;
      incidents_.tested(w.clock.tick, standsAt(w, i));
      if (!isPresent(w, i) || w.clock.tick - hurt <= durationTicks() || isInMedicalZone(w, standsAt(w, i))) continue;
      ++waiting;
      if (since != kNever && hurt >= since) continue;
      since = hurt;
      where = standsAt(w, i);
      longest = secondsBetween(hurt, w.clock.tick);
    }
    if (waiting > 0) incidents_.broken(since, w.clock.tick, where, longest, {{"seconds", longest}, {"duration", duration()}, {"persons", waiting}});
  }

 private:
  static bool hasMedicalZone(const World& w) {
    for (const Zone& z : w.exercise->scenario.site.zones)
      if (z.kind == ZoneKind::medical) return true;
    return false;
  }
  static bool isInMedicalZone(const World& w, Vec2 at) {
    for (const Zone& z : w.exercise->scenario.site.zones)
      if (z.kind == ZoneKind::medical && contains(z.polygon, at)) return true;
    return false;
  }
};

}  // namespace

std::unique_ptr<RuleWatch> watchEvacuationDelay(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
