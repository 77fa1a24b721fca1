// SPDX-License-Identifier: Apache-2.0
// The field table of rule packs; what each kind of rule needs stands in check_doctrine.cpp.
#pragma once

#include "scenario/choice.h"
#include "scenario/doctrine.h"
#include "scenario/fields_condition.h"

namespace sispam {

template <> inline constexpr std::string_view structName<Level> = "Level";
template <class V>
constexpr void fields(V& v, Level& x) {
  v(identifier().required(), x.id);
  v(text("name"), x.name);
  v(integer("rank", 0, 4).required(), x.rank);
  v(object("when"), x.when);
  v(seconds("calm", 0, 7200).assumed(), x.calm);
}

template <> inline constexpr std::string_view structName<Rule> = "Rule";
template <class V>
constexpr void fields(V& v, Rule& x) {
  v(code("id").required(), x.id);
  v(text("name"), x.name);
  v(choice("kind").required(), x.kind);
  v(integer("severity", 1, 4), x.severity);
  v(string("citation", 1000), x.citation);
  v(boolean("assumed"), x.assumed);
  v(code("hint"), x.hint);
  v(number("limit", 0, 100000), x.limit);
  v(seconds("duration", 0, 86400), x.duration);
  v(number("window", 0, 86400), x.window);
  v(number("count", 0, 1000), x.count);
  v(integer("stage", 1, 6), x.stage);
  v(reference("level", Ref::level), x.level, x.levelIndex);
  v(choices("acts", 6), x.acts);
  v(text("lacks", 2000), x.lacks);
}

template <> inline constexpr std::string_view structName<Authority> = "Authority";
template <class V>
constexpr void fields(V& v, Authority& x) {
  v(choice("order").required(), x.order);
  v(reference("level", Ref::level).required(), x.level, x.levelIndex);
  v(text("by"), x.by);
  v(string("citation", 1000), x.citation);
}

template <> inline constexpr std::string_view structName<Permit> = "Permit";
template <class V>
constexpr void fields(V& v, Permit& x) {
  v(reference("level", Ref::level).required(), x.level, x.levelIndex);
  v(integer("stage", 1, 6).required(), x.stage);
  v(choices("orders", 50), x.orders);
  v(string("citation", 1000), x.citation);
  v(boolean("assumed"), x.assumed);
}

template <> inline constexpr std::string_view structName<StationPattern> = "StationPattern";
template <class V>
constexpr void fields(V& v, StationPattern& x) {
  v(choice("vulnerability").required(), x.vulnerability);
  v(integer("police", 0, 1000, "persons").required(), x.police);
  v(integer("stations", 1, 1000).required(), x.stations);
  v(integer("linmas", 0, 10000, "persons").required(), x.linmas);
  v(string("citation", 1000), x.citation);
  v(boolean("assumed"), x.assumed);
}

template <> inline constexpr std::string_view structName<Doctrine> = "Doctrine";
template <class V>
constexpr void fields(V& v, Doctrine& x) {
  v(format("format").required(), x.format);
  v(identifier().required(), x.id);
  v(text("name"), x.name);
  v(text("notes", 20000), x.notes);
  v(list("levels", 1, 5).required(), x.levels);
  v(list("authorities", 0, 50), x.authorities);
  v(list("permits", 0, 5), x.permits);
  v(list("patterns", 0, 4), x.patterns);
  v(list("rules", 0, 200), x.rules);
}

}  // namespace sispam
