// SPDX-License-Identifier: Apache-2.0
// R26: somebody hurt and still there waits longer than `duration` s for first aid.
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    if (w.clock.tick % kTicksPerSecond != 0 || w.clock.injuredCount == 0) return;
    double waiting = 0, longest = 0;
    uint32_t since = kNever, row = kNobody;
    for (uint32_t i = 0; i < w.rows; ++i) {
      const uint32_t hurt = w.people.injuredTick[i];
      if (w.people.injury[i] == 0 || hurt == kNever) continue;
      incidents_.tested(w.clock.tick, {w.people.x[i], w.people.y[i]});
      if (w.people.aided[i] || !isPresent(w, i) || w.clock.tick - hurt <= durationTicks()) continue;
      ++waiting;
      if (since != kNever && hurt >= since) continue;
      since = hurt;
      row = i;
      longest = static_cast<double>(w.clock.tick - hurt) / kTicksPerSecond;
    }
    if (row == kNobody) return;
    incidents_.broken(since, w.clock.tick, {w.people.x[row], w.people.y[row]}, longest,
                      {{"seconds", longest}, {"duration", duration()}, {"persons", waiting}});
  }
};

}  // namespace

std::unique_ptr<RuleWatch> watchAidDelay(const World&, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(rule, incidents);
}

}  // namespace sispam
