// SPDX-License-Identifier: Apache-2.0
// The slots of a unit's formation and who has which. Slots are global (models.md D): a member goes to its place on the unit's line,
// not after its neighbour. people.slot says which slot a member has; it is not the member's number.
#pragma once

#include <span>

#include "world/formation.h"
#include "world/world.h"

namespace sispam {

/// Present and on its feet.
inline bool fit(const World& w, uint32_t row) { return isPresent(w, row) && modeOf(w, row) != Mode::down && modeOf(w, row) != Mode::held; }

/// The first of its members that is, kNobody if none.
uint32_t firstFit(const World& w, uint32_t u);

/// Some member is.
bool anybodyFit(const World& w, uint32_t u);

/// Where this member's slot lies when the line stands at `centre`.
Vec2 slotOf(const World& w, const FormationShape& shape, uint32_t row, Vec2 centre, float heading);

/// Where all slots lie as the line stands now.
std::span<const Vec2> slotPlaces(World& w, uint32_t u);

/// Who stands beside and before each slot there.
std::span<const SlotTies> slotTies(World& w, uint32_t u);

struct Standing {
  uint32_t present = 0, inPlace = 0;
  float lag = 0;  // mean distance to the slot, m
};

/// Members walk to their slots on the line at (x, y, heading); those within `held` m of it are left alone (step/line.cpp holds them).
Standing keepSlots(World& w, uint32_t u, float speed, float held = 0);

/// A man of the rear steps into a slot of the front whose man is down or gone, the nearest of the last rank that has any.
void closeRanks(World& w, uint32_t u);

/// Fills work.slotRow for this unit: which fit member has which slot.
void listSlots(World& w, uint32_t u);

}  // namespace sispam
