// SPDX-License-Identifier: Apache-2.0
// The field table of phases, injects, objectives and of what is measured; see field.h.
#pragma once

#include "scenario/fields_condition.h"
#include "scenario/script.h"

namespace sispam {

template <> inline constexpr std::string_view structName<Phase> = "Phase";
template <class V>
constexpr void fields(V& v, Phase& x) {
  v(identifier().required(), x.id);
  v(text("name"), x.name);
  v(object("begins"), x.begins);
  v(seconds("timeout", 1, 86400), x.timeout);
}

template <> inline constexpr std::string_view structName<Inject> = "Inject";
template <class V>
constexpr void fields(V& v, Inject& x) {
  v(identifier().required(), x.id);
  v(choice("kind").required(), x.kind);
  v(object("when"), x.when);
  v(text("text", 4000), x.text);
  v(string("sender"), x.sender);
  v(string("receiver"), x.receiver);
  v(string("channel"), x.channel);
  v(reference("group", Ref::group), x.group, x.groupIndex);
  v(reference("unit", Ref::unit), x.unit, x.unitIndex);
  v(reference("gate", Ref::gate), x.gate, x.gateIndex);
  v(reference("zone", Ref::zone), x.zone, x.zoneIndex);
  v(number("amount", -1000, 1000), x.amount);
  v(choice("speaker"), x.speaker);
  v(number("reach", 0.1, 2000, "m").assumed(), x.reach);
  v(share("trust").assumed(), x.trust);
  v(number("anger", -1, 1).assumed(), x.anger);
  v(seconds("over", 0, 7200).assumed(), x.over);
  v(angle("direction"), x.direction);
  v(choice("act"), x.act);
  v(reference("objective", Ref::objective), x.objective, x.objectiveIndex);
  v(text("expected", 4000), x.expected);
  v(seconds("every", 1, 86400), x.every);
  v(integer("times", 2, 1000), x.times);
}

template <> inline constexpr std::string_view structName<Objective> = "Objective";
template <class V>
constexpr void fields(V& v, Objective& x) {
  v(identifier().required(), x.id);
  v(text("name"), x.name);
  v(object("starts"), x.starts);
  v(object("done"), x.done);
  v(seconds("within", 1, 86400), x.within);
  v(references("rules", Ref::rule, 100), x.rules);
}

template <> inline constexpr std::string_view structName<CountingLine> = "CountingLine";
template <class V>
constexpr void fields(V& v, CountingLine& x) {
  v(identifier().required(), x.id);
  v(point("a").required(), x.a);
  v(point("b").required(), x.b);
}

template <> inline constexpr std::string_view structName<MeasuringArea> = "MeasuringArea";
template <class V>
constexpr void fields(V& v, MeasuringArea& x) {
  v(identifier().required(), x.id);
  v(polygon().required(), x.polygon);
  v(window("window").required(), x.window);
}

template <> inline constexpr std::string_view structName<Observe> = "Observe";
template <class V>
constexpr void fields(V& v, Observe& x) {
  v(list("lines", 0, 200), x.lines);
  v(list("areas", 0, 200), x.areas);
}

}  // namespace sispam
