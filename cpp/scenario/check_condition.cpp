// SPDX-License-Identifier: Apache-2.0
// Every trigger by itself: exactly one kind, a comparison that can hold, things that the measure can be taken of.
#include "scenario/checks.h"
#include "scenario/fields_doctrine.h"
#include "scenario/fields_orders.h"
#include "scenario/fields_scenario.h"
#include "scenario/visit.h"

namespace sispam {

namespace {

struct Population {
  double citizens = 0, members = 0;
};

Population populationOf(const Scenario& s) {
  Population p;
  for (const Group& group : s.groups) p.citizens += group.count;
  for (const Unit& unit : s.units) p.members += unit.strength;
  return p;
}

/// The greatest value a measure can take, if there is one. Counts need the scenario.
std::optional<double> greatest(const Condition& c, const Scenario* s, const Population& population) {
  switch (*c.measure) {
    case Measure::ready: case Measure::broken: return 1;
    case Measure::stage: return 6;
    case Measure::density: case Measure::force: case Measure::fires: case Measure::distance: case Measure::quarrel:
    case Measure::objection: case Measure::load: case Measure::reported: case Measure::threats: case Measure::worked:
    case Measure::ordersDone: case Measure::ordersRefused: case Measure::pressed: return std::nullopt;
    default: break;
  }
  if (s == nullptr) return std::nullopt;
  if (*c.measure == Measure::counted || *c.measure == Measure::delivered) {
    if (c.ofIndex >= 0 && c.ofKind == Condition::Of::station) return s->stations[static_cast<size_t>(c.ofIndex)].count ? 1 : 0;
    double boxes = 0;
    for (const Station& station : s->stations) boxes += station.count ? 1 : 0;
    return boxes;
  }
  const auto of = static_cast<size_t>(c.ofIndex);
  const bool ofGroup = c.ofIndex >= 0 && c.ofKind == Condition::Of::group;
  const bool ofUnit = c.ofIndex >= 0 && c.ofKind == Condition::Of::unit;
  if (*c.measure == Measure::tank) return ofUnit ? s->units[of].tank.value_or(0) : std::optional<double>();
  if (ofGroup) return s->groups[of].count;
  if (ofUnit) return s->units[of].strength;
  if (!c.of.empty() && c.ofIndex < 0) return std::nullopt;
  switch (*c.measure) {
    case Measure::injured: case Measure::dose: return population.citizens + population.members;
    case Measure::strength: case Measure::contact: case Measure::hostages: return population.members;
    default: return population.citizens;
  }
}

/// What `of` must name for a measure, by the words of refName.
std::string_view subjectOf(Measure m) {
  switch (m) {
    case Measure::strength: case Measure::ready: case Measure::contact: case Measure::distance: case Measure::tank:
    case Measure::worked: case Measure::reported: case Measure::load: case Measure::broken:
    case Measure::ordersDone: case Measure::ordersRefused: case Measure::pressed: case Measure::hostages: return "unit";
    case Measure::served: case Measure::queued: case Measure::turnedAway: case Measure::counted: case Measure::delivered: return "station";
    case Measure::injured: case Measure::dose: return "party";
    default: return "group";
  }
}

bool fits(Condition::Of kind, std::string_view subject) {
  switch (kind) {
    case Condition::Of::group: return subject == "group" || subject == "party";
    case Condition::Of::unit: return subject == "unit" || subject == "party";
    case Condition::Of::station: return subject == "station";
    case Condition::Of::all: return true;
  }
  return true;
}

class ConditionCheck final : public FieldWalk {
 public:
  ConditionCheck(const Scenario* scenario, Report& report) : scenario_(scenario), report_(report) {
    if (scenario != nullptr) population_ = populationOf(*scenario);
  }

 private:
  void enter(const Shape& shape, void* x) override {
    if (const Condition* c = as<Condition>(shape, x)) checkOne(*c);
  }
  void checkOne(const Condition& c) {
    if (report_.full() || report_.spoilt(pointer)) return;
    checkKinds(c);
    if (c.measure) checkMeasure(c);
    if (c.below && c.targetIndex == 0) report_.at(pointer + "/below", "level.below", {{"level", *c.below}});
    if (c.objective && scenario_ != nullptr && c.targetIndex >= 0 && !scenario_->objectives[static_cast<size_t>(c.targetIndex)].done && report_.sound("/objectives"))
      report_.at(pointer + "/objective", "condition.objective", {{"objective", *c.objective}});
    if (contradicts(c)) report_.at(pointer, "condition.contradiction");
    // Phases are judged by their whole condition in check_course.cpp.
    if (scenario_ != nullptr && report_.sound("/limit") && !pointer.starts_with("/phases")) checkTime(c);
  }

  void checkTime(const Condition& c) {
    const double limit = scenario_->limit;
    if (c.time && *c.time > limit) report_.at(pointer + "/time", "condition.late", {{"found", *c.time}, {"limit", limit}});
    else if (c.time.value_or(0) + c.held > limit && report_.sound(pointer + "/held"))
      report_.at(pointer + "/held", "condition.late", {{"found", c.time.value_or(0) + c.held}, {"limit", limit}});
  }

  void checkKinds(const Condition& c) {
    int kinds = 0;
    // A key that is there but spoilt counts as well.
    for (const char* key : {"/all", "/any", "/none", "/time", "/phase", "/inject", "/level", "/below", "/open", "/shut", "/objective", "/measure"})
      kinds += report_.has(pointer + key) ? 1 : 0;
    if (kinds != 1 && !(kinds == 0 && report_.hasStranger(pointer))) report_.at(pointer, "condition.kinds", {{"found", double(kinds)}});
    if (c.measure || report_.has(pointer + "/measure") || report_.hasStranger(pointer)) return;
    for (const char* key : {"of", "in", "order", "atLeast", "atMost"})
      if (report_.has(pointer + '/' + key)) report_.at(pointer + '/' + key, "condition.extra", {{"key", std::string(key)}});
  }

  void checkMeasure(const Condition& c) {
    if (!c.atLeast && !c.atMost && report_.sound(pointer + "/atLeast") && report_.sound(pointer + "/atMost") && !report_.hasStranger(pointer))
      report_.missing(pointer, "atLeast");
    if (c.atLeast && c.atMost && *c.atLeast > *c.atMost)
      report_.at(pointer + "/atMost", "condition.never", {{"found", *c.atMost}, {"limit", *c.atLeast}});
    if (c.order && !countsOrders(c)) report_.at(pointer + "/order", "condition.extra", {{"key", std::string("order")}});
    const std::string_view subject = subjectOf(*c.measure);
    if (c.of.empty()) {
      const bool needsOne = *c.measure == Measure::strength || *c.measure == Measure::ready || *c.measure == Measure::tank ||
                            *c.measure == Measure::worked || *c.measure == Measure::reported || *c.measure == Measure::load || *c.measure == Measure::broken ||
                            *c.measure == Measure::pressed || countsOrders(c);
      if (needsOne && report_.sound(pointer + "/of")) report_.missing(pointer, "of");
    } else if (c.ofIndex >= 0 && !fits(c.ofKind, subject)) {
      report_.at(pointer + "/of", "reference.kind", {{"found", c.of}, {"expected", std::string(subject)}});
      return;
    }
    const auto most = greatest(c, populationKnown() ? scenario_ : nullptr, population_);
    if (most && c.atLeast && *c.atLeast > *most && report_.sound(pointer + "/atLeast"))
      report_.at(pointer + "/atLeast", "condition.never", {{"found", *c.atLeast}, {"limit", *most}});
  }
  bool populationKnown() const { return report_.sound("/groups") && report_.sound("/units"); }

  const Scenario* scenario_;
  Report& report_;
  Population population_;
};

}  // namespace

void checkConditions(Scenario& scenario, Report& report) { ConditionCheck(&scenario, report).walk(scenario); }
void checkConditions(Doctrine& doctrine, Report& report) { ConditionCheck(nullptr, report).walk(doctrine); }
void checkConditions(Orders& orders, Report& report) { ConditionCheck(nullptr, report).walk(orders); }

}  // namespace sispam
