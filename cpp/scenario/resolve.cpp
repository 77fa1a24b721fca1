// SPDX-License-Identifier: Apache-2.0
// See resolve.h.
#include "scenario/resolve.h"

#include "scenario/fields_doctrine.h"
#include "scenario/fields_orders.h"
#include "scenario/fields_plan.h"
#include "scenario/fields_scenario.h"
#include "scenario/nearest.h"
#include "scenario/visit.h"

namespace sispam {

namespace {

class Resolver final : public FieldWalk {
 public:
  Resolver(const Names& names, Report& report, ConditionTally& conditions) : names_(names), report_(report), conditions_(conditions) {}

 private:
  void enter(const Shape& shape, void* x) override {
    if (Condition* c = as<Condition>(shape, x)) {
      c->index = conditions_.next++;
      conditions_.orderCounts = conditions_.orderCounts || countsOrders(*c);
      conditions_.objectivesAwaited = conditions_.objectivesAwaited || c->objective;
    }
  }
  void leave(const Shape& shape, void* x) override {
    if (Condition* c = as<Condition>(shape, x)) findKind(*c);
    if (Leg* leg = as<Leg>(shape, x)) findChoices(*leg);
  }
  void reference(const Field& f, const std::string& name, int& index) override {
    if (const auto found = lookUp(f.ref, name, pointer)) index = found->index;
  }
  void references(const Field& f, const std::vector<std::string>& names) override {
    for (size_t i = 0; i < names.size(); ++i)
      if (!names[i].empty()) lookUp(f.ref, names[i], pointer + '/' + std::to_string(i));
  }

  void findKind(Condition& c) {
    const auto found = names_.find(Ref::party, c.of);
    if (!found) return;
    switch (found->kind) {
      case Ref::group: c.ofKind = Condition::Of::group; break;
      case Ref::unit: c.ofKind = Condition::Of::unit; break;
      default: c.ofKind = Condition::Of::station; break;
    }
  }
  void findChoices(Leg& leg) {
    for (const std::string& name : leg.choices) {
      const auto found = names_.find(Ref::goal, name);
      leg.choiceIndices.push_back(found ? found->index : -1);
    }
    if (!leg.choiceIndices.empty() && leg.goal.empty()) leg.goalIndex = leg.choiceIndices.front();
  }

  std::optional<Names::Found> lookUp(Ref ref, const std::string& name, const std::string& place) {
    if (!names_.knows(ref)) return std::nullopt;
    const auto found = names_.find(ref, name);
    if (found || report_.full() || !report_.sound(place)) return found;
    if (names_.findAnything(name)) {
      report_.at(place, "reference.kind", {{"found", name}, {"expected", std::string(refName(ref))}});
    } else {
      const auto all = names_.all(ref);
      report_.at(place, "reference.unknown",
                 {{"found", name}, {"kind", std::string(refName(ref))}, {"nearest", nearestName(name, all)}});
    }
    return std::nullopt;
  }

  const Names& names_;
  Report& report_;
  ConditionTally& conditions_;
};

}  // namespace

void resolve(Scenario& x, const Names& names, Report& report, ConditionTally& found) { Resolver(names, report, found).walk(x); }
void resolve(Doctrine& x, const Names& names, Report& report, ConditionTally& found) { Resolver(names, report, found).walk(x); }
void resolve(Orders& x, const Names& names, Report& report, ConditionTally& found) { Resolver(names, report, found).walk(x); }
void resolve(Order& x, const Names& names, Report& report, ConditionTally& found) { Resolver(names, report, found).walk(x); }
void resolve(Inject& x, const Names& names, Report& report, ConditionTally& found) { Resolver(names, report, found).walk(x); }
void resolve(Plan& x, const Names& names, Report& report, ConditionTally& found) { Resolver(names, report, found).walk(x); }

}  // namespace sispam
