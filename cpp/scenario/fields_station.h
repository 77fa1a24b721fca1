// SPDX-License-Identifier: Apache-2.0
// The field table of stations; see field.h.
#pragma once

#include "scenario/fields_condition.h"
#include "scenario/station.h"

namespace sispam {

template <> inline constexpr std::string_view structName<ServiceTime> = "ServiceTime";
template <class V>
constexpr void fields(V& v, ServiceTime& x) {
  v(choice("law").assumed(), x.law);
  v(seconds("mean", 0.5, 3600).assumed(), x.mean);
  v(number("cv", 0, 3).assumed(), x.cv);
}

template <> inline constexpr std::string_view structName<Station> = "Station";
template <class V>
constexpr void fields(V& v, Station& x) {
  v(identifier().required(), x.id);
  v(text("name"), x.name);
  v(choice("kind"), x.kind);
  v(points("servers", 1, 32).required(), x.servers);
  v(polyline("queue", 50).required(), x.queue);
  v(object("service"), x.service);
  v(reference("next", Ref::station), x.next, x.nextIndex);
  v(reference("unit", Ref::unit), x.unit, x.unitIndex);
  v(object("opens"), x.opens);
  v(object("closes"), x.closes);
}

}  // namespace sispam
