// SPDX-License-Identifier: Apache-2.0
// The field table of orders and order files; what each kind of order needs stands in check_orders.cpp.
#pragma once

#include "scenario/fields_condition.h"
#include "scenario/orders.h"

namespace sispam {

template <> inline constexpr std::string_view structName<Order> = "Order";
template <class V>
constexpr void fields(V& v, Order& x) {
  v(identifier(), x.id);
  v(time("t"), x.t);
  v(object("when"), x.when);
  v(seconds("after", 0, 86400), x.after);
  v(boolean("again"), x.again);
  v(reference("unit", Ref::unit), x.unit, x.unitIndex);
  v(choice("kind").required(), x.kind);
  v(point("at"), x.at);
  v(point("a"), x.a);
  v(point("b"), x.b);
  v(angle("heading"), x.heading);
  v(integer("ranks", 1, 6), x.ranks);
  v(choice("formation"), x.formation);
  v(angle("arc"), x.arc);
  v(integer("shots", 1, 20), x.shots);
  v(number("distance", 0, 1000, "m"), x.distance);
  v(seconds("duration", 0, 86400), x.duration);
  v(reference("with", Ref::unit), x.with, x.withIndex);
  v(reference("group", Ref::group), x.group, x.groupIndex);
  v(reference("gate", Ref::gate), x.gate, x.gateIndex);
  v(reference("zone", Ref::zone), x.zone, x.zoneIndex);
  v(reference("exit", Ref::exit), x.exit, x.exitIndex);
  v(reference("level", Ref::level), x.level, x.levelIndex);
  v(reference("station", Ref::station), x.station, x.stationIndex);
  v(text("text", 4000), x.text);
  v(choices("says", 4), x.says);
  v(text("why", 4000), x.why);
}

template <> inline constexpr std::string_view structName<Orders> = "Orders";
template <class V>
constexpr void fields(V& v, Orders& x) {
  v(format("format").required(), x.format);
  v(identifier(), x.id);
  v(text("name"), x.name);
  v(text("notes", 20000), x.notes);
  v(list("orders", 0, 5000).required(), x.orders);
}

}  // namespace sispam
