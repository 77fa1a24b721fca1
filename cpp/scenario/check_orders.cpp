// SPDX-License-Identifier: Apache-2.0
// What each kind of order needs, and whether the unit that gets it can do it.
#include <map>

#include "scenario/checks.h"
#include "scenario/choice.h"

namespace sispam {

namespace {

std::string item(const std::string& list, size_t i) { return list + '/' + std::to_string(i); }

bool hasWords(const Text& text) { return !text.id.empty() || !text.en.empty(); }

void checkNeeds(const Order& o, const std::string& at, Report& report) {
  const auto needs = [&](const char* key, bool given) {
    if (!given && report.sound(at + '/' + key)) report.missing(at, key);
  };
  if (o.kind != OrderKind::declareLevel) needs("unit", !o.unit.empty());
  switch (o.kind) {
    case OrderKind::move: needs("at", o.at.has_value()); break;
    case OrderKind::form:
    case OrderKind::corridor:
    case OrderKind::patrol:
      needs("a", o.a.has_value());
      needs("b", o.b.has_value());
      break;
    case OrderKind::advance:
    case OrderKind::fallBack: needs("distance", o.distance.has_value()); break;
    case OrderKind::rotate: needs("with", !o.with.empty()); break;
    case OrderKind::escort:
      needs("with", !o.with.empty());
      needs("at", o.at.has_value());
      break;
    case OrderKind::evacuate:
      needs("with", !o.with.empty());
      needs("exit", !o.exit.empty());
      break;
    case OrderKind::irritant: needs("at", o.at.has_value()); break;
    case OrderKind::negotiate: needs("group", !o.group.empty()); break;
    case OrderKind::appeal: needs("text", hasWords(o.text)); break;
    case OrderKind::arrest: needs("zone", !o.zone.empty()); break;
    case OrderKind::water:
      needs("at", o.at.has_value());
      needs("duration", o.duration.has_value());
      break;
    case OrderKind::openGate:
    case OrderKind::closeGate:
    case OrderKind::setBarrier:
    case OrderKind::clearBarrier: needs("gate", !o.gate.empty()); break;
    case OrderKind::seal:
    case OrderKind::clearThreat: needs("zone", !o.zone.empty()); break;
    case OrderKind::carry:
      needs("station", !o.station.empty());
      needs("zone", !o.zone.empty());
      break;
    case OrderKind::work:
      needs("zone", !o.zone.empty());
      needs("duration", o.duration.has_value());
      break;
    case OrderKind::declareLevel: needs("level", !o.level.empty()); break;
    case OrderKind::withdraw: needs("exit", !o.exit.empty()); break;
    case OrderKind::hold:
    case OrderKind::fightFire:
    case OrderKind::refill:
    case OrderKind::request:
    case OrderKind::watch:
    case OrderKind::document:
    case OrderKind::aid: break;
  }
}

void checkMeans(const Order& o, const Scenario& s, const std::string& at, Report& report) {
  if (o.unitIndex < 0) return;
  const Unit& unit = s.units[static_cast<size_t>(o.unitIndex)];
  const auto needsKit = [&](OrderKind kind, Kit kit) {
    if (o.kind == kind && !unit.hasKit(kit)) report.at(at + "/unit", "order.kit", {{"unit", unit.id}, {"kit", std::string(nameOf(kit))}});
  };
  needsKit(OrderKind::water, Kit::water);
  needsKit(OrderKind::refill, Kit::water);
  needsKit(OrderKind::irritant, Kit::irritant);
  needsKit(OrderKind::setBarrier, Kit::barrier);
  needsKit(OrderKind::document, Kit::camera);
  needsKit(OrderKind::clearThreat, Kit::bombSuit);
  if (o.formation == FormationKind::shelter && !unit.hasKit(Kit::shield))
    report.at(at + "/unit", "order.kit", {{"unit", unit.id}, {"kit", std::string(nameOf(Kit::shield))}});
  if (o.kind == OrderKind::request && !unit.onRequest) report.at(at + "/unit", "order.request", {{"unit", unit.id}});
  if (o.kind == OrderKind::fightFire && !unit.hasKit(Kit::water) && !unit.hasKit(Kit::extinguisher))
    report.at(at + "/unit", "order.kit", {{"unit", unit.id}, {"kit", std::string("extinguisher")}});
}

void judgeOrder(const Order& o, const Scenario* s, const Walkable* walkable, bool triggered, const std::string& at, Report& report) {
  if (triggered && report.sound(at + "/t") && !report.spoilt(at + "/when")) {
    const int triggers = (o.t ? 1 : 0) + (o.when ? 1 : 0);
    if (triggers != 1 && !(triggers == 0 && report.hasStranger(at))) report.at(at, "order.trigger", {{"found", double(triggers)}});
  }
  if (!report.sound(at + "/kind")) return;
  checkNeeds(o, at, report);
  if (o.a && o.b && *o.a == *o.b && report.sound(at + "/a") && report.sound(at + "/b")) report.at(at + "/b", "segment.zero");
  if ((o.kind == OrderKind::rotate || o.kind == OrderKind::escort || o.kind == OrderKind::evacuate) && !o.unit.empty() && o.with == o.unit) report.at(at + "/with", "order.self", {{"unit", o.unit}});
  if (s == nullptr || walkable == nullptr) return;
  if (o.t && *o.t > s->limit && report.sound(at + "/t")) report.at(at + "/t", "condition.late", {{"found", *o.t}, {"limit", s->limit}});
  checkMeans(o, *s, at, report);
  // The jet may be aimed anywhere.
  if (o.at && o.kind != OrderKind::water && o.kind != OrderKind::irritant) walkable->judge(*o.at, at + "/at", report);
  if (o.a) walkable->judge(*o.a, at + "/a", report);
  if (o.b) walkable->judge(*o.b, at + "/b", report);
}

}  // namespace

void checkOrder(const Order& order, const Scenario* scenario, bool triggered, const std::string& pointer, Report& report) {
  if (scenario == nullptr) return judgeOrder(order, nullptr, nullptr, triggered, pointer, report);
  const Walkable walkable(scenario->site);
  judgeOrder(order, scenario, &walkable, triggered, pointer, report);
}

void checkOrders(const std::vector<Order>& orders, const Scenario* scenario, Report& report) {
  std::optional<Walkable> walkable;
  if (scenario != nullptr) walkable.emplace(scenario->site);
  std::map<std::string_view, size_t> seen;
  for (size_t i = 0; i < orders.size() && !report.full(); ++i) {
    const std::string at = item("/orders", i);
    judgeOrder(orders[i], scenario, walkable ? &*walkable : nullptr, true, at, report);
    if (orders[i].id.empty()) continue;
    const auto [first, isNew] = seen.emplace(orders[i].id, i);
    if (!isNew)
      report.at(at + "/id", "id.duplicate", {{"id", orders[i].id}, {"first", item("/orders", first->second) + "/id"}});
  }
}

}  // namespace sispam
