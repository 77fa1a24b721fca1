// SPDX-License-Identifier: Apache-2.0
// People look further ahead than to the next body and take the side on which less will slow them down: they overtake, spread
// behind a door, and in counterflow follow those who go their way, so lanes form. Read from the flow of the grid's cells, four
// times a second each person.
#include "step/lane.h"

#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr uint32_t kEvery = 5;            // ticks
constexpr float kFirst = 1.0f;            // m ahead

/// Sum of velocities in each cell of the grid; dead between ticks.
void sumFlow(World& w) {
  CrowdOrder& crowd = w.work.crowd;
  const std::span<const uint32_t> start = w.grid.cellStart();
  for (size_t cell = 0; cell + 1 < start.size(); ++cell) {
    float x = 0, y = 0;
    for (uint32_t k = start[cell]; k < start[cell + 1]; ++k) {
      x += crowd.vx[k];
      y += crowd.vy[k];
    }
    crowd.flowX[cell] = x;
    crowd.flowY[cell] = y;
  }
}

/// What would slow one down along a line beside the way: people slower than one's own speed, most those who come towards one.
float burden(const World& w, Vec2 at, Vec2 wish, float speed, float aside, float farthest) {
  const CrowdOrder& crowd = w.work.crowd;
  const CellFrame& frame = w.grid.frame();
  const std::span<const uint32_t> start = w.grid.cellStart();
  const Vec2 begin = at + perpendicular(wish) * aside;
  float sum = 0;
  for (float d = kFirst; d <= farthest; d += frame.size) {
    const Vec2 there = begin + wish * d;
    if (!frame.holds(there)) break;
    const uint32_t cell = frame.indexOf(frame.columnOf(there.x), frame.rowOf(there.y));
    const float people = static_cast<float>(start[cell + 1] - start[cell]);
    const float loss = people * speed - (crowd.flowX[cell] * wish.x + crowd.flowY[cell] * wish.y);
    if (loss > 0) sum += loss / d;
  }
  return sum;
}

void choose(World& w, uint32_t i, const MovementParameters& m) {
  People& p = w.people;
  const Vec2 at = placeOf(w, i), wish{p.wishX[i], p.wishY[i]};
  const float offset = static_cast<float>(m.laneOffset), farthest = static_cast<float>(m.laneOutlook), speed = p.wishSpeed[i];
  p.lane[i] = 0;
  const float ahead = burden(w, at, wish, speed, 0, farthest);
  if (ahead <= 0) return;
  float least = ahead, side = 0;
  for (const float s : {1.0f, -1.0f}) {  // who cannot tell goes left
    const float load = burden(w, at, wish, speed, s * offset, farthest);
    if (load >= least || !w.walls.visible(at, at + perpendicular(wish) * (s * offset) + wish * kFirst)) continue;
    least = load;
    side = s;
  }
  p.lane[i] = side * (ahead - least) / (ahead + static_cast<float>(m.laneScale));
}

}  // namespace

void chooseLanes(World& w) {
  const MovementParameters& m = w.exercise->scenario.parameters.movement;
  if (m.laneTurn <= 0) return;
  sumFlow(w);
  for (const uint32_t i : w.work.crowd.row)
    if ((w.clock.tick + i) % kEvery == 0 && w.people.wishSpeed[i] > 0) choose(w, i, m);
}

}  // namespace sispam
