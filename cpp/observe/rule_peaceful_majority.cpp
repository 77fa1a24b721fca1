// SPDX-License-Identifier: Apache-2.0
// R22: jet or irritant strikes a crowd (20 people within 30 m) of which less than the share `limit` is violent, although a unit that can
// arrest is within `window` m of one of the violent, or nobody is violent at all.
#include "observe/crowd.h"
#include "observe/frail.h"
#include "observe/in_touch.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

constexpr float kStruckReach = 30.0f;                          // m (assumed, as the sector of R01)
constexpr uint32_t kLately = 60 * kTicksPerSecond;             // one who has thrown so lately is violent, as for arrests

bool isViolent(const World& w, uint32_t row) {
  const uint32_t threw = w.people.threwTick[row];
  return modeOf(w, row) == Mode::throwing || modeOf(w, row) == Mode::attack || (threw != kNever && w.clock.tick - threw < kLately);
}

bool canArrest(const Unit& u) {
  const bool kind = u.kind == UnitKind::arrestTeam || u.kind == UnitKind::reskrim || u.kind == UnitKind::raimas || u.kind == UnitKind::penindak;
  return mayUseForce(u.service) && (kind || u.hasKit(Kit::handcuffs));
}

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list)
      if (e.kind == EventKind::jetHit || e.kind == EventKind::irritantFired) judge(w, e);
  }

 private:
  void judge(const World& w, const Event& e) {
    const Vec2 at{e.x, e.y};
    double crowd = 0, violent = 0;
    bool feasible = false;
    for (uint32_t i = 0; i < w.citizens; ++i) {
      if (!isPresent(w, i) || distance(standsAt(w, i), at) > kStruckReach) continue;
      ++crowd;
      if (!isViolent(w, i)) continue;
      ++violent;
      feasible = feasible || someoneCanTake(w, standsAt(w, i));
    }
    if (crowd < kCrowd) return;
    incidents_.tested(e.tick, at);
    const double share = violent / crowd;
    if (share >= limit() || (violent > 0 && !feasible)) return;
    incidents_.broken(e.tick, e.tick, at, limit() - share, {{"share", share}, {"limit", limit()}, {"violent", violent}, {"crowd", crowd}},
                      static_cast<uint16_t>(e.kind == EventKind::jetHit ? e.b : e.a));
  }
  bool someoneCanTake(const World& w, Vec2 at) const {
    for (uint32_t u = 0; u < w.units.count.size(); ++u)
      if (canArrest(w.exercise->scenario.units[u]) && isThere(w, u) && strengthNow(w, u) >= 2 &&
          static_cast<double>(distance(standsAt(w, w.units.firstRow[u]), at)) <= window())
        return true;
    return false;
  }
};

}  // namespace

std::unique_ptr<RuleWatch> watchPeacefulMajority(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
