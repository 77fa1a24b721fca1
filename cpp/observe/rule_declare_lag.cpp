// SPDX-License-Identifier: Apache-2.0
// The computed and the declared level differ for longer than `duration` s: the commander is behind what people do.
#include "observe/crowd.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    if (w.clock.level == w.clock.declared) since_ = kNever;
    else if (since_ == kNever) since_ = w.clock.tick;
    if (w.clock.tick % kTicksPerSecond != 0) return;
    if (w.clock.level != 0 || w.clock.declared != 0) incidents_.tested(w.clock.tick, placeOfTrouble(w));
    if (since_ == kNever) return;
    const uint32_t held = w.clock.tick - since_;
    if (held <= durationTicks()) return;
    const std::vector<Level>& levels = w.exercise->doctrine.levels;
    const double seconds = static_cast<double>(held) / kTicksPerSecond;
    incidents_.broken(since_, w.clock.tick, placeOfTrouble(w), seconds,
                      {{"seconds", seconds}, {"duration", duration()}, {"rank", static_cast<double>(levels[w.clock.level].rank)},
                       {"declaredRank", static_cast<double>(levels[w.clock.declared].rank)}});
  }

 private:
  uint32_t since_ = kNever;
};

}  // namespace

std::unique_ptr<RuleWatch> watchDeclareLag(const World&, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(rule, incidents);
}

}  // namespace sispam
