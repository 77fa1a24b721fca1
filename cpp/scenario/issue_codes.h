// SPDX-License-Identifier: Apache-2.0
// Every code an Issue can have, with the names of its values. web/text holds one Indonesian and one English sentence for
// each; a test there reads this table. A name ending in '?' is a value that may be absent.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "scenario/issue.h"

namespace sispam {

struct IssueCode {
  std::string_view code;
  Severity severity;
  std::string_view values;  ///< names separated by one space
};

inline constexpr Severity kError = Severity::error, kWarning = Severity::warning;

inline constexpr auto kIssueCodes = std::to_array<IssueCode>({
    // the text
    {"json.size", kError, "max found"},          // bytes; refused unread
    {"json.empty", kError, ""},                  // nothing but white space
    {"json.utf8", kError, "byte"},               // byte: offset from the beginning, 0-based
    {"json.syntax", kError, "byte expected"},    // expected: see json.h
    {"json.number", kError, "byte"},             // too large to be a number
    {"json.depth", kError, "max"},
    {"json.values", kError, "max"},              // more values than anybody writes
    {"key.duplicate", kError, "key"},
    // single values, against the field table
    {"format.newer", kError, "found known"},
    {"format.unknown", kError, "found known"},
    {"key.unknown", kError, "key nearest?"},
    {"key.missing", kError, "key"},              // path: the object that lacks it
    {"type.wrong", kError, "expected found"},
    {"range.low", kError, "min found unit"},
    {"range.high", kError, "max found unit"},
    {"list.short", kError, "min found"},
    {"list.long", kError, "max found"},
    {"points.short", kError, "min found"},       // a polygon needs 3 corners, a polyline 2 points
    {"text.empty", kError, ""},                  // in both languages
    {"text.long", kError, "max found"},          // bytes
    {"id.form", kError, "found"},                // [a-z0-9][a-z0-9-]*, at most 64
    {"time.form", kError, "found"},              // not "HH:MM"
    {"time.beforeStart", kError, "found start"},
    {"date.form", kError, "found"},              // not a day "YYYY-MM-DD"
    {"choice.unknown", kError, "found choices nearest?"},
    {"choice.repeated", kWarning, "found"},
    // names
    {"id.duplicate", kError, "id first"},        // first: pointer to the one that was there before
    {"id.ambiguous", kError, "id first"},        // the same id on another kind of thing that shares its references
    {"reference.unknown", kError, "found kind nearest?"},
    {"reference.kind", kError, "found expected"},  // it is there, but another kind of thing is needed
    // shapes and places
    {"polygon.edge", kError, "corner"},          // zero length; corner: index of its second corner
    {"polygon.crossing", kError, "edge other"},  // indices of two edges that meet
    {"polyline.edge", kError, "corner"},
    {"segment.zero", kError, ""},                // from a to b is no way
    {"ground.none", kError, ""},
    {"site.large", kError, "max found"},         // MiB of routing rasters
    {"site.complex", kError, "max found"},       // corners of all shapes
    {"place.outside", kError, "x y"},            // not on the ground
    {"place.building", kError, "x y building"},
    {"zone.blocked", kError, "zone"},            // no free ground in it
    {"zone.full", kError, "count max"},          // more people than can stand there
    {"zone.unreachable", kWarning, "zone"},      // and nobody's goal
    {"exit.none", kWarning, ""},
    {"exit.unreachable", kError, "exit"},
    {"goal.unreachable", kError, "goal from"},
    // people
    {"people.many", kError, "max found"},
    {"group.count", kError, "found"},            // exactly one of count and density
    {"group.density", kError, "pattern"},        // a density is for people who are present from the start
    {"group.empty", kError, "density area"},     // less than half a person
    {"walk.range", kError, "key value min max"}, // the mean is not between the limits, also where they come from the profile
    {"walk.age", kError, ""},                    // age and speed say the same thing
    {"span.order", kError, "min max"},           // the greatest is less than the least
    {"leg.goal", kError, "found"},               // exactly one of goal and choices
    {"roles.sum", kError, "sum"},
    {"group.stays", kWarning, "group"},          // its last leg is not an exit
    {"leg.afterExit", kWarning, "goal"},         // nobody gets that far
    {"unit.tank", kWarning, "unit"},             // tank without kit water
    {"unit.enclosed", kError, "unit"},           // no way leads from it to an exit or to where people come from
    {"unit.noRoom", kWarning, "unit count strength"},  // so many of its men would stand in a building or off the ground
    {"station.loop", kError, "station next"},
    {"queue.blocked", kError, "station"},        // the queue goes through a building or a wall
    {"server.unreachable", kError, "station"},   // no way leads from the queue to it
    // the course
    {"condition.many", kError, "max found"},     // triggers in one file
    {"condition.kinds", kError, "found"},        // exactly one is needed
    {"condition.extra", kError, "key"},          // of, in, atLeast, atMost without measure, order without a measure of orders
    {"condition.never", kError, "found limit"},  // the comparison can never hold
    {"condition.contradiction", kError, ""},     // asks for what can never be true together, or never
    {"level.below", kError, "level"},            // below the lowest level there is none
    {"condition.circular", kError, "found"},     // waits for itself
    {"condition.objective", kError, "objective"},  // it has no `done`, so nothing can wait for it
    {"condition.late", kWarning, "found limit"}, // after the exercise is over
    {"phase.never", kError, "phase"},            // neither begins nor timeout, or begins too late
    {"phase.order", kError, "phase"},            // waits for a phase that comes later, or for itself
    {"phase.time", kError, "found earlier"},     // before the phase that precedes it
    {"phase.first", kWarning, "phase"},          // the first begins at 0 in any case
    {"end.missing", kWarning, "limit"},          // s; `limit` ends it
    {"amount.zero", kError, ""},
    {"inject.act", kError, "unit act"},          // that unit cannot do it: no firearm, or a service that may not use force
    {"inject.written", kError, "key"},           // one that is written during a run comes at once and once; of engine/order_json, not of a file
    {"inject.many", kError, "max"},              // so many have been written during this run; of engine/order_json, not of a file
    {"observe.outside", kWarning, ""},           // measures where nobody can come
    {"window.empty", kError, "from to"},
    {"order.trigger", kError, "found"},          // exactly one of t and when
    {"order.kit", kError, "unit kit"},
    {"order.self", kError, "unit"},              // changes places with itself
    {"order.request", kWarning, "unit"},         // it is there from the start
    {"order.over", kError, ""},                  // given by hand after the end; of engine/order_json, not of a file
    // doctrine
    {"level.rank", kError, "rank expected"},     // ranks are 0, 1, 2, … in order
    {"level.calm", kError, "level"},             // the lowest level has no condition
    {"rule.threshold", kError, "found min max kind"},  // outside what makes sense for this kind of rule (rule_kinds.h)
    {"rule.unused", kWarning, "key kind"},       // this kind of rule is not judged by it
    {"rule.citation", kError, "rule"},           // neither a citation nor marked as assumed
    {"permit.citation", kError, "level"},        // the same of what a level permits
    {"permit.twice", kError, "level"},           // one row says all that a level permits
    {"permit.falls", kError, "level found limit"},  // a graver level permits a lower stage of force
    // plans
    {"patch.pointer", kError, "found"},
    {"patch.test", kError, "expected"},          // pointer whose test must come first
    // the list itself
    {"issues.more", kError, "count"},
});

/// JSON: [{"code":…,"severity":…,"values":[…],"optional":[…]}].
std::string describeIssueCodes();

}  // namespace sispam
