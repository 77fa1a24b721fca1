// SPDX-License-Identifier: Apache-2.0
// Why a unit cannot carry out an order now.
#pragma once

#include <optional>

#include "world/world.h"

namespace sispam {

/// The first reason in the order: not there, out of it, no authority, no kit, kit broken or empty, nothing or no place to do it; nullopt if
/// there is none. `c.unit` exists.
std::optional<Refusal> refusal(const World& w, const Command& c);

/// Somebody stands in the opening of a gate or where a barrier goes, other than those of `unit`, who are at work there.
bool isBlockedByPeople(const World& w, const Gate& gate, uint32_t unit);

/// So far an arrest team looks for whom to take, m: for offenders `arrestSearch`; people of a group that the order names it goes to find.
float arrestReach(const World& w, uint16_t group);

}  // namespace sispam
