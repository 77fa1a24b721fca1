// SPDX-License-Identifier: Apache-2.0
// R12: a Dalmas unit gets an order and carries firearms: the check of each man before he is deployed (facts.md 2.2, S168) has not been made.
#include "observe/rule_watch.h"

namespace sispam {

namespace {

bool isDalmas(UnitKind kind) { return kind == UnitKind::dalmasAwal || kind == UnitKind::dalmasLanjut; }

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (e.kind != EventKind::orderGiven || e.a >= w.exercise->scenario.units.size()) continue;
      const Unit& unit = w.exercise->scenario.units[e.a];
      if (!isDalmas(unit.kind)) continue;
      incidents_.tested(e.tick, {e.x, e.y});
      if (!unit.hasKit(Kit::firearm)) continue;
      incidents_.broken(e.tick, e.tick, {e.x, e.y}, unit.strength, {{"persons", unit.strength}}, static_cast<uint16_t>(e.a));
    }
  }
};

}  // namespace

std::unique_ptr<RuleWatch> watchFirearmCarried(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
