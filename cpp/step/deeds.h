// SPDX-License-Identifier: Apache-2.0
// What officers do just now that people judge: jets, lines that push, arrests, talk (models.md C7 item 1), and misconduct that an inject
// brings. Part of feel().
#pragma once

#include "world/world.h"

namespace sispam {

/// True if this person pushed, threw or attacked now or within the last minute: an offender in the eyes of all.
bool offendsOpenly(const World& w, uint32_t row);

/// Fills work.deeds. Each is indiscriminate as far as those whom it strikes are no offenders, and targeted for the rest.
void gatherDeeds(World& w);

/// How far somebody at `at` is from where it happens, m.
float distanceTo(const Deed& deed, Vec2 at);

}  // namespace sispam
