// SPDX-License-Identifier: Apache-2.0
// See way.h.
#include "step/way.h"

namespace sispam {

uint32_t cellAt(const World& w, Vec2 at) {
  const Occupancy& o = w.occupancy;
  const uint32_t cell = o.cellOf(at);
  if (o.free(cell)) {
    const Segment step{at, o.centre(cell)};
    bool seen = true;
    for (const uint32_t index : o.barriersNear(cell)) seen = seen && !crosses(step, o.barriers()[index]);
    if (seen) return cell;
  }
  const uint32_t near = o.nearestFree(at, 3);
  return near != Occupancy::noCell && o.sees(at, o.centre(near)) ? near : Occupancy::noCell;
}

float timeTo(const World& w, uint16_t goal, Vec2 at) {
  const uint32_t cell = cellAt(w, at);
  return cell == Occupancy::noCell ? FlowField::unreachable : fieldOf(w, goal).timeOf(cell);
}

Vec2 plainWay(World& w, uint32_t row, uint16_t goal, Vec2 at) {
  PlainWay& known = w.work.plainWays[row];
  const uint32_t cell = w.occupancy.cellOf(at);
  const uint32_t number = fieldNumber(w, goal);
  if (known.solve != number || known.cell != cell) known = {cell, number, fieldOf(w, goal).plainDirection(at)};
  return known.way;
}

Way wayTo(const World& w, uint16_t goal, Vec2 at) {
  Way way;
  way.direction = fieldOf(w, goal).plainDirection(at);
  if (way.direction != Vec2{}) return way;
  const uint32_t cell = cellAt(w, at);
  const float time = cell == Occupancy::noCell ? FlowField::unreachable : fieldOf(w, goal).timeOf(cell);
  if (time >= FlowField::unreachable) {
    way.closed = true;
  } else if (time == 0.0f) {
    way.there = true;
    way.direction = normalized(w.occupancy.centre(cell) - at);
  } else {
    way.direction = fieldOf(w, goal).direction(at);
  }
  return way;
}

}  // namespace sispam
