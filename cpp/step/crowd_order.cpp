// SPDX-License-Identifier: Apache-2.0
// Copies what neighbours look at into the order in which people stand; see world/crowd_order.h.
#include "step/ahead.h"
#include "step/nearness.h"

namespace sispam {

void orderCrowd(World& w) {
  CrowdOrder& c = w.work.crowd;
  const People& p = w.people;
  c.row = w.grid.order();
  c.count = c.row.size();
  for (size_t k = 0; k < c.count; ++k) {
    const uint32_t i = c.row[k];
    c.x[k] = p.x[i];
    c.y[k] = p.y[i];
    c.vx[k] = p.vx[i];
    c.vy[k] = p.vy[i];
    c.ex[k] = p.ex[i];
    c.ey[k] = p.ey[i];
    c.radius[k] = p.radius[i];
    c.wishX[k] = p.wishX[i];
    c.wishY[k] = p.wishY[i];
    c.wishSpeed[k] = p.wishSpeed[i];
    c.led[k] = p.holder[i] != kNobody ? 1 : 0;
  }
}

}  // namespace sispam
