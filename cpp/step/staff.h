// SPDX-License-Identifier: Apache-2.0
// Who of a unit serves at a station. The number of a KPPS member is that of the role (scenario/station.h); a smaller unit shares the
// roles out, and one member serves one person at a time, wherever that is.
#pragma once

#include "world/world.h"

namespace sispam {

inline constexpr float kStaffReach = 10.0f;       ///< m between a server and whoever staffs it (assumed)
inline constexpr uint32_t kAnybody = kNobody - 1; ///< it is served, by nobody in particular

/// Who can serve now at this server: a row, kAnybody, or kNobody if it has to wait.
uint32_t attendantFor(const World& w, size_t station, Vec2 server);

/// How many of a unit are on their feet within kStaffReach of a place.
uint32_t staffNear(const World& w, size_t unit, Vec2 at);

}  // namespace sispam
