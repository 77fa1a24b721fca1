// SPDX-License-Identifier: Apache-2.0
// Who is around: fills work.around for this half second from the columns as they are. Part of sense().
#pragma once

#include "world/world.h"

namespace sispam {

/// Sorts everybody present into coarse cells, sums them up by group and unit, and works out what each citizen notices: `noticed`,
/// and the columns `deterrence` and `violence`.
void lookRound(World& w);

}  // namespace sispam
