// SPDX-License-Identifier: Apache-2.0
// R28: a level is declared, or an order of a stage >= `stage` is given, and no reason for the decision log comes with it nor an entry
// within `window` s before or after.
#include <vector>

#include "observe/crowd.h"
#include "observe/rule_watch.h"
#include "scenario/permits.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (e.kind == EventKind::logged) {
        entry_ = e.tick;
        open_.clear();
      } else if (e.kind == EventKind::levelDeclared) {
        decided(e, placeOfTrouble(w), kNone16);
      } else if (e.kind == EventKind::orderGiven && stageOfOrder(static_cast<OrderKind>(e.b)) >= stage()) {
        decided(e, {e.x, e.y}, static_cast<uint16_t>(e.a));
      }
    }
    while (!open_.empty() && w.clock.tick - open_.front().tick > windowTicks()) {
      report(w);
      open_.erase(open_.begin());
    }
  }

 private:
  struct Decision {
    uint32_t tick;
    Vec2 at;
    uint16_t unit;
  };
  void decided(const Event& e, Vec2 at, uint16_t unit) {
    incidents_.tested(e.tick, at);
    const bool logged = e.value > 0 || (entry_ != kNever && e.tick - entry_ <= windowTicks());
    if (!logged) open_.push_back({e.tick, at, unit});
  }
  void report(const World& w) {
    const Decision& d = open_.front();
    ++missing_;
    incidents_.broken(d.tick, w.clock.tick, d.at, missing_, {{"decisions", missing_}, {"window", window()}}, d.unit);
  }
  void atEnd(const World& w) override {
    for (; !open_.empty(); open_.erase(open_.begin())) report(w);
  }
  uint32_t entry_ = kNever;
  double missing_ = 0;
  std::vector<Decision> open_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchDecisionLog(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
