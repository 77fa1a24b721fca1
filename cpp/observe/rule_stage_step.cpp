// SPDX-License-Identifier: Apache-2.0
// R02: the stage of force rises by more than `count` within `window` s although nobody was attacked in that time (a throw, a hit, a
// blow). Before any force there is stage 1, being there; an appeal is stage 2; a line that bears a crowd, or an order to arrest, is stage 3
// (soft empty hand). What was used more than five minutes before is over.
#include <algorithm>
#include <vector>

#include "observe/force_spell.h"
#include "observe/in_touch.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

constexpr uint32_t kOver = 300 * kTicksPerSecond;  // as a spell of force (force_spell.h, assumed)

int stageUsed(const Event& e) {
  if (e.kind == EventKind::appeal) return 2;
  if (e.kind == EventKind::orderGiven && e.b == static_cast<uint32_t>(OrderKind::arrest)) return 3;
  return stageOf(e);
}

bool isAttack(const Event& e) {
  const bool wound = e.kind == EventKind::injured && (e.c == static_cast<uint16_t>(InjuryCause::stone) || e.c == static_cast<uint16_t>(InjuryCause::blow));
  return e.kind == EventKind::thrown || e.kind == EventKind::hit || e.kind == EventKind::struck || wound;
}

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list)
      if (isAttack(e)) attack_ = e.tick;
    for (const Event& e : w.events.list) {
      const int used = stageUsed(e);
      if (used == 0) continue;
      if (used >= stage()) judge(e, used);
      remember(e.tick, used);
    }
    if (w.clock.tick % kTicksPerSecond != 0) return;
    for (uint32_t u = 0; u < w.units.count.size(); ++u)
      if (isInTouch(w, u)) remember(w.clock.tick, 3);
  }

 private:
  struct Use {
    uint32_t tick;
    int stage;
  };
  void remember(uint32_t tick, int used) {
    if (uses_.empty() || uses_.back().stage != used || tick - uses_.back().tick >= kTicksPerSecond) uses_.push_back({tick, used});
  }
  /// The highest stage in use before the window began.
  int before(uint32_t tick) const {
    int highest = 1;
    for (auto use = uses_.rbegin(); use != uses_.rend() && tick - use->tick <= windowTicks() + kOver; ++use)
      if (tick - use->tick >= windowTicks()) highest = std::max(highest, use->stage);
    return highest;
  }
  void judge(const Event& e, int used) {
    incidents_.tested(e.tick, {e.x, e.y});
    const int base = before(e.tick);
    const bool attacked = attack_ != kNever && e.tick - attack_ <= windowTicks();
    if (used - base <= count() || attacked) return;
    incidents_.broken(e.tick > windowTicks() ? e.tick - windowTicks() : 0, e.tick, {e.x, e.y}, used - base,
                      {{"stage", used}, {"stageBefore", base}, {"window", window()}}, actorOf(e));
  }
  std::vector<Use> uses_;
  uint32_t attack_ = kNever;
};

}  // namespace

std::unique_ptr<RuleWatch> watchStageStep(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
