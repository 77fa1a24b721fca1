// SPDX-License-Identifier: Apache-2.0
// Where a munition comes down. R07: within `limit` m of somebody, so it was fired at people (the height of its way is not modelled).
// R05: at a place of which walls, houses and closed gates hide more than the share `limit` of the horizon within `window` m.
#include "math/elementary.h"
#include "observe/frail.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

constexpr int kRays = 36;

class Aimed final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (e.kind != EventKind::irritantFired) continue;
      const Vec2 at{e.x, e.y};
      incidents_.tested(e.tick, at);
      double nearest = 1e6, persons = 0;
      for (uint32_t i = 0; i < w.citizens; ++i) {
        if (!isPresent(w, i)) continue;
        const double d = static_cast<double>(distance(standsAt(w, i), at));
        nearest = d < nearest ? d : nearest;
        persons += d < limit() ? 1 : 0;
      }
      if (persons == 0) continue;
      incidents_.broken(e.tick, e.tick, at, limit() - nearest, {{"distance", nearest}, {"limit", limit()}, {"persons", persons}}, static_cast<uint16_t>(e.a));
    }
  }
};

class Enclosed final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (e.kind != EventKind::irritantFired) continue;
      const Vec2 at{e.x, e.y};
      incidents_.tested(e.tick, at);
      int hidden = 0;
      for (int k = 0; k < kRays; ++k) {
        const float angle = 6.2831853f * static_cast<float>(k) / kRays;
        const Vec2 far = at + Vec2{elementary::cos(angle), elementary::sin(angle)} * static_cast<float>(window());
        hidden += w.walls.visible(at, far) ? 0 : 1;
      }
      const double share = static_cast<double>(hidden) / kRays;
      if (share > limit()) incidents_.broken(e.tick, e.tick, at, share, {{"share", share}, {"limit", limit()}, {"reach", window()}}, static_cast<uint16_t>(e.a));
    }
  }
};

}  // namespace

std::unique_ptr<RuleWatch> watchIrritantAimed(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Aimed>(rule, incidents); }
std::unique_ptr<RuleWatch> watchIrritantEnclosed(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Enclosed>(rule, incidents); }

}  // namespace sispam
