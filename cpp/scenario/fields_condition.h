// SPDX-License-Identifier: Apache-2.0
// The field table of triggers. That exactly one of the kinds is there is checked in check_condition.cpp.
#pragma once

#include "scenario/choice.h"
#include "scenario/condition.h"
#include "scenario/field.h"

namespace sispam {

template <> inline constexpr std::string_view structName<Condition> = "Condition";
template <class V>
constexpr void fields(V& v, Condition& x) {
  v(list("all", 1, 50), x.all);
  v(list("any", 1, 50), x.any);
  v(list("none", 1, 50), x.none);
  v(time("time"), x.time);
  v(reference("phase", Ref::phase), x.phase, x.targetIndex);
  v(reference("inject", Ref::inject), x.inject, x.targetIndex);
  v(reference("level", Ref::level), x.level, x.targetIndex);
  v(reference("below", Ref::level), x.below, x.targetIndex);
  v(reference("open", Ref::gate), x.open, x.targetIndex);
  v(reference("shut", Ref::gate), x.shut, x.targetIndex);
  v(reference("objective", Ref::objective), x.objective, x.targetIndex);
  v(choice("measure"), x.measure);
  v(reference("of", Ref::party), x.of, x.ofIndex);
  v(reference("in", Ref::zone), x.in, x.inIndex);
  v(choice("order"), x.order);
  v(number("atLeast", 0, 1e6), x.atLeast);
  v(number("atMost", 0, 1e6), x.atMost);
  v(seconds("held", 0, 86400), x.held);
}

}  // namespace sispam
