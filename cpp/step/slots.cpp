// SPDX-License-Identifier: Apache-2.0
// See slots.h.
#include "step/slots.h"

#include <algorithm>

#include "step/nearness.h"
#include "step/unit_walk.h"

namespace sispam {

namespace {

constexpr float kInPlace = 0.8f;  // m from the slot: in formation

}  // namespace

uint32_t firstFit(const World& w, uint32_t u) {
  for (uint32_t row = w.units.firstRow[u], end = row + w.units.count[u]; row < end; ++row)
    if (fit(w, row)) return row;
  return kNobody;
}

bool anybodyFit(const World& w, uint32_t u) { return firstFit(w, u) != kNobody; }

Vec2 slotOf(const World& w, const FormationShape& shape, uint32_t row, Vec2 centre, float heading) {
  return slotPosition(shape, static_cast<int>(w.people.slot[row]), centre, heading);
}

std::span<const Vec2> slotPlaces(World& w, uint32_t u) {
  KeptSlots& kept = w.work.slotsKept[u];
  const std::span<Vec2> places = std::span(w.work.slotPlace).subspan(w.units.firstRow[u] - w.citizens, w.units.count[u]);
  const FormationShape shape = formationOf(w.units, u);
  const Vec2 centre{w.units.x[u], w.units.y[u]};
  const float heading = w.units.heading[u];
  if (kept.shape == shape && kept.centre == centre && kept.heading == heading) return places;
  kept = {shape, centre, heading, false};
  const Vec2 ahead = facing(heading);
  for (int slot = 0; slot < shape.count; ++slot) places[static_cast<size_t>(slot)] = slotPosition(shape, slot, centre, heading, ahead);
  return places;
}

std::span<const SlotTies> slotTies(World& w, uint32_t u) {
  const std::span<const Vec2> places = slotPlaces(w, u);
  const std::span<SlotTies> ties = std::span(w.work.slotTies).subspan(w.units.firstRow[u] - w.citizens, w.units.count[u]);
  KeptSlots& kept = w.work.slotsKept[u];
  if (kept.tied) return ties;
  kept.tied = true;
  for (int slot = 0; slot < kept.shape.count; ++slot) {
    SlotTies& t = ties[static_cast<size_t>(slot)];
    t.front = frontSlot(kept.shape, slot);
    for (const int side : {0, 1}) {
      const int beside = besideSlot(kept.shape, slot, side == 0 ? -1 : 1);
      t.beside[static_cast<size_t>(side)] = beside;
      t.rest[static_cast<size_t>(side)] = beside < 0 ? 0.0f : distance(places[static_cast<size_t>(slot)], places[static_cast<size_t>(beside)]);
    }
  }
  return ties;
}

Standing keepSlots(World& w, uint32_t u, float speed, float held) {
  const Vec2 centre{w.units.x[u], w.units.y[u]};
  const std::span<const Vec2> places = slotPlaces(w, u);
  Standing seen;
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (!fit(w, row)) continue;
    const Vec2 slot = places[w.people.slot[row]];
    const float d = distance(slot, placeOf(w, row));
    ++seen.present;
    seen.lag += d;
    if (d < kInPlace) ++seen.inPlace;
    if (d < held) continue;
    if (d < kThere) stand(w, row);  // as walkTo() would
    else walkTo(w, row, u, slot, d > 3.0f ? speed * 1.3f : speed, centre);
  }
  if (seen.present > 0) seen.lag /= static_cast<float>(seen.present);
  return seen;
}

void listSlots(World& w, uint32_t u) {
  Column<uint32_t>& rows = w.work.slotRow;
  std::fill_n(rows.begin(), w.units.count[u], kNobody);
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (fit(w, row)) rows[w.people.slot[row]] = row;
  }
}

void closeRanks(World& w, uint32_t u) {
  const FormationShape shape = formationOf(w.units, u);
  const int front = frontOf(shape), count = shape.count;
  if (front >= count) return;
  listSlots(w, u);
  Column<uint32_t>& rows = w.work.slotRow;
  const Vec2 centre{w.units.x[u], w.units.y[u]};
  for (int empty = 0; empty < front; ++empty) {
    if (rows[static_cast<size_t>(empty)] != kNobody) continue;
    const Vec2 place = slotPosition(shape, empty, centre, w.units.heading[u]);
    int last = count - 1;
    while (last >= front && rows[static_cast<size_t>(last)] == kNobody) --last;
    if (last < front) return;  // nobody is left behind the front
    int best = -1;
    float bestSquared = 0;
    for (int slot = last / front * front; slot <= last; ++slot) {
      const uint32_t row = rows[static_cast<size_t>(slot)];
      if (row == kNobody) continue;
      const float d = lengthSquared(placeOf(w, row) - place);
      if (best >= 0 && d >= bestSquared) continue;
      best = slot;
      bestSquared = d;
    }
    const uint32_t row = rows[static_cast<size_t>(best)];
    for (uint32_t m = 0; m < w.units.count[u]; ++m)  // whoever had the slot gets the other one, for when they are up again
      if (w.people.slot[w.units.firstRow[u] + m] == empty) w.people.slot[w.units.firstRow[u] + m] = static_cast<uint16_t>(best);
    w.people.slot[row] = static_cast<uint16_t>(empty);
    rows[static_cast<size_t>(empty)] = row;
    rows[static_cast<size_t>(best)] = kNobody;
  }
}

}  // namespace sispam
