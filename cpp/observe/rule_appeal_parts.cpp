// SPDX-License-Identifier: Apache-2.0
// R38: an appeal that asks people to go says fewer than `count` of: who speaks, what is asked, where to go, by when. What its text says
// stands in the order's `says`. That an appeal asks to go shows in who heard it: only then they remember it.
#include <bit>

#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (e.kind != EventKind::appeal || !asksToGo(w, e.tick)) continue;
      incidents_.tested(e.tick, {e.x, e.y});
      const double parts = std::popcount(static_cast<uint32_t>(e.value));
      if (parts < count())
        incidents_.broken(e.tick, e.tick, {e.x, e.y}, count() - parts, {{"parts", parts}, {"count", count()}}, static_cast<uint16_t>(e.a));
    }
  }

 private:
  static bool asksToGo(const World& w, uint32_t tick) {
    for (uint32_t i = 0; i < w.citizens; ++i)
      if (w.people.heardTick[i] == tick) return true;
    return false;
  }
};

}  // namespace

std::unique_ptr<RuleWatch> watchAppealParts(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
