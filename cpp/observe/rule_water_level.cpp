// SPDX-License-Identifier: Apache-2.0
// R10: a jet is used against people while the situation is under `level`, or while nobody has thrown anything for 30 s.
#include "observe/rule_watch.h"

namespace sispam {

namespace {

constexpr uint32_t kThrowing = 30 * kTicksPerSecond;  // as Measure::throwing counts

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents) {
    for (uint32_t i = 0; i < w.citizens; ++i)
      if (const uint32_t t = w.people.threwTick[i]; t != kNever && (thrown_ == kNever || t > thrown_)) thrown_ = t;
  }

  void watch(const World& w) override {
    for (const Event& e : w.events.list)
      if (e.kind == EventKind::thrown) thrown_ = e.tick;
    for (const Event& e : w.events.list) {
      if (e.kind != EventKind::waterOn && e.kind != EventKind::jetHit) continue;
      incidents_.tested(e.tick, {e.x, e.y});
      const bool early = w.clock.level < level();
      const bool calm = thrown_ == kNever || e.tick - thrown_ > kThrowing;
      if (!early && !calm) continue;
      const double quiet = thrown_ == kNever ? -1.0 : static_cast<double>(e.tick - thrown_) / kTicksPerSecond;
      incidents_.broken(e.tick, e.tick, {e.x, e.y}, early ? 2 : 1,
                        {{"rank", rankOf(w, w.clock.level)}, {"rankNeeded", rankOf(w, level())}, {"secondsSinceThrow", quiet}},
                        static_cast<uint16_t>(e.kind == EventKind::waterOn ? e.a : e.b));
    }
  }

 private:
  uint32_t thrown_ = kNever;
};

}  // namespace

std::unique_ptr<RuleWatch> watchWaterLevel(const World& w, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(w, rule, incidents);
}

}  // namespace sispam
