// SPDX-License-Identifier: Apache-2.0
// Where one stands in a queue: places 0.7 m apart along the station's polyline, from the head backwards; past its end the
// queue goes on in the direction of its last piece, as far as there is ground.
#pragma once

#include "world/world.h"

namespace sispam {

/// Place number `rank` of the queue of this station (0 = head), m.
Vec2 queuePlace(const World& w, size_t station, uint32_t rank);

/// Ranks everybody who queues, those with priority first, then by ticket: work.queueing, work.queueBegin, work.rank. serve() calls it once a tick.
void rankQueues(World& w);

/// How many wait at this station (those being served do not count), as ranked this tick.
inline uint32_t queueLength(const World& w, size_t station) { return w.work.queueBegin[station + 1] - w.work.queueBegin[station]; }

}  // namespace sispam
