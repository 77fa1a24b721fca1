// SPDX-License-Identifier: Apache-2.0
// Moments in which somebody who follows slowly falls short of the pace: writes people.lapse, read by steer().
#pragma once

#include "world/world.h"

namespace sispam {

void renewLapses(World& world);

}  // namespace sispam
