// SPDX-License-Identifier: Apache-2.0
// Units as they stand now: the order they carry out and the slot line their members keep. The slot line is global
// (models.md D): members go to slots, never to each other.
#pragma once

#include "world/column.h"

namespace sispam {

enum class UnitState : uint8_t { waiting, moving, formed, acting, withdrawn, reforming };

/// Why a line broke (models.md D).
enum class BreakCause : uint8_t { load, displacement, gap, casualties };

struct Units {
  Column<uint16_t> first, count;     ///< rows [first, first + count)  (uint32 not needed: ≤ 65535 unit members)
  Column<uint32_t> firstRow;         ///< first row of the unit in People
  Column<uint8_t> state;             ///< enum UnitState
  Column<uint8_t> order;             ///< enum OrderKind of the order being carried out
  Column<uint32_t> orderTick;        ///< tick the order was given, kNever = none yet
  Column<uint32_t> readyTick;        ///< tick since when it stands formed, kNever = not formed
  Column<float> x, y, heading;       ///< centre of the front rank now (slot line), m, rad
  Column<float> toX, toY, toHeading; ///< where the order wants the centre of the front rank
  Column<float> pace;                ///< speed of the slot line, m/s
  Column<uint8_t> formation;         ///< enum FormationKind
  Column<uint8_t> ranks;
  Column<float> spacing;             ///< m
  Column<float> ax, ay, bx, by;      ///< patrol ends or line ends of the order, m
  Column<float> atX, atY;            ///< point of the order (jet), m
  Column<uint16_t> group, gate, zone, other, station;  ///< references of the order, kNone16 = none
  Column<uint32_t> until;            ///< tick at which the order ends by itself, kNever = open
  Column<float> tank;                ///< l
  Column<uint8_t> broken;            ///< 1 = its kit has failed
  Column<uint8_t> braced;            ///< 1 = holding, braced traction
  Column<float> work;                ///< person-seconds done of a `work` order
  Column<uint16_t> worksDone;        ///< `work` orders finished
  Column<uint32_t> targetRow;        ///< person the order is after (negotiate, arrest, aid), kNobody = none
  Column<uint8_t> talking;           ///< 1 = in talk with `group`
  Column<float> arc;                 ///< rad of the ring that a cordon fills; of a corridor the width of the lane, m
  // the line (step/line.cpp)
  Column<float> load;                ///< normal force of citizens on the line over its length, N/m, low-passed over 1 s
  Column<float> capacity;            ///< what its members can set against it now, N/m
  Column<uint32_t> strainTick;       ///< since when one of the criteria of breaking has held, kNever = none does
  Column<uint8_t> strainCause;       ///< enum BreakCause, which
  Column<uint32_t> brokeTick;        ///< when the line broke, kNever = it is whole
  Column<uint16_t> relief;           ///< unit that takes this line over man by man, kNone16 = none
  // means and requests
  Column<uint16_t> munitions, shotsDue;  ///< of irritant left, and of the order still to be fired
  Column<uint32_t> arrives;          ///< tick at which a unit on request will be there, kNever = not asked for, 0 = it is there
  Column<float> seen, seenActive;    ///< what an intelligence unit has seen and not told yet, persons; < 0 = nothing
  Column<uint32_t> tellTick;         ///< when it will tell that, or look next
  Column<float> reported;            ///< people it has last told of; 0 = nothing yet
};

}  // namespace sispam
