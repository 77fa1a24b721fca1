// SPDX-License-Identifier: Apache-2.0
// The words for kinds and references, as they stand in issues and in the table dump.
#include "scenario/field.h"

namespace sispam {

std::string_view kindName(Kind kind) {
  switch (kind) {
    case Kind::number: return "number";
    case Kind::integer: return "integer";
    case Kind::boolean: return "boolean";
    case Kind::text: return "text";
    case Kind::string: return "string";
    case Kind::identifier: return "identifier";
    case Kind::code: return "code";
    case Kind::reference: return "reference";
    case Kind::choice: return "choice";
    case Kind::point: return "point";
    case Kind::points: return "points";
    case Kind::polyline: return "polyline";
    case Kind::polygon: return "polygon";
    case Kind::time: return "time";
    case Kind::window: return "window";
    case Kind::angle: return "angle";
    case Kind::clock: return "clock";
    case Kind::date: return "date";
    case Kind::format: return "format";
    case Kind::object: return "object";
    case Kind::list: return "list";
    case Kind::any: return "any";
  }
  return "";
}

std::string_view refName(Ref ref) {
  switch (ref) {
    case Ref::none: return "none";
    case Ref::zone: return "zone";
    case Ref::exit: return "exit";
    case Ref::gate: return "gate";
    case Ref::station: return "station";
    case Ref::group: return "group";
    case Ref::unit: return "unit";
    case Ref::phase: return "phase";
    case Ref::inject: return "inject";
    case Ref::objective: return "objective";
    case Ref::level: return "level";
    case Ref::rule: return "rule";
    case Ref::goal: return "goal";
    case Ref::entrance: return "entrance";
    case Ref::party: return "party";
  }
  return "";
}

}  // namespace sispam
