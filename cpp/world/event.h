// SPDX-License-Identifier: Apache-2.0
// What happened in a tick, for those who watch: phases, orders, throws, injuries … Events are written by step/ into a
// table that is emptied at the start of every step; observers and recordings read it. Nothing in step/ reads it.
#pragma once

#include <cstdint>
#include <vector>

#include "world/column.h"

namespace sispam {

enum class EventKind : uint8_t {
  phaseBegan,     ///< a = phase, b = 1 if forced
  levelChanged,   ///< a = level now, b = level before (computed by the doctrine)
  levelDeclared,  ///< a = level declared by the commander, value = 1 if a reason came with it
  injectFired,    ///< a = inject; those written during the run are counted on after the script (injects.h)
  orderGiven,     ///< a = unit, b = OrderKind, c = line of the commander's file or kNone16, value = 1 if a reason came with it
  orderRefused,   ///< a = unit, b = OrderKind, c = Refusal
  orderDone,      ///< a = unit, b = OrderKind
  cameIn,         ///< a = row
  left,           ///< a = row
  modeChanged,    ///< a = row, b = Mode now, c = Mode before
  thrown,         ///< a = row of the thrower, c = slot in stones
  hit,            ///< a = row hit, b = row of the thrower
  injured,        ///< a = row, b = severity 1–3, c = InjuryCause
  aidGiven,       ///< a = row, b = row of the medic
  seized,         ///< a = row, b = number of officers within 1.5 m, c = unit, value = 1 if indiscriminate (no offender), else 0
  escaped,        ///< a = row
  handedOver,     ///< a = row, b = unit that took the person over and wrote it down, kNone16 = nobody, c = unit
  fireLit,        ///< a = fire slot, b = row
  fireOut,        ///< a = fire slot, b = unit or kNone16 (burnt out)
  waterOn,        ///< a = unit
  waterOff,       ///< a = unit
  jetHit,         ///< a = row, b = unit, value = distance m
  appeal,         ///< a = unit, b = citizens in reach, c = citizens present, value = parts it says, bit k = AppealPart k
  talk,           ///< a = unit, b = group: dialogue begun
  talkEnded,      ///< a = unit, b = group
  pushed,         ///< a = unit: a line in `advance` touches the crowd
  gateOpened, gateClosed,  ///< a = gate
  served,         ///< a = row, b = station
  objection,      ///< b = group
  objectionFiled, ///< a = unit, b = objections on the form now
  turnedAway,     ///< a = row, b = station, c = TurnedAway
  stationOpened, stationClosed,  ///< a = station; closed: nobody new may queue
  countBegan,     ///< a = station (ballot box), b = ballots of so many voters
  counted,        ///< a = station, b = ballots of so many voters: counted, and the box sealed
  boxTaken,       ///< a = station, b = unit: the box is lifted
  boxLeft,        ///< a = station, b = unit: nobody holds the box any more, and it is not where it was to go
  boxDelivered,   ///< a = station, b = unit, c = zone
  quarrel,        ///< a = persons, b = group
  quarrelEnded,   ///< b = group
  wayClosed,      ///< a = row, b = goal: no way left, waits
  fell,           ///< a = row, value = acceleration m/s²
  quarantined,    ///< a = row: position or velocity was not a number; row taken out of the world
  choseGoal,      ///< a = row, b = goal now, c = goal before: another of the leg's choices is quicker, or the way out was closed
  lineBroken,     ///< a = unit, b = BreakCause, value = its measure (share of capacity, m, m, share)
  lineReformed,   ///< a = unit, value = s since it broke
  relieved,       ///< a = unit whose line has been taken over, b = unit that has it now, value = s it took
  irritantFired,  ///< a = unit, b = munitions left, value = s since the last appeal, −1 if there was none
  irritated,      ///< a = row that feels half of the full effect
  egressForeseen,   ///< before a means: a = unit, b = OrderKind, c = people in the area, value = s until all are out of it, 1e6 = never
  densityForeseen,  ///< the same: value = greatest density where they will go, persons/m², there
  requested,      ///< a = unit, value = s until it is there
  unitArrived,    ///< a = unit
  reported,       ///< a = unit, b = people told of, c = of these active: as told, not as it is
  threatFound,    ///< a = zone
  threatCleared,  ///< a = zone, b = unit
  windChanged,    ///< value = m/s
  refilled,       ///< a = unit, value = l
  told,           ///< a = inject, b = people who have believed it in this half second, c = people it has reached in it
  struck,         ///< a = row struck, b = row of the attacker, value = 1 if parried
  logged,         ///< an entry was made in the decision log
  notPermitted,   ///< a = unit, b = OrderKind, c = level of the situation: its pack does not permit the means there; the order is given all the same
  hostageTaken,   ///< a = unit, b = members taken, c = group
  hostageFreed,   ///< a = row of the member, b = 1 if the captors were talked out of it
  misconduct,     ///< a = unit, b = Misconduct, the place of who did it
  misconductMissed,  ///< the same, which nobody of the unit was there to do
  lost            ///< value = number of events that did not fit into the table
};

enum class Refusal : uint8_t {
  noKit, broken, empty, notAvailable, unreachable, noTarget, unknown, withdrawn, noAuthority,
  notThere,   ///< asked for and not arrived, or never asked for
  unsafe      ///< somebody stands where the gate or barrier goes; own people without masks in the cloud
};
/// Why somebody goes away from a station unserved.
enum class TurnedAway : uint8_t { closed, notListed, noBallots, longQueue, patience };
enum class InjuryCause : uint8_t { stone, fall, crush, water, baton, fire, irritant, other, blow };

struct Event {
  uint32_t tick = 0;
  EventKind kind = EventKind::lost;
  uint8_t c8 = 0;
  uint16_t c = 0;
  uint32_t a = 0, b = 0;
  float x = 0, y = 0, value = 0;  ///< place, m; value by kind
};

/// Fixed capacity: nothing is allocated in a step; what does not fit is counted in one `lost` event.
struct Events {
  std::vector<Event> list;   ///< size = used, capacity fixed by buildWorld()
  uint32_t lost = 0;
  void add(const Event& e) {
    if (list.size() < list.capacity()) list.push_back(e);
    else ++lost;
  }
};

}  // namespace sispam
