// SPDX-License-Identifier: Apache-2.0
// Copies what neighbours look at into the order in which people stand, and back; see world/crowd_order.h.
#include "step/ahead.h"
#include "step/nearness.h"

namespace sispam {

namespace {

void pack(World& w) {
  const People& p = w.people;
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (w.work.present[i] == 0) continue;
    const bool led = p.holder[i] != kNobody, pushed = p.pushX[i] != 0 || p.pushY[i] != 0, changed = p.modeTick[i] == w.clock.tick;
    const bool gripped = w.grips.other[size_t{kGripsPerRow} * i] != kNobody;
    const auto flags = static_cast<uint8_t>((led ? CrowdRow::led : 0) | (pushed ? CrowdRow::pushed : 0) | (changed ? CrowdRow::changed : 0) |
                                            (gripped ? CrowdRow::gripped : 0));
    w.work.crowd.packed[i] = {p.x[i],        p.y[i],        p.vx[i],       p.vy[i],   p.ex[i],       p.ey[i],      p.wishX[i], p.wishY[i], p.wishSpeed[i],
                              p.desiredX[i], p.desiredY[i], p.radius[i],   p.mass[i], p.traction[i], p.timeGap[i], p.unit[i],  p.mode[i],  flags};
  }
}

}  // namespace

void orderCrowd(World& w) {
  pack(w);
  CrowdOrder& c = w.work.crowd;
  c.row = w.grid.order();
  c.count = c.row.size();
  for (size_t k = 0; k < c.count; ++k) {
    const CrowdRow& from = c.packed[c.row[k]];
    c.x[k] = from.x;
    c.y[k] = from.y;
    c.vx[k] = from.vx;
    c.vy[k] = from.vy;
    c.ex[k] = c.nextEx[k] = from.ex;
    c.ey[k] = c.nextEy[k] = from.ey;
    c.wishX[k] = from.wishX;
    c.wishY[k] = from.wishY;
    c.wishSpeed[k] = from.wishSpeed;
    c.desiredX[k] = from.desiredX;
    c.desiredY[k] = from.desiredY;
    c.radius[k] = from.radius;
    c.inverseMass[k] = 1.0f / from.mass;
    c.traction[k] = from.traction;
    c.timeGap[k] = from.timeGap;
    c.unit[k] = from.unit;
    c.mode[k] = from.mode;
    c.flags[k] = from.flags;
    c.cell[k] = w.occupancy.cellOf({from.x, from.y});
    c.walled[k] = w.occupancy.walled(c.cell[k]) ? 1 : 0;
  }
}

void bringBack(World& w) {
  CrowdOrder& c = w.work.crowd;
  People& p = w.people;
  for (size_t k = 0; k < c.count; ++k) {
    CrowdRow& to = c.packed[c.row[k]];
    to.x = c.x[k];
    to.y = c.y[k];
    to.vx = c.vx[k];
    to.vy = c.vy[k];
    to.ex = c.nextEx[k];
    to.ey = c.nextEy[k];
    to.desiredX = c.desiredX[k];
    to.desiredY = c.desiredY[k];
  }
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (w.work.present[i] == 0) continue;
    const CrowdRow& from = c.packed[i];
    p.x[i] = from.x;
    p.y[i] = from.y;
    p.vx[i] = from.vx;
    p.vy[i] = from.vy;
    p.ex[i] = from.ex;
    p.ey[i] = from.ey;
    p.desiredX[i] = from.desiredX;
    p.desiredY[i] = from.desiredY;
  }
}

}  // namespace sispam
