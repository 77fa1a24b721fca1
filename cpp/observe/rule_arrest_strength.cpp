// SPDX-License-Identifier: Apache-2.0
// R27: somebody is seized with fewer than `count` officers beside (within 1.5 m, as the step counts them).
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (e.kind != EventKind::seized) continue;
      incidents_.tested(e.tick, {e.x, e.y});
      const double count = rule_.count.value_or(2);
      if (e.b >= count) continue;
      incidents_.broken(e.tick, e.tick, {e.x, e.y}, count - e.b, {{"officers", static_cast<double>(e.b)}, {"count", count}}, e.c);
    }
  }
};

}  // namespace

std::unique_ptr<RuleWatch> watchArrestStrength(const World&, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(rule, incidents);
}

}  // namespace sispam
