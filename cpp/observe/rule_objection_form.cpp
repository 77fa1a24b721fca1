// SPDX-License-Identifier: Apache-2.0
// R34: a witness has objected and the objection is not on the form (C.Kejadian Khusus/Keberatan) within `duration` s. The time is legal
// and therefore not divided by the compression.
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents), before_(w.clock.objections) {}

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (e.kind != EventKind::objection) continue;
      raised_.push_back(e.tick);
      incidents_.tested(e.tick, {e.x, e.y});
    }
    if (w.clock.tick % kTicksPerSecond != 0) return;
    const uint32_t filed = w.clock.objectionsFiled < before_ ? 0 : w.clock.objectionsFiled - before_;
    for (size_t k = filed; k < raised_.size(); ++k) {
      const uint32_t waited = w.clock.tick - raised_[k];
      if (waited <= durationTicks()) return;  // those after it came later
      const double seconds = static_cast<double>(waited) / kTicksPerSecond;
      incidents_.broken(raised_[k], w.clock.tick, {}, seconds, {{"seconds", seconds}, {"duration", duration()}});
    }
  }

 private:
  uint32_t before_;                ///< objections raised before one began to watch
  std::vector<uint32_t> raised_;   ///< ticks, in order
};

}  // namespace

std::unique_ptr<RuleWatch> watchObjectionForm(const World& world, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(world, rule, incidents);
}

}  // namespace sispam
