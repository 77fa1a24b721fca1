// SPDX-License-Identifier: Apache-2.0
// R29: force of a stage >= `stage` is used and nobody films it: no member on their feet of a unit with a camera and the order `document`
// stands within `limit` m.
#include "observe/force_spell.h"
#include "observe/frail.h"
#include "observe/in_touch.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      const int used = e.kind == EventKind::orderGiven ? 0 : stageOf(e);
      if (used < stage()) continue;
      incidents_.tested(e.tick, {e.x, e.y});
      const double nearest = nearestCamera(w, {e.x, e.y});
      if (nearest <= limit()) continue;
      incidents_.broken(e.tick, e.tick, {e.x, e.y}, nearest, {{"stage", used}, {"distance", nearest < 1e6 ? nearest : -1}, {"limit", limit()}}, actorOf(e));
    }
  }

 private:
  static double nearestCamera(const World& w, Vec2 at) {
    double nearest = 1e6;
    for (uint32_t u = 0; u < w.units.count.size(); ++u) {
      const bool films = w.units.orderTick[u] != kNever && w.units.order[u] == static_cast<uint8_t>(OrderKind::document);
      if (!films || !isThere(w, u) || !w.exercise->scenario.units[u].hasKit(Kit::camera)) continue;
      for (uint32_t row = w.units.firstRow[u]; row < w.units.firstRow[u] + w.units.count[u]; ++row) {
        const double d = static_cast<double>(distance(standsAt(w, row), at));
        if (isOnFeet(w, row) && d < nearest) nearest = d;
      }
    }
    return nearest;
  }
};

}  // namespace

std::unique_ptr<RuleWatch> watchDocumentation(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
