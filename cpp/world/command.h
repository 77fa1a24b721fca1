// SPDX-License-Identifier: Apache-2.0
// The one door: whatever changes a running world from outside is a Command with a tick. Orders of the commander's file,
// injects of the script, the trainee's clicks and a replayed line all come in here, in order of (tick, arrival).
#pragma once

#include <cstdint>
#include <type_traits>

#include "scenario/orders.h"
#include "world/column.h"

namespace sispam {

enum class CommandKind : uint8_t {
  order,     ///< an order to a unit
  declare,   ///< the commander declares level `ref`
  inject,    ///< fire inject `ref` now (the instructor's hand, or the script)
  skip,      ///< do not fire inject `ref` by itself any more
  log,       ///< decision-log entry number `ref` was made (the text is kept outside the world); changes no state
  stop,      ///< end the exercise
  write      ///< the instructor has written an inject and it comes now; `ref` is its number, counted on after those of the script
};

/// Who gave it; commands of the file's commander and script are re-derived in a replay and not recorded.
enum class CommandSource : uint8_t { trainee, instructor, commander, script };

inline constexpr uint8_t kSameFormation = 255;  ///< Command::formation: as it was

/// Plain bytes; every field is always defined. Unused references are kNone16, unused numbers 0.
struct Command {
  uint32_t tick = 0;             ///< carried out in the step that begins at this tick
  CommandKind kind = CommandKind::order;
  CommandSource source = CommandSource::trainee;
  OrderKind order = OrderKind::hold;
  uint8_t ranks = 0;             ///< 0 = as it was
  uint16_t unit = kNone16;
  uint16_t ref = kNone16;        ///< level, inject, log entry, station
  uint16_t with = kNone16, group = kNone16, gate = kNone16, zone = kNone16, exit = kNone16;
  uint16_t line = kNone16;       ///< line of the commander's file or of the script it comes from
  float atX = 0, atY = 0, aX = 0, aY = 0, bX = 0, bY = 0;  ///< m
  float heading = 0;             ///< rad; meaningful only if hasHeading
  uint8_t hasHeading = 0;
  uint8_t hasAt = 0;
  float distance = 0, duration = 0;  ///< m, s
  float arc = 0;                     ///< rad, 0 = all round
  uint8_t formation = kSameFormation;  ///< enum FormationKind
  uint8_t shots = 0;                 ///< 0 = one
  uint8_t says = 0;                  ///< of an appeal: bit k = AppealPart k
  uint8_t reasoned = 0;              ///< 1 = a reason for the decision log came with it
};
static_assert(std::is_trivially_copyable_v<Command>);

}  // namespace sispam
