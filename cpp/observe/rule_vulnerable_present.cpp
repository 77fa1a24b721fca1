// SPDX-License-Identifier: Apache-2.0
// R39: force of a stage >= `stage` is used within `limit` m of children, elders or disabled people who have not been brought on their way
// out: they are neither leaving nor fleeing. It is put to the test when such people are on the ground at all.
#include "observe/force_spell.h"
#include "observe/frail.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      const bool used = e.kind != EventKind::orderGiven && e.kind != EventKind::waterOn && stageOf(e) >= stage();  // on somebody, not only ordered
      if (!used) continue;
      double persons = 0, nearest = 1e6;
      bool any = false;
      for (uint32_t i = 0; i < w.citizens; ++i) {
        if (!isPresent(w, i) || !isFrail(w, i)) continue;
        any = true;
        const double d = static_cast<double>(distance(standsAt(w, i), Vec2{e.x, e.y}));
        if (d > limit() || modeOf(w, i) == Mode::leave || modeOf(w, i) == Mode::flee) continue;
        ++persons;
        nearest = d < nearest ? d : nearest;
      }
      if (any) incidents_.tested(e.tick, {e.x, e.y});
      if (persons > 0)
        incidents_.broken(e.tick, e.tick, {e.x, e.y}, persons, {{"persons", persons}, {"distance", nearest}, {"limit", limit()}, {"stage", stageOf(e)}}, actorOf(e));
    }
  }
};

}  // namespace

std::unique_ptr<RuleWatch> watchVulnerablePresent(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
