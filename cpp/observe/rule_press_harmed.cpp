// SPDX-License-Identifier: Apache-2.0
// R30: means of the police strike the press: a jet reaches them, they feel irritant, a jet, irritant or baton hurts them, or they are
// taken away. People of a group of kind press and of the role press are meant.
#include "observe/force_spell.h"
#include "observe/jet_swath.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

bool isOfPolice(uint16_t cause) {
  const auto c = static_cast<InjuryCause>(cause);
  return c == InjuryCause::water || c == InjuryCause::irritant || c == InjuryCause::baton;
}

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (stageOf(e) >= 3 && pressIsThere(w)) incidents_.tested(e.tick, {e.x, e.y});
      const bool strikes = e.kind == EventKind::seized || e.kind == EventKind::irritated || (e.kind == EventKind::injured && isOfPolice(e.c));
      if (strikes && isPress(w, e.a)) harmed(e.tick, {e.x, e.y}, e.kind == EventKind::seized ? e.c : kNone16);
    }
    if (w.clock.tick % (kTicksPerSecond / 2) != 0) return;
    for (uint32_t u = 0; u < w.units.count.size(); ++u)
      forInJet(w, u, [&](uint32_t i) {
        if (isPress(w, i)) harmed(w.clock.tick, standsAt(w, i), static_cast<uint16_t>(u));
      });
  }

 private:
  static bool pressIsThere(const World& w) {
    for (uint32_t i = 0; i < w.citizens; ++i)
      if (isPress(w, i) && isPresent(w, i)) return true;
    return false;
  }
  void harmed(uint32_t tick, Vec2 at, uint16_t unit) {
    ++times_;
    incidents_.broken(tick, tick, at, times_, {{"times", times_}}, unit);
  }
  double times_ = 0;
};

}  // namespace

std::unique_ptr<RuleWatch> watchPressHarmed(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
