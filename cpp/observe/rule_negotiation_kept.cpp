// SPDX-License-Identifier: Apache-2.0
// R20: nobody talks with the crowd for longer than `duration` s while the situation is under `level` and a crowd is there. The
// clock begins when the crowd has come, so never having talked counts too.
#include "observe/crowd.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    if (w.clock.tick % kTicksPerSecond != 0) return;
    bool talking = false;
    for (const uint8_t t : w.units.talking) talking = talking || t != 0;
    const uint32_t crowd = w.clock.level < level() ? crowdNow(w) : 0;
    if (crowd < kCrowd || talking) {
      if (crowd >= kCrowd) incidents_.tested(w.clock.tick, place_);
      silent_ = kNever;
      return;
    }
    incidents_.tested(w.clock.tick, place_);
    if (silent_ == kNever) silent_ = w.clock.tick;
    const uint32_t held = w.clock.tick - silent_;
    if (held <= durationTicks()) return;
    const double seconds = static_cast<double>(held) / kTicksPerSecond;
    incidents_.broken(silent_, w.clock.tick, place_, seconds,
                      {{"seconds", seconds}, {"duration", duration()}, {"crowd", static_cast<double>(crowd)}});
  }

 private:
  uint32_t crowdNow(const World& w) {
    uint32_t crowd = 0;
    double x = 0, y = 0;
    for (uint32_t i = 0; i < w.citizens; ++i) {
      if (!inCrowd(w, i)) continue;
      ++crowd;
      x += static_cast<double>(w.people.x[i]);
      y += static_cast<double>(w.people.y[i]);
    }
    if (crowd > 0) place_ = {static_cast<float>(x / crowd), static_cast<float>(y / crowd)};
    return crowd;
  }

  uint32_t silent_ = kNever;
  Vec2 place_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchNegotiationKept(const World&, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(rule, incidents);
}

}  // namespace sispam
