// SPDX-License-Identifier: Apache-2.0
// One line of the field table: how a member of a struct looks in a file. fields_*.h say `v(number("speed", 0.5, 2.2, "m/s"),
// x.speed)` for every member; the compiler makes an array of rows of it (shape.h), over which reader, writer, walks and describer go.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

namespace sispam {

/// How a value looks in JSON.
enum class Kind : uint8_t {
  number, integer, boolean,
  text,        ///< {"id": …, "en": …}
  string,      ///< free text in one language, a citation, a call sign
  identifier,  ///< [a-z0-9][a-z0-9-]*
  code,        ///< [A-Za-z0-9][A-Za-z0-9.-]*, for rules ("R25-5.5") and hints
  reference,   ///< id of something that is defined elsewhere, see Ref
  choice,      ///< one of a list of names
  point,       ///< [x, y], m
  points,      ///< list of points
  polyline,    ///< list of points, no two neighbours alike
  polygon,     ///< ring of corners, the first not repeated
  time,        ///< seconds from the start, or "HH:MM" of the drill's day
  window,      ///< [time, time]
  angle,       ///< degrees anticlockwise from east (radians in the structs)
  clock,       ///< "HH:MM"
  date,        ///< "YYYY-MM-DD"
  format,      ///< name and major number of the file's format
  object, list, any
};
std::string_view kindName(Kind kind);

/// What a reference may name.
enum class Ref : uint8_t {
  none, zone, exit, gate, station, group, unit, phase, inject, objective, level, rule,
  goal,      ///< zone, exit or station
  entrance,  ///< zone or exit
  party      ///< group, unit or station
};
std::string_view refName(Ref ref);

/// Greatest coordinate, m.
inline constexpr double kFarthest = 5000;
inline constexpr double kLongestTime = 172800;  ///< s, two days

struct Field {
  std::string_view key;
  Kind kind = Kind::object;
  double min = 0, max = 0;             ///< of numbers, times, angles (degrees), coordinates
  std::string_view unitName = {};      ///< of a number
  std::string_view sourceText = {};    ///< where the default comes from; "assumed" = ours
  bool isRequired = false;
  Ref ref = Ref::none;
  Kind item = Kind::object;            ///< of a list
  uint32_t minItems = 0, maxItems = 0; ///< of a list, of points
  uint32_t maxBytes = 0;               ///< of texts

  constexpr Field required() const { Field f = *this; f.isRequired = true; return f; }
  constexpr Field source(std::string_view s) const { Field f = *this; f.sourceText = s; return f; }
  constexpr Field assumed() const { return source("assumed"); }
};

constexpr Field fieldOf(std::string_view key, Kind kind) {
  Field f;
  f.key = key;
  f.kind = kind;
  return f;
}
constexpr Field ranged(std::string_view key, Kind kind, double min, double max, std::string_view unit) {
  Field f = fieldOf(key, kind);
  f.min = min;
  f.max = max;
  f.unitName = unit;
  return f;
}
constexpr Field sized(std::string_view key, Kind kind, Kind item, uint32_t minItems, uint32_t maxItems) {
  Field f = fieldOf(key, kind);
  f.item = item;
  f.minItems = minItems;
  f.maxItems = maxItems;
  return f;
}
constexpr Field worded(std::string_view key, Kind kind, uint32_t maxBytes) {
  Field f = fieldOf(key, kind);
  f.maxBytes = maxBytes;
  return f;
}

constexpr Field number(std::string_view key, double min, double max, std::string_view unit = "") {
  return ranged(key, Kind::number, min, max, unit);
}
constexpr Field integer(std::string_view key, double min, double max, std::string_view unit = "") {
  return ranged(key, Kind::integer, min, max, unit);
}
constexpr Field share(std::string_view key) { return number(key, 0, 1); }
constexpr Field seconds(std::string_view key, double min, double max) { return number(key, min, max, "s"); }
constexpr Field time(std::string_view key) { return ranged(key, Kind::time, 0, kLongestTime, "s"); }
constexpr Field window(std::string_view key) { return ranged(key, Kind::window, 0, kLongestTime, "s"); }
constexpr Field angle(std::string_view key) { return ranged(key, Kind::angle, -360, 360, "degrees"); }
constexpr Field boolean(std::string_view key) { return fieldOf(key, Kind::boolean); }
constexpr Field clock(std::string_view key) { return fieldOf(key, Kind::clock); }
constexpr Field date(std::string_view key) { return fieldOf(key, Kind::date); }
constexpr Field format(std::string_view key) { return fieldOf(key, Kind::format); }
constexpr Field choice(std::string_view key) { return fieldOf(key, Kind::choice); }
constexpr Field object(std::string_view key) { return fieldOf(key, Kind::object); }
constexpr Field any(std::string_view key) { return fieldOf(key, Kind::any); }
constexpr Field text(std::string_view key, uint32_t maxBytes = 1000) { return worded(key, Kind::text, maxBytes); }
constexpr Field string(std::string_view key, uint32_t maxBytes = 200) { return worded(key, Kind::string, maxBytes); }
constexpr Field identifier(std::string_view key = "id") { return worded(key, Kind::identifier, 64); }
constexpr Field code(std::string_view key) { return worded(key, Kind::code, 64); }
constexpr Field reference(std::string_view key, Ref ref) {
  Field f = worded(key, Kind::reference, 64);
  f.ref = ref;
  return f;
}
constexpr Field point(std::string_view key) { return ranged(key, Kind::point, -kFarthest, kFarthest, "m"); }
constexpr Field shape(std::string_view key, Kind kind, uint32_t minPoints, uint32_t maxPoints) {
  Field f = sized(key, kind, Kind::point, minPoints, maxPoints);
  f.min = -kFarthest;
  f.max = kFarthest;
  f.unitName = "m";
  return f;
}
constexpr Field polygon(std::string_view key = "polygon") { return shape(key, Kind::polygon, 3, 2000); }
constexpr Field polyline(std::string_view key, uint32_t maxPoints) { return shape(key, Kind::polyline, 2, maxPoints); }
constexpr Field points(std::string_view key, uint32_t minPoints, uint32_t maxPoints) {
  return shape(key, Kind::points, minPoints, maxPoints);
}
constexpr Field list(std::string_view key, uint32_t minItems, uint32_t maxItems) {
  return sized(key, Kind::list, Kind::object, minItems, maxItems);
}
constexpr Field choices(std::string_view key, uint32_t maxItems) { return sized(key, Kind::list, Kind::choice, 0, maxItems); }
constexpr Field references(std::string_view key, Ref ref, uint32_t maxItems) {
  Field f = sized(key, Kind::list, Kind::reference, 0, maxItems);
  f.ref = ref;
  f.maxBytes = 64;
  return f;
}

/// Name of a struct in the schema and in TypeScript; specialised next to its fields().
template <class T>
inline constexpr std::string_view structName = "";

/// Name and enumerator names of a choice, in the order of the enumerators; specialised in choice.h.
template <class E>
struct Choice;

}  // namespace sispam
