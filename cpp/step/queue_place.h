// SPDX-License-Identifier: Apache-2.0
// Where one stands in a queue: places 0.7 m apart along the station's polyline, from the head backwards; past its end the
// queue goes on in the direction of its last piece.
#pragma once

#include "world/world.h"

namespace sispam {

Vec2 queuePlace(const Station& station, uint32_t rank);

/// How many wait at station s (those being served do not count).
uint32_t queueLength(const World& w, size_t s);

/// How many wait before this row at its station.
uint32_t queueRank(const World& w, uint32_t row);

}  // namespace sispam
