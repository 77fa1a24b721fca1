// SPDX-License-Identifier: Apache-2.0
// The field table of the ground; see field.h.
#pragma once

#include "scenario/choice.h"
#include "scenario/field.h"
#include "scenario/site.h"

namespace sispam {

template <> inline constexpr std::string_view structName<Origin> = "Origin";
template <class V>
constexpr void fields(V& v, Origin& x) {
  v(number("lng", -180, 180, "degrees").required(), x.lng);
  v(number("lat", -85, 85, "degrees").required(), x.lat);
}

template <> inline constexpr std::string_view structName<Ground> = "Ground";
template <class V>
constexpr void fields(V& v, Ground& x) {
  v(identifier().required(), x.id);
  v(polygon().required(), x.polygon);
}

template <> inline constexpr std::string_view structName<Building> = "Building";
template <class V>
constexpr void fields(V& v, Building& x) {
  v(identifier().required(), x.id);
  v(text("name"), x.name);
  v(polygon().required(), x.polygon);
}

template <> inline constexpr std::string_view structName<Wall> = "Wall";
template <class V>
constexpr void fields(V& v, Wall& x) {
  v(identifier().required(), x.id);
  v(polyline("points", 2000).required(), x.points);
}

template <> inline constexpr std::string_view structName<Gate> = "Gate";
template <class V>
constexpr void fields(V& v, Gate& x) {
  v(identifier().required(), x.id);
  v(text("name"), x.name);
  v(point("a").required(), x.a);
  v(point("b").required(), x.b);
  v(boolean("open"), x.open);
  v(choice("kind"), x.kind);
}

template <> inline constexpr std::string_view structName<Exit> = "Exit";
template <class V>
constexpr void fields(V& v, Exit& x) {
  v(identifier().required(), x.id);
  v(text("name"), x.name);
  v(polygon().required(), x.polygon);
  v(number("capacity", 0.01, 100), x.capacity);
}

template <> inline constexpr std::string_view structName<Slope> = "Slope";
template <class V>
constexpr void fields(V& v, Slope& x) {
  v(angle("direction").required(), x.direction);
  v(number("up", 0.1, 1.5), x.up);
  v(number("down", 0.1, 1.5), x.down);
}

template <> inline constexpr std::string_view structName<Zone> = "Zone";
template <class V>
constexpr void fields(V& v, Zone& x) {
  v(identifier().required(), x.id);
  v(text("name"), x.name);
  v(choice("kind"), x.kind);
  v(polygon().required(), x.polygon);
  v(number("speedFactor", 0.1, 1.5).assumed(), x.speedFactor);
  v(object("slope"), x.slope);
  v(choice("vulnerability"), x.vulnerability);
}

template <> inline constexpr std::string_view structName<Label> = "Label";
template <class V>
constexpr void fields(V& v, Label& x) {
  v(point("at").required(), x.at);
  v(text("text").required(), x.text);
  v(angle("angle"), x.angle);
}

template <> inline constexpr std::string_view structName<Site> = "Site";
template <class V>
constexpr void fields(V& v, Site& x) {
  v(boolean("schematic"), x.schematic);
  v(text("name"), x.name);
  v(object("origin"), x.origin);
  v(string("attribution", 1000), x.attribution);
  v(list("ground", 0, 1000), x.ground);
  v(list("buildings", 0, 20000), x.buildings);
  v(list("walls", 0, 20000), x.walls);
  v(list("gates", 0, 200), x.gates);
  v(list("exits", 0, 200), x.exits);
  v(list("zones", 0, 500), x.zones);
  v(list("labels", 0, 2000), x.labels);
}

}  // namespace sispam
