// SPDX-License-Identifier: Apache-2.0
// R09: a jet reaches people who cannot go out of its way: who lie on the ground, are held, or are children, elders or disabled.
#include "observe/jet_swath.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    if (w.clock.tick % (kTicksPerSecond / 2) != 0) return;
    for (uint32_t u = 0; u < w.units.count.size(); ++u) {
      double frail = 0, lying = 0, held = 0;
      Vec2 where;
      forInJet(w, u, [&](uint32_t i) {
        incidents_.tested(w.clock.tick, standsAt(w, i));
        const Mode mode = modeOf(w, i);
        const bool down = mode == Mode::down, taken = mode == Mode::held;
        if (!down && !taken && !isFrail(w, i)) return;
        (down ? lying : taken ? held : frail) += 1;
        where = standsAt(w, i);
      });
      const double persons = frail + lying + held;
      if (persons > 0)
        incidents_.broken(w.clock.tick, w.clock.tick, where, persons, {{"persons", persons}, {"lying", lying}, {"held", held}, {"frail", frail}},
                          static_cast<uint16_t>(u));
    }
  }
};

}  // namespace

std::unique_ptr<RuleWatch> watchWaterVulnerable(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
