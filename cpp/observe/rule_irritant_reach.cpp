// SPDX-License-Identifier: Apache-2.0
// R08: irritant of `limit` mg/m³ or more drifts into a polling station, a medical post or a shelter, or over own people without masks.
#include <vector>

#include "observe/in_touch.h"
#include "observe/frail.h"
#include "observe/rule_watch.h"
#include "world/cloud.h"

namespace sispam {

namespace {

constexpr float kGrain = 2.0f;  // m between the places that are looked at in a zone, as the cloud's cells

bool mustStayFree(ZoneKind kind) { return kind == ZoneKind::tps || kind == ZoneKind::medical || kind == ZoneKind::shelter; }

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents) {
    for (const Zone& z : w.exercise->scenario.site.zones) {
      if (!mustStayFree(z.kind)) continue;
      places_.push_back(centroid(z.polygon));
      const Box box = bounds(z.polygon);
      for (float y = box.lo.y; y <= box.hi.y; y += kGrain)
        for (float x = box.lo.x; x <= box.hi.x; x += kGrain)
          if (contains(z.polygon, {x, y})) places_.push_back({x, y});
    }
  }

  void watch(const World& w) override {
    for (const Event& e : w.events.list)
      if (e.kind == EventKind::irritantFired) unit_ = static_cast<uint16_t>(e.a);
    if (unit_ == kNone16 || w.clock.tick % kTicksPerSecond != 0) return;
    incidents_.tested(w.clock.tick, standsAt(w, w.units.firstRow[unit_]));
    double worst = 0;
    Vec2 where;
    const auto look = [&](Vec2 at) {
      const double gas = static_cast<double>(gasAt(w, at));
      if (gas <= worst) return;
      worst = gas;
      where = at;
    };
    for (const Vec2 at : places_) look(at);
    for (uint32_t row = w.citizens; row < w.rows; ++row)
      if (isOnFeet(w, row) && !w.exercise->scenario.units[w.people.unit[row]].hasKit(Kit::mask)) look(standsAt(w, row));
    if (worst >= limit()) incidents_.broken(w.clock.tick, w.clock.tick, where, worst, {{"concentration", worst}, {"limit", limit()}}, unit_);
  }

 private:
  std::vector<Vec2> places_;
  uint16_t unit_ = kNone16;  ///< that fired last
};

}  // namespace

std::unique_ptr<RuleWatch> watchIrritantReach(const World& w, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(w, rule, incidents); }

}  // namespace sispam
