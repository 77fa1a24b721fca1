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
  v(number("assisted", 1, 5).source("assumed: 1.5–2"), x.assisted);
}

template <> inline constexpr std::string_view structName<Counting> = "Counting";
template <class V>
constexpr void fields(V& v, Counting& x) {
  v(seconds("perVoter", 0.5, 600).assumed(), x.perVoter);
  v(integer("least", 1, 20, "persons").assumed(), x.least);
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
  v(choices("staff", 7), x.staff);
  v(integer("ballots", 0, 100000), x.ballots);
  v(object("unlisted"), x.unlisted);
  v(object("count"), x.count);
  v(object("opens"), x.opens);
  v(object("closes"), x.closes);
}

}  // namespace sispam
