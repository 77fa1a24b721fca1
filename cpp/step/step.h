// SPDX-License-Identifier: Apache-2.0
// One tick of 0.05 s. The order of the verbs is in step.cpp; each verb is a file of its own and is declared in verbs.h.
#pragma once

#include "world/world.h"

namespace sispam {

/// Advances the world by one tick. Does nothing once clock.over is set. Allocates nothing.
void step(World& world);

}  // namespace sispam
