// SPDX-License-Identifier: Apache-2.0
// R15: two members or more of a unit go away from people who press, push, throw or attack within `limit` m, facing more than `count`
// degrees from them, for `duration` s. Members look where their line looks; who withdraws looks where they go. Falling back is facing.
#include <vector>

#include "math/elementary.h"
#include "observe/frail.h"
#include "observe/in_touch.h"
#include "observe/rule_watch.h"
#include "world/formation.h"

namespace sispam {

namespace {

constexpr float kGoing = 0.2f;      // m/s
constexpr uint32_t kLook = kTicksPerSecond / 2;

/// On the way by an order, not held in place and pushed about there.
bool goes(const World& w, uint32_t u) {
  if (w.units.orderTick[u] == kNever) return false;
  for (const OrderKind k : {OrderKind::move, OrderKind::form, OrderKind::fallBack, OrderKind::rotate, OrderKind::patrol, OrderKind::withdraw,
                            OrderKind::escort, OrderKind::evacuate})
    if (w.units.order[u] == static_cast<uint8_t>(k)) return true;
  return false;
}

bool threatens(Mode mode) { return mode == Mode::press || mode == Mode::push || mode == Mode::throwing || mode == Mode::attack; }

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents), since_(w.units.count.size(), kNever) {}

  void watch(const World& w) override {
    if (w.clock.tick % kLook != 0) return;
    threats_.clear();
    for (uint32_t i = 0; i < w.citizens; ++i)
      if (isPresent(w, i) && threatens(modeOf(w, i))) threats_.push_back(standsAt(w, i));
    for (uint32_t u = 0; u < since_.size(); ++u) lookAt(w, u);
  }

 private:
  void lookAt(const World& w, uint32_t u) {
    double turned = 0;
    Vec2 where;
    if (!threats_.empty() && mayUseForce(w.exercise->scenario.units[u].service) && isThere(w, u) && goes(w, u))
      for (uint32_t row = w.units.firstRow[u]; row < w.units.firstRow[u] + w.units.count[u]; ++row)
        if (isOnFeet(w, row) && turnsBack(w, u, row)) {
          ++turned;
          where = standsAt(w, row);
        }
    if (turned < 2 && turned < w.units.count[u]) {
      since_[u] = kNever;
      return;
    }
    if (since_[u] == kNever) since_[u] = w.clock.tick;
    const double seconds = secondsBetween(since_[u], w.clock.tick);
    if (seconds < duration()) return;
    incidents_.broken(since_[u], w.clock.tick, where, turned, {{"persons", turned}, {"seconds", seconds}, {"limit", limit()}}, static_cast<uint16_t>(u));
  }
  bool turnsBack(const World& w, uint32_t u, uint32_t row) {
    const Vec2 at = standsAt(w, row), v{w.people.vx[row], w.people.vy[row]};
    if (length(v) < kGoing) return false;
    const Vec2* nearest = nullptr;
    float least = static_cast<float>(limit());
    for (const Vec2& threat : threats_)
      if (const float d = distance(threat, at); d <= least) {
        least = d;
        nearest = &threat;
      }
    if (nearest == nullptr) return false;
    const Vec2 towards = normalized(*nearest - at);
    if (dot(v, towards) >= 0) return false;
    incidents_.tested(w.clock.tick, at);
    if (w.units.order[u] == static_cast<uint8_t>(OrderKind::fallBack)) return false;  // backwards, by the drill
    const bool byItself = w.units.order[u] == static_cast<uint8_t>(OrderKind::withdraw);
    const Vec2 looks = byItself ? normalized(v) : facing(w.units.heading[u]);
    return dot(looks, towards) < elementary::cos(static_cast<float>(count()) * 0.017453293f);
  }

  Column<uint32_t> since_;
  std::vector<Vec2> threats_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchBackTurned(const World& w, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(w, rule, incidents); }

}  // namespace sispam
