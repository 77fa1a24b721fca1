// SPDX-License-Identifier: Apache-2.0
// Copies what neighbours look at into the order in which people stand, and back; see world/crowd_order.h.
#include <algorithm>

#include "step/ahead.h"
#include "step/nearness.h"

namespace sispam {

namespace {

/// Column by column: one column of a large crowd fits into the cache, all of them do not. The pointers are local, because a byte that is
/// written could be part of a vector's own.
template <class T>
void fetch(std::span<const uint32_t> rows, const Column<T>& from, Column<T>& to) {
  const uint32_t* const row = rows.data();
  const T* const in = from.data();
  T* const out = to.data();
  const size_t count = rows.size();
  for (size_t k = 0; k < count; ++k) out[k] = in[row[k]];
}

template <class T>
void bring(std::span<const uint32_t> rows, const Column<T>& from, Column<T>& to) {
  const uint32_t* const row = rows.data();
  const T* const in = from.data();
  T* const out = to.data();
  const size_t count = rows.size();
  for (size_t k = 0; k < count; ++k) out[row[k]] = in[k];
}

/// Of all rows, who is not there too: nobody asks for those, and without a branch it is quicker.
void flagRows(const World& w, Column<uint8_t>& flags) {
  const People& p = w.people;
  const uint32_t *const holder = p.holder.data(), *const modeTick = p.modeTick.data(), *const other = w.grips.other.data();
  const float *const pushX = p.pushX.data(), *const pushY = p.pushY.data();
  uint8_t* const out = flags.data();
  const uint32_t tick = w.clock.tick, rows = w.rows;
  for (uint32_t i = 0; i < rows; ++i) {
    const unsigned led = holder[i] != kNobody, pushed = (pushX[i] != 0) | (pushY[i] != 0), changed = modeTick[i] == tick;
    const unsigned gripped = other[size_t{kGripsPerRow} * i] != kNobody;
    out[i] = static_cast<uint8_t>(led * CrowdOrder::led | pushed * CrowdOrder::pushed | changed * CrowdOrder::changed | gripped * CrowdOrder::gripped);
  }
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
  flagRows(w, c.rowFlags);
  fetch(c.row, c.rowFlags, c.flags);
  std::copy_n(c.ex.begin(), c.count, c.nextEx.begin());
  std::copy_n(c.ey.begin(), c.count, c.nextEy.begin());
  for (size_t k = 0; k < c.count; ++k) c.cell[k] = w.occupancy.cellOf({c.x[k], c.y[k]});
  for (size_t k = 0; k < c.count; ++k) c.walled[k] = w.occupancy.walled(c.cell[k]) ? 1 : 0;
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
