// SPDX-License-Identifier: Apache-2.0
// Copies what neighbours look at into the order in which people stand, and back; see world/crowd_order.h.
#include <algorithm>
#include <bit>

#include "step/ahead.h"
#include "step/nearness.h"

namespace sispam {

namespace {

bool areMost(size_t some, size_t all) { return 4 * some > 3 * all; }

/// One or two columns at a time: those of a large crowd fit into the cache, all of them do not. The pointers are local, because a byte that is
/// written could be part of a vector's own.
template <class T>
void fetch(std::span<const uint32_t> rows, const Column<T>& from, Column<T>& to) {
  const uint32_t* const row = rows.data();
  const T* const in = from.data();
  T* const out = to.data();
  const size_t count = rows.size();
  for (size_t k = 0; k < count; ++k) out[k] = in[row[k]];
}

template <class A, class B>
void fetchTwo(std::span<const uint32_t> rows, const Column<A>& fromA, Column<A>& toA, const Column<B>& fromB, Column<B>& toB) {
  const uint32_t* const row = rows.data();
  const A* const inA = fromA.data();
  const B* const inB = fromB.data();
  A* const outA = toA.data();
  B* const outB = toB.data();
  const size_t count = rows.size();
  for (size_t k = 0; k < count; ++k) {
    outA[k] = inA[row[k]];
    outB[k] = inB[row[k]];
  }
}

/// The same for some of the places; for most of them, for all: that is quicker.
template <class T>
void fetch(const Column<uint32_t>& places, std::span<const uint32_t> rows, const Column<T>& from, Column<T>& to) {
  const uint32_t *const place = places.data(), *const row = rows.data();
  const T* const in = from.data();
  T* const out = to.data();
  const size_t count = places.size();
  if (areMost(count, rows.size())) {
    fetch(rows, from, to);
    return;
  }
  for (size_t k = 0; k < count; ++k) out[place[k]] = in[row[place[k]]];
}

template <class T>
void bring(const Column<uint32_t>& places, std::span<const uint32_t> rows, const Column<T>& from, Column<T>& to) {
  const uint32_t *const place = places.data(), *const row = rows.data();
  const T* const in = from.data();
  T* const out = to.data();
  const size_t count = places.size();
  if (count == rows.size()) {
    for (size_t k = 0; k < count; ++k) out[row[k]] = in[k];
    return;
  }
  for (size_t k = 0; k < count; ++k) out[row[place[k]]] = in[place[k]];
}

/// Of all rows, who is not there too: nobody asks for those. Few have anything to be said of them.
void flagRows(const World& w, CrowdOrder& c) {
  const People& p = w.people;
  const uint32_t tick = w.clock.tick, rows = w.rows;
  uint8_t* const out = c.rowFlags.data();
  std::fill_n(out, rows, uint8_t{0});
  const auto flag = [&](uint32_t i) {
    const unsigned led = p.holder[i] != kNobody, pushed = p.pushX[i] != 0 || p.pushY[i] != 0, changed = p.modeTick[i] == tick;
    out[i] = static_cast<uint8_t>(led * CrowdOrder::led | pushed * CrowdOrder::pushed | changed * CrowdOrder::changed);
  };
  const auto all = [](uint32_t value) {
    const auto v = static_cast<int32_t>(value);
    return LaneRows{v, v, v, v};
  };
  uint32_t i = 0;
  for (; i + kLanes <= rows; i += kLanes) {
    const LaneMask pushed = (load(&p.pushX[i]) != splat(0)) | (load(&p.pushY[i]) != splat(0));
    if (bitsOf((load(&p.holder[i]) != all(kNobody)) | pushed | (load(&p.modeTick[i]) == all(tick))) == 0) continue;
    for (uint32_t lane = 0; lane < kLanes; ++lane) flag(i + lane);
  }
  for (; i < rows; ++i) flag(i);
  const uint32_t* const other = w.grips.other.data();
  c.gripping.clear();
  for (i = 0; i < rows; ++i) {
    if (other[size_t{kGripsPerRow} * i] == kNobody) continue;
    out[i] |= CrowdOrder::gripped;
    c.gripping.push_back(i);
  }
}

/// Who wants to go somewhere, and who moves, to the last bit: a velocity of -0 is put right by press() like any other. Without a branch: what
/// does not count is written over.
void listMovers(CrowdOrder& c) {
  c.walkers.resize(c.count);
  c.stirred.resize(c.count);
  uint32_t *const walkers = c.walkers.data(), *const stirred = c.stirred.data();
  const float *const speed = c.wishSpeed.data(), *const vx = c.vx.data(), *const vy = c.vy.data();
  size_t walking = 0, moving = 0;
  for (uint32_t k = 0; k < c.count; ++k) {
    const bool wants = speed[k] > 0, moves = (std::bit_cast<uint32_t>(vx[k]) | std::bit_cast<uint32_t>(vy[k])) != 0;
    walkers[walking] = k;
    walking += wants;
    stirred[moving] = k;
    moving += wants | moves;
  }
  c.walkers.resize(walking);
  c.stirred.resize(moving);
}

void findGround(const World& w, CrowdOrder& c, size_t k) {
  c.cell[k] = w.occupancy.cellOf({c.x[k], c.y[k]});
  c.walled[k] = w.occupancy.walled(c.cell[k]) ? 1 : 0;
}

/// Of the known places; if they are most, of all, four at a time.
void findGrounds(const World& w, CrowdOrder& c) {
  if (areMost(c.stirred.size(), c.count) && !w.occupancy.empty()) {
    size_t k = 0;
    const CellFrame& frame = w.occupancy.frame();
    const Lanes size = splat(frame.size), zero = splat(0);
    const auto columns = splat(static_cast<float>(frame.columns)), lines = splat(static_cast<float>(frame.rows));
    for (; k + kLanes <= c.count; k += kLanes) {
      const Lanes x = (load(&c.x[k]) - splat(frame.origin.x)) / size, y = (load(&c.y[k]) - splat(frame.origin.y)) / size;
      const LaneMask holds = (x >= zero) & (y >= zero) & (x < columns) & (y < lines);
      const LaneRows cx = toWhole(select(holds, x, zero)), cy = toWhole(select(holds, y, zero));
      const unsigned bits = bitsOf(holds);
      for (size_t lane = 0; lane < kLanes; ++lane) {
        c.cell[k + lane] = (bits >> lane & 1u) != 0 ? frame.indexOf(cx[lane], cy[lane]) : Occupancy::noCell;
        c.walled[k + lane] = w.occupancy.walled(c.cell[k + lane]) ? 1 : 0;
      }
    }
    for (; k < c.count; ++k) findGround(w, c, k);
    return;
  }
  for (const uint32_t place : c.stirred) findGround(w, c, place);
}

}  // namespace

void fetchRest(World& w, size_t k) {
  const People& p = w.people;
  CrowdOrder& c = w.work.crowd;
  const uint32_t row = c.row[k];
  c.flags[k] |= CrowdOrder::known;
  c.nextEx[k] = c.nextEy[k] = 0;
  c.inverseMass[k] = 1.0f / p.mass[row];
  c.traction[k] = p.traction[row];
  c.unit[k] = p.unit[row];
  c.mode[k] = p.mode[row];
  findGround(w, c, k);
}

void orderCrowd(World& w) {
  const People& p = w.people;
  CrowdOrder& c = w.work.crowd;
  c.row = w.grid.order();
  c.count = c.row.size();
  fetchTwo(c.row, p.x, c.x, p.y, c.y);
  fetchTwo(c.row, p.vx, c.vx, p.vy, c.vy);
  fetchTwo(c.row, p.wishSpeed, c.wishSpeed, p.radius, c.radius);
  flagRows(w, c);
  fetch(c.row, c.rowFlags, c.flags);
  listMovers(c);
  fetch(c.stirred, c.row, p.ex, c.ex);
  fetch(c.stirred, c.row, p.ey, c.ey);
  fetch(c.stirred, c.row, p.traction, c.traction);
  fetch(c.stirred, c.row, p.unit, c.unit);
  fetch(c.stirred, c.row, p.mode, c.mode);
  for (const uint32_t k : c.stirred) c.inverseMass[k] = 1.0f / p.mass[c.row[k]];
  if (areMost(c.stirred.size(), c.count)) {  // of the others nobody asks before fetchRest()
    std::copy_n(c.ex.data(), c.count, c.nextEx.data());
    std::copy_n(c.ey.data(), c.count, c.nextEy.data());
  } else {
    for (const uint32_t k : c.stirred) c.nextEx[k] = c.ex[k];
    for (const uint32_t k : c.stirred) c.nextEy[k] = c.ey[k];
  }
  for (const uint32_t k : c.stirred) c.flags[k] |= CrowdOrder::known;
  findGrounds(w, c);
  fetch(c.walkers, c.row, p.wishX, c.wishX);
  fetch(c.walkers, c.row, p.wishY, c.wishY);
  fetch(c.walkers, c.row, p.timeGap, c.timeGap);
  fetch(c.walkers, c.row, p.desiredX, c.desiredX);
  fetch(c.walkers, c.row, p.desiredY, c.desiredY);
  for (size_t k = 0; k < c.count; ++k) c.desiredX[k] = c.wishSpeed[k] > 0 ? c.desiredX[k] : 0.0f;  // nobody else desires anything
  for (size_t k = 0; k < c.count; ++k) c.desiredY[k] = c.wishSpeed[k] > 0 ? c.desiredY[k] : 0.0f;
}

namespace {

/// Whoever is there and wants to go nowhere desires nothing. Hardly anybody has anything to be taken.
void stopOthers(World& w) {
  People& p = w.people;
  const auto stop = [&](uint32_t row) {
    if (w.work.present[row] != 0 && !(p.wishSpeed[row] > 0)) p.desiredX[row] = p.desiredY[row] = 0;
  };
  const auto bits = [](const float* from) { return reinterpret_cast<LaneMask>(load(from)); };
  uint32_t i = 0;
  for (; i + kLanes <= w.rows; i += kLanes) {
    const LaneMask desires = (bits(&p.desiredX[i]) | bits(&p.desiredY[i])) != LaneMask{0, 0, 0, 0};
    if (bitsOf(desires & ~(load(&p.wishSpeed[i]) > splat(0))) == 0) continue;
    for (uint32_t lane = 0; lane < kLanes; ++lane) stop(i + lane);
  }
  for (; i < w.rows; ++i) stop(i);
}

}  // namespace

void bringBack(World& w) {
  const CrowdOrder& c = w.work.crowd;
  People& p = w.people;
  bring(c.stirred, c.row, c.x, p.x);
  bring(c.stirred, c.row, c.y, p.y);
  bring(c.stirred, c.row, c.vx, p.vx);
  bring(c.stirred, c.row, c.vy, p.vy);
  bring(c.walkers, c.row, c.nextEx, p.ex);
  bring(c.walkers, c.row, c.nextEy, p.ey);
  stopOthers(w);
  bring(c.walkers, c.row, c.desiredX, p.desiredX);
  bring(c.walkers, c.row, c.desiredY, p.desiredY);
}

}  // namespace sispam
