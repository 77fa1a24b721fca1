// SPDX-License-Identifier: Apache-2.0
// R09: a jet hits somebody nearer than `limit` m to the nozzle.
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (e.kind != EventKind::jetHit) continue;
      incidents_.tested(e.tick, {e.x, e.y});
      const double distance = static_cast<double>(e.value);
      if (!(distance < limit())) continue;
      incidents_.broken(e.tick, e.tick, {e.x, e.y}, limit() - distance, {{"distance", distance}, {"limit", limit()}},
                        static_cast<uint16_t>(e.b));
    }
  }
};

}  // namespace

std::unique_ptr<RuleWatch> watchWaterDistance(const World&, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(rule, incidents);
}

}  // namespace sispam
