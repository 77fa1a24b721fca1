// SPDX-License-Identifier: Apache-2.0
// Copies what neighbours look at into the order in which people stand, and back; see world/crowd_order.h.
#include "step/ahead.h"
#include "step/nearness.h"

namespace sispam {

namespace {

/// Column by column: one column of a large crowd fits into the cache, all of them do not.
template <class T>
void fetch(std::span<const uint32_t> rows, const Column<T>& from, Column<T>& to) {
  for (size_t k = 0; k < rows.size(); ++k) to[k] = from[rows[k]];
}

template <class T>
void bring(std::span<const uint32_t> rows, const Column<T>& from, Column<T>& to) {
  for (size_t k = 0; k < rows.size(); ++k) to[rows[k]] = from[k];
}

uint8_t flagsOf(const World& w, uint32_t i) {
  const People& p = w.people;
  const bool led = p.holder[i] != kNobody, pushed = p.pushX[i] != 0 || p.pushY[i] != 0, changed = p.modeTick[i] == w.clock.tick;
  const bool gripped = w.grips.other[size_t{kGripsPerRow} * i] != kNobody;
  return static_cast<uint8_t>((led ? CrowdOrder::led : 0) | (pushed ? CrowdOrder::pushed : 0) | (changed ? CrowdOrder::changed : 0) |
                              (gripped ? CrowdOrder::gripped : 0));
}

}  // namespace

void orderCrowd(World& w) {
  const People& p = w.people;
  CrowdOrder& c = w.work.crowd;
  c.row = w.grid.order();
  c.count = c.row.size();
  fetch(c.row, p.x, c.x);
  fetch(c.row, p.y, c.y);
  fetch(c.row, p.vx, c.vx);
  fetch(c.row, p.vy, c.vy);
  fetch(c.row, p.ex, c.ex);
  fetch(c.row, p.ey, c.ey);
  fetch(c.row, p.wishX, c.wishX);
  fetch(c.row, p.wishY, c.wishY);
  fetch(c.row, p.wishSpeed, c.wishSpeed);
  fetch(c.row, p.desiredX, c.desiredX);
  fetch(c.row, p.desiredY, c.desiredY);
  fetch(c.row, p.radius, c.radius);
  fetch(c.row, p.traction, c.traction);
  fetch(c.row, p.timeGap, c.timeGap);
  fetch(c.row, p.unit, c.unit);
  fetch(c.row, p.mode, c.mode);
  for (size_t k = 0; k < c.count; ++k) c.inverseMass[k] = 1.0f / p.mass[c.row[k]];
  for (uint32_t i = 0; i < w.rows; ++i)
    if (w.work.present[i] != 0) c.rowFlags[i] = flagsOf(w, i);
  fetch(c.row, c.rowFlags, c.flags);
  for (size_t k = 0; k < c.count; ++k) {
    c.nextEx[k] = c.ex[k];
    c.nextEy[k] = c.ey[k];
    c.cell[k] = w.occupancy.cellOf({c.x[k], c.y[k]});
    c.walled[k] = w.occupancy.walled(c.cell[k]) ? 1 : 0;
  }
}

void bringBack(World& w) {
  const CrowdOrder& c = w.work.crowd;
  People& p = w.people;
  bring(c.row, c.x, p.x);
  bring(c.row, c.y, p.y);
  bring(c.row, c.vx, p.vx);
  bring(c.row, c.vy, p.vy);
  bring(c.row, c.nextEx, p.ex);
  bring(c.row, c.nextEy, p.ey);
  bring(c.row, c.desiredX, p.desiredX);
  bring(c.row, c.desiredY, p.desiredY);
}

}  // namespace sispam
