// SPDX-License-Identifier: Apache-2.0
// The names of the core's closed choices, in the order of their numbers, and of columns and counters: what TypeScript's tables
// are made from and checked against. Choices of files have their names in scenario/choice.h; those of the world have them here.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "observe/event_counts.h"
#include "observe/station_record.h"
#include "world/event.h"
#include "world/people.h"
#include "world/units.h"

namespace sispam {

inline constexpr auto kModeNames = std::to_array<std::string_view>({"walk", "watch", "queue", "served", "chant", "press", "push",
                                                                    "throwing", "attack", "flee", "leave", "down", "held", "duty", "help"});
inline constexpr auto kPresenceNames = std::to_array<std::string_view>({"expected", "present", "left", "arrested"});
inline constexpr auto kUnitStateNames = std::to_array<std::string_view>({"waiting", "moving", "formed", "acting", "withdrawn", "reforming"});
inline constexpr auto kEventKindNames = std::to_array<std::string_view>(
    {"phaseBegan", "levelChanged", "levelDeclared", "injectFired", "orderGiven", "orderRefused", "orderDone", "cameIn", "left",
     "modeChanged", "thrown", "hit", "injured", "aidGiven", "seized", "escaped", "handedOver", "fireLit", "fireOut", "waterOn", "waterOff",
     "jetHit", "appeal", "talk", "talkEnded", "pushed", "gateOpened", "gateClosed", "served", "objection",
     "objectionFiled", "turnedAway", "stationOpened", "stationClosed", "countBegan", "counted", "boxTaken", "boxLeft", "boxDelivered", "quarrel", "quarrelEnded",
     "wayClosed", "fell", "quarantined", "choseGoal", "lineBroken", "lineReformed", "relieved", "irritantFired", "irritated",
     "egressForeseen", "densityForeseen", "requested", "unitArrived", "reported", "threatFound", "threatCleared", "windChanged", "refilled", "told", "struck", "logged", "notPermitted", "hostageTaken", "hostageFreed",
     "misconduct", "misconductMissed", "lost"});
inline constexpr auto kRefusalNames = std::to_array<std::string_view>(
    {"noKit", "broken", "empty", "notAvailable", "unreachable", "noTarget", "unknown", "withdrawn", "noAuthority", "notThere",
     "unsafe"});

/// What speaks against an order that can be given.
enum class OrderWarning : uint8_t { notPermitted };
inline constexpr auto kOrderWarningNames = std::to_array<std::string_view>({"notPermitted"});

static_assert(kOrderWarningNames.size() == static_cast<size_t>(OrderWarning::notPermitted) + 1);
static_assert(kModeNames.size() == kModeCount && static_cast<size_t>(Mode::help) + 1 == kModeCount);
static_assert(kPresenceNames.size() == static_cast<size_t>(Presence::arrested) + 1);
static_assert(kUnitStateNames.size() == static_cast<size_t>(UnitState::reforming) + 1);
static_assert(kEventKindNames.size() == static_cast<size_t>(EventKind::lost) + 1);
static_assert(kRefusalNames.size() == static_cast<size_t>(Refusal::unsafe) + 1);

/// {"modes":[…],"roles":[…],…,"counters":[…],"columns":[{"name","type"}]}; type is "u8", "u16", "u32" or "f32".
std::string describeTables();

}  // namespace sispam
