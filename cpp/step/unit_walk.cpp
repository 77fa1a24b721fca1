// SPDX-License-Identifier: Apache-2.0
// See unit_walk.h. The unit's flow field aims at the free cell nearest to the anchor's 3 m square, so it is a function of
// the state alone (a restored world solves the same field) and an anchor that moves a little costs nothing.
#include "step/unit_walk.h"

#include <array>
#include <cmath>

#include "step/nearness.h"

namespace sispam {

namespace {

constexpr float kSquare = 3.0f;     // m
constexpr float kNear = 1.0f;       // m: nearer than this one goes straight
constexpr float kStraight = 25.0f;  // m: nearer than this one looks whether the way is straight
constexpr float kLedSpeed = 1.4f;   // m/s: with the officer or medic one belongs to (assumed)
constexpr float kBesideHolder = 0.5f;  // m (assumed)

Vec2 fieldDirection(World& w, uint32_t row, uint32_t u, Vec2 from, Vec2 anchor) {
  const Vec2 square{(std::floor(anchor.x / kSquare) + 0.5f) * kSquare, (std::floor(anchor.y / kSquare) + 0.5f) * kSquare};
  NearestFree& known = w.unitSquare[u];  // asked for each member at each tick, and looking through 625 cells
  if (known.generation != w.clock.gateGeneration || known.place != square) known = {square, w.clock.gateGeneration, w.occupancy.nearestFree(square, 12)};
  uint32_t cell = known.cell;
  if (cell == Occupancy::noCell) cell = w.occupancy.cellOf(anchor);
  if (cell == Occupancy::noCell) return {};
  if (w.unitFieldCell[u] != cell || w.unitFieldGeneration[u] != w.clock.gateGeneration) {
    const std::array<uint32_t, 1> goal{cell};
    w.unitFields[u].solve(w.occupancy, goal);
    w.unitFieldCell[u] = cell;
    w.unitFieldGeneration[u] = w.clock.gateGeneration;
  }
  // Whoever finds no way stands, for minutes, where the field is asked beyond the nearest cells.
  FieldWay& way = w.work.fieldWays[row - w.citizens];
  if (way.unit != u || way.cell != cell || way.generation != w.clock.gateGeneration || way.at != from)
    way = {from, u, cell, w.clock.gateGeneration, w.unitFields[u].direction(from)};
  return way.way;
}

}  // namespace

void walkTo(World& w, uint32_t row, uint32_t u, Vec2 target, float speed, Vec2 anchor) {
  People& p = w.people;
  const Vec2 at = placeOf(w, row);
  const Vec2 way = target - at;
  const float d = length(way);
  if (d < kThere) {
    stand(w, row);
    return;
  }
  Vec2 direction{};
  if (d > kNear && (d > kStraight || !w.walls.visible(at, target))) direction = fieldDirection(w, row, u, at, anchor);
  if (direction.x == 0 && direction.y == 0) direction = way * (1.0f / d);
  p.wishX[row] = direction.x;
  p.wishY[row] = direction.y;
  p.wishSpeed[row] = d < speed * 0.5f ? d * 2.0f : speed;
}

void followHolder(World& w, uint32_t row) {
  uint32_t& holder = w.people.holder[row];
  if (holder != kNobody && !isPresent(w, holder)) holder = kNobody;
  const Vec2 way = holder == kNobody ? Vec2{} : placeOf(w, holder) - placeOf(w, row);
  const float d = length(way);
  if (d < kBesideHolder) {
    stand(w, row);
    return;
  }
  w.people.wishX[row] = way.x * (1.0f / d);
  w.people.wishY[row] = way.y * (1.0f / d);
  w.people.wishSpeed[row] = kLedSpeed;
}

void walkToGoal(World& w, uint32_t row, uint16_t goal, float speed) {
  const Vec2 direction = fieldOf(w, goal).direction(placeOf(w, row));
  w.people.wishX[row] = direction.x;
  w.people.wishY[row] = direction.y;
  w.people.wishSpeed[row] = direction.x == 0 && direction.y == 0 ? 0.0f : speed;
}

}  // namespace sispam
