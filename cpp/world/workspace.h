// SPDX-License-Identifier: Apache-2.0
// Room for the arithmetic of one tick, sized once by buildWorld() so that a step allocates nothing. Nothing in here is state:
// every value is written before it is read within the same tick, so neither hash nor snapshot knows it.
#pragma once

#include <cstdint>
#include <vector>

#include "scenario/formation.h"
#include "world/column.h"
#include "world/crowd_order.h"
#include "world/surroundings.h"

namespace sispam {

/// Two bodies that may touch this tick. The normal points from b to a and stays as it was at the start of the tick.
struct Touch {
  uint32_t a = 0, b = 0;       ///< places in the crowd's order while the solver runs, rows afterwards
  float nx = 0, ny = 0;
  float gap = 0;               ///< free distance at the start of the tick, m; negative = overlap
  float lambda = 0;            ///< accumulated multiplier, kg·m, >= 0 (force = lambda / dt²)
  float shear = 0;             ///< the same of friction, along (−ny, nx); at most μ · (lambda − rubs), kg·m
  float rubs = 0;              ///< multiplier from which these two rub on one another, kg·m
};

/// A body and a wall that may touch. The normal points from the wall to the side on which the person stands.
struct Lean {
  uint32_t row = 0;            ///< as Touch::a
  float nx = 0, ny = 0;
  float gap = 0;               ///< m, at the start of the tick
  float lambda = 0;
  uint32_t wall = 0;           ///< barrier of the raster
};

/// What FlowField::plainDirection gave in one cell of one field, as last solved. A person stays in a cell for some ticks.
struct PlainWay {
  uint32_t cell = 0, solve = 0;  ///< solve: fieldNumber() of that field, 0 = nothing yet
  Vec2 way;
};

/// What a unit's flow field gave at one place, for somebody who comes to a stand on the way to the formation.
struct FieldWay {
  Vec2 at;
  uint32_t unit = kNobody, cell = 0, generation = 0;  ///< as World::unitFieldCell and unitFieldGeneration were
  Vec2 way;
};

/// The line whose slots are in Workspace::slotPlace: kept between ticks, because most units stand.
struct KeptSlots {
  FormationShape shape{.count = 0};  ///< count 0 = nothing yet
  Vec2 centre;
  float heading = 0;
  bool tied = false;                ///< Workspace::slotTies is of this line, too
};

/// What lies round a slot; by step −1 and 1.
struct SlotTies {
  std::array<int32_t, 2> beside{-1, -1};  ///< the slots of the neighbours, −1 = none
  std::array<float, 2> rest{};            ///< how far they lie, m
  int32_t front = 0;                      ///< the slot of the front that this one stands behind; itself if it is one
};

struct Workspace {
  Surroundings around;               ///< who stands where in coarse cells, and what each notices of it (sense)
  std::vector<Deed> deeds;           ///< what officers do just now that people judge (feel)
  std::vector<PlainWay> plainWays;   ///< per row; kept between ticks, but only to be asked less often for what has not changed
  std::vector<FieldWay> fieldWays;   ///< per member of a unit, from row `citizens` on; likewise
  Column<uint8_t> nearDense;         ///< per cell of `density`, see step/note_crowding.cpp
  Column<uint8_t> present;           ///< per row: 1 = presence is `present` at the start of the tick
  CrowdOrder crowd;                  ///< those present, in the order in which they stand
  std::vector<Touch> touches;        ///< grows only in a crowd packed denser than bodies can be
  std::vector<Lean> leans;
  Column<uint32_t> touching;         ///< rows that touch somebody or something, each once
  Column<uint32_t> squeezeOf;        ///< per row, within feelForces(): its number in `touching`; kNobody outside it
  Column<float> squeeze;             ///< 8 each of `touching`: force from either side along four axes, N
  Column<uint32_t> slotRow;          ///< of the unit in hand: which row has a slot, kNobody = none that is fit
  Column<float> slotCap;             ///< of the unit in hand, per slot: the greatest force that can be set against a push there, N
  Column<Vec2> slotPlace;            ///< by unit and slot, from rows' `citizens` on: where it lies, m; as `slotsKept` says
  Column<SlotTies> slotTies;         ///< by unit and slot, as slotPlace
  Column<float> slotOwn;             ///< of the unit in hand, per slot: the greatest force of its member's own feet, N
  std::vector<KeptSlots> slotsKept;  ///< per unit
  Column<uint32_t> passages;         ///< per exit: how many still get out there in this tick, kNever = as many as come
  Column<uint32_t> queueing;         ///< rows that queue, by station and ticket
  Column<uint32_t> queueBegin;       ///< per station and one more: where its rows begin in `queueing`
  Column<uint16_t> rank;             ///< per row: how many wait before it at its station
};

}  // namespace sispam
