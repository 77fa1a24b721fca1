// SPDX-License-Identifier: Apache-2.0
// R01: force of a stage that nobody's behaviour near by calls for (Perkap 1/2009: stage 4 answers active, 5 aggressive behaviour).
// Who presses or pushes is active, who throws or attacks is aggressive; behaviour counts for `window` s.
#include "observe/force_spell.h"
#include "observe/frail.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

constexpr int kPassive = 3, kActive = 4, kAggressive = 5;  // the stage that answers it

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents), active_(w.citizens, kNever), aggressive_(w.citizens, kNever) {}

  void watch(const World& w) override {
    if (w.clock.tick % (kTicksPerSecond / 2) == 0) lookAt(w);
    for (const Event& e : w.events.list) {
      if (e.kind == EventKind::thrown && e.a < aggressive_.size()) aggressive_[e.a] = e.tick;
      const int used = e.kind == EventKind::orderGiven || e.kind == EventKind::waterOn ? 0 : stageOf(e);  // not yet used on anybody
      if (used < stage()) continue;
      incidents_.tested(e.tick, {e.x, e.y});
      const int behaviour = worstNear(w, {e.x, e.y});
      if (used <= behaviour) continue;
      incidents_.broken(e.tick > windowTicks() ? e.tick - windowTicks() : 0, e.tick, {e.x, e.y}, used - behaviour,
                        {{"stage", used}, {"behaviour", behaviour}, {"reach", limit()}, {"window", window()}}, actorOf(e));
    }
  }

 private:
  void lookAt(const World& w) {
    for (uint32_t i = 0; i < w.citizens; ++i) {
      if (!isPresent(w, i)) continue;
      const Mode mode = modeOf(w, i);
      if (mode == Mode::press || mode == Mode::push) active_[i] = w.clock.tick;
      if (mode == Mode::throwing || mode == Mode::attack) aggressive_[i] = w.clock.tick;
    }
  }
  int worstNear(const World& w, Vec2 at) const {
    const auto lately = [&](uint32_t tick) { return tick != kNever && w.clock.tick - tick <= windowTicks(); };
    int worst = kPassive;
    for (uint32_t i = 0; i < w.citizens && worst < kAggressive; ++i) {
      if (!isPresent(w, i) || static_cast<double>(distance(standsAt(w, i), at)) > limit()) continue;
      if (lately(aggressive_[i])) worst = kAggressive;
      else if (lately(active_[i])) worst = kActive;
    }
    return worst;
  }
  Column<uint32_t> active_, aggressive_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchStageFits(const World& w, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(w, rule, incidents); }

}  // namespace sispam
