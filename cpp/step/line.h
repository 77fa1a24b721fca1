// SPDX-License-Identifier: Apache-2.0
// A line as coupled bodies (models.md D): every member is tied to its slot on the ground by a damped spring and to its neighbours by
// slack links, with no more force than its feet give; rear ranks stand behind the front; bracing tires; a line that is overpressed,
// displaced, torn or thinned breaks, falls back and forms again.
#pragma once

#include "world/world.h"

namespace sispam {

/// True if the unit stands or goes as a line now: police or soldiers in a formation with a front, formed or pushing or stepping back.
bool isLine(const World& w, uint32_t u);

/// Sets the forces on the members that stand within slotReach of their slots (people.pushX/Y; their own legs rest), and gives fatigue.
/// `velocity`: of the slot line in this tick, m/s.
void holdLine(World& w, uint32_t u, Vec2 velocity);

/// A unit that is no line now: its members recover.
void restLine(World& w, uint32_t u);

/// Neither tired nor irritated: has all its strength.
inline bool isFresh(const World& w, uint32_t row) { return w.people.fatigue[row] == 0 && w.people.dose[row] <= 0; }

/// Share of the strength that fatigue and irritant leave to a member.
float strengthLeft(const World& w, uint32_t row);

/// After contacts: what presses on each line (units.load), and which of them break.
void judgeLines(World& w);

/// A line that has broken is whole again: after reformTime, formed.
bool mayFormAgain(const World& w, uint32_t u);

}  // namespace sispam
