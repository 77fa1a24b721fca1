// SPDX-License-Identifier: Apache-2.0
// Which side to take among people who come towards one: writes people.lane, read by steer().
#pragma once

#include "world/world.h"

namespace sispam {

/// Needs work.crowd of this tick and the wishes.
void chooseLanes(World& world);

}  // namespace sispam
