// SPDX-License-Identifier: Apache-2.0
// R01, R10: an order whose means the pack's `permits` do not allow at the level of the situation. Whether it hits anybody is for other rules;
// this one is about the decision.
#include "observe/rule_watch.h"
#include "scenario/permits.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    const Doctrine& doctrine = w.exercise->doctrine;
    for (const Event& e : w.events.list) {
      if (e.kind != EventKind::orderGiven && e.kind != EventKind::notPermitted) continue;
      const auto order = static_cast<OrderKind>(e.b);
      if (!isLimited(doctrine, order)) continue;
      incidents_.tested(e.tick, {e.x, e.y});
      if (e.kind == EventKind::orderGiven) continue;
      const std::optional<size_t> from = permittedFrom(doctrine, order);
      const double rank = rankOf(w, e.c), needed = from ? rankOf(w, static_cast<uint32_t>(*from)) : -1;
      incidents_.broken(e.tick, e.tick, {e.x, e.y}, from ? needed - rank : 5, {{"stage", stageOfOrder(order)}, {"rank", rank}, {"rankNeeded", needed}},
                        static_cast<uint16_t>(e.a));
    }
  }
};

}  // namespace

std::unique_ptr<RuleWatch> watchMeansPermitted(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
