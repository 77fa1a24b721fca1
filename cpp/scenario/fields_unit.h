// SPDX-License-Identifier: Apache-2.0
// The field table of units; see field.h.
#pragma once

#include "scenario/fields_condition.h"
#include "scenario/unit.h"

namespace sispam {

template <> inline constexpr std::string_view structName<Formation> = "Formation";
template <class V>
constexpr void fields(V& v, Formation& x) {
  v(choice("kind"), x.kind);
  v(integer("ranks", 1, 6).assumed(), x.ranks);
  v(number("spacing", 0.5, 5, "m").source("assumed: 0.6–0.8 m"), x.spacing);
}

template <> inline constexpr std::string_view structName<OnRequest> = "OnRequest";
template <class V>
constexpr void fields(V& v, OnRequest& x) {
  v(seconds("latency", 0, 86400).source("Perkap 16/2006 (who may order); value assumed"), x.latency);
  v(reference("level", Ref::level), x.level, x.levelIndex);
  v(text("authority"), x.authority);
}

template <> inline constexpr std::string_view structName<Unit> = "Unit";
template <class V>
constexpr void fields(V& v, Unit& x) {
  v(identifier().required(), x.id);
  v(text("name"), x.name);
  v(choice("service").required(), x.service);
  v(choice("kind").required(), x.kind);
  v(integer("strength", 1, 2000, "persons").required(), x.strength);
  v(choices("kit", 18), x.kit);
  v(object("formation"), x.formation);
  v(point("at").required(), x.at);
  v(angle("heading"), x.heading);
  v(object("available"), x.available);
  v(object("onRequest"), x.onRequest);
  v(number("tank", 0, 20000, "l"), x.tank);
  v(integer("munitions", 0, 1000).assumed(), x.munitions);
}

}  // namespace sispam
