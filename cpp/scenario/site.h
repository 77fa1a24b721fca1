// SPDX-License-Identifier: Apache-2.0
// The ground of the exercise in metres from an origin: where one can walk, what stands in the way, where one comes in
// and goes out. Angles in files are degrees anticlockwise from east; here they are already radians.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geometry/polygon.h"
#include "geometry/segment.h"
#include "math/vec2.h"

namespace sispam {

/// A sentence or name in the two languages of the product. An empty `en` falls back to `id` and the other way round.
struct Text {
  std::string id, en;
};

struct Origin {
  double lng = 0, lat = 0;  ///< degrees, WGS 84
};

struct Ground {
  std::string id;
  Polygon polygon;
};

struct Building {
  std::string id;
  Text name;
  Polygon polygon;
};

struct Wall {
  std::string id;
  std::vector<Vec2> points;  ///< polyline, at least two points
};

enum class GateKind : uint8_t {
  gate,      ///< opened and closed by hand
  barrier    ///< a place where a portable barrier can be put (kit barrier), or a trunk lies: closed = it is there
};

/// A closed gate is a wall from a to b; an open one is nothing.
struct Gate {
  std::string id;
  Text name;
  Vec2 a, b;
  bool open = true;  ///< at the start
  GateKind kind = GateKind::gate;
};

/// People leave the ground on reaching the polygon of an exit; groups may come in there.
struct Exit {
  std::string id;
  Text name;
  Polygon polygon;
  std::optional<double> capacity;  ///< persons/s who get out here at most: turnstiles, a search, the boarding of buses; without it only bodies limit it
};

enum class ZoneKind : uint8_t {
  assembly, stage, press, staging, medical, custody, tps, office, props, road, shelter, queue, hydrant, other
};

/// How likely trouble is at a polling station, by the classes of the police (facts.md 3.1): little, some, much; prisons and the like.
enum class Vulnerability : uint8_t { kurangRawan, rawan, sangatRawan, khusus };

/// Stairs or a ramp: factors of the walking speed, on top of the zone's speedFactor.
struct Slope {
  double direction = 0;    ///< rad: where uphill is
  double up = 1, down = 1; ///< 0.1–1.5
};

struct Zone {
  std::string id;
  Text name;
  ZoneKind kind = ZoneKind::other;
  Polygon polygon;
  double speedFactor = 1;  ///< walking speed inside, 0.1–1.5
  std::optional<Slope> slope = {};
  std::optional<Vulnerability> vulnerability = {};  ///< of a zone of kind tps that is a polling station
};

struct Label {
  Vec2 at;
  Text text;
  double angle = 0;  ///< rad
};

struct Site {
  bool schematic = false;  ///< the geometry is a sketch, not a survey; the map says so
  Text name;
  std::optional<Origin> origin;
  std::string attribution;
  std::vector<Ground> ground;
  std::vector<Building> buildings;
  std::vector<Wall> walls;
  std::vector<Gate> gates;
  std::vector<Exit> exits;
  std::vector<Zone> zones;
  std::vector<Label> labels;
};

}  // namespace sispam
