// SPDX-License-Identifier: Apache-2.0
// The field table of the scenario file as a whole; see field.h. `start` comes before everything that holds a time.
#pragma once

#include "scenario/fields_group.h"
#include "scenario/fields_parameters.h"
#include "scenario/fields_script.h"
#include "scenario/fields_site.h"
#include "scenario/fields_station.h"
#include "scenario/fields_unit.h"
#include "scenario/scenario.h"

namespace sispam {

template <> inline constexpr std::string_view structName<Wind> = "Wind";
template <class V>
constexpr void fields(V& v, Wind& x) {
  v(number("speed", 0, 20, "m/s").assumed(), x.speed);
  v(angle("direction").assumed(), x.direction);
}

template <> inline constexpr std::string_view structName<Scenario> = "Scenario";
template <class V>
constexpr void fields(V& v, Scenario& x) {
  v(format("format").required(), x.format);
  v(identifier().required(), x.id);
  v(text("name").required(), x.name);
  v(text("notes", 20000), x.notes);
  v(date("date"), x.date);
  v(clock("start"), x.start);
  v(integer("seed", 0, 4294967295.0), x.seed);
  v(identifier("doctrine"), x.doctrine);
  v(identifier("commander"), x.commander);
  v(number("compression", 1, 20).assumed(), x.compression);
  v(boolean("notified").assumed(), x.notified);
  v(object("end"), x.end);
  v(seconds("limit", 1, 86400).assumed(), x.limit);
  v(object("wind"), x.wind);
  v(object("site").required(), x.site);
  v(list("groups", 0, 1000), x.groups);
  v(list("units", 0, 1000), x.units);
  v(list("stations", 0, 200), x.stations);
  v(list("phases", 0, 64), x.phases);
  v(list("script", 0, 1000), x.script);
  v(list("objectives", 0, 100), x.objectives);
  v(object("observe"), x.observe);
  v(object("parameters"), x.parameters);
}

}  // namespace sispam
