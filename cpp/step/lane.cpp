// SPDX-License-Identifier: Apache-2.0
// People look further ahead than to the next body and take the side on which less will slow them down: they overtake, spread
// behind a door, and in counterflow follow those who go their way, so lanes form. Read from the flow in squares of 0.8 m, five
// times in two seconds each person.
#include "step/lane.h"

#include <algorithm>

#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr uint32_t kEvery = 4, kTurns = 2;  // ticks between two sums; a person looks at every kTurns-th
constexpr float kFirst = 1.0f;              // m ahead

void sumFlow(CrowdOrder& crowd) {
  std::fill(crowd.flow.begin(), crowd.flow.end(), FlowCell{});
  const CellFrame& frame = crowd.flowFrame;
  for (size_t k = 0; k < crowd.count; ++k) {
    FlowCell& cell = crowd.flow[frame.indexOf(frame.columnOf(crowd.x[k]), frame.rowOf(crowd.y[k]))];
    cell.people += 1;
    cell.x += crowd.vx[k];
    cell.y += crowd.vy[k];
  }
}

/// What would slow one down along a line beside the way: people slower than one's own speed, most those who come towards one.
float burden(const World& w, Vec2 at, Vec2 wish, float speed, float aside, float farthest) {
  const CrowdOrder& crowd = w.work.crowd;
  const CellFrame& frame = crowd.flowFrame;
  const Vec2 begin = at + perpendicular(wish) * aside;
  float sum = 0;
  for (float d = kFirst; d <= farthest; d += frame.size) {
    const Vec2 there = begin + wish * d;
    if (!frame.holds(there)) break;
    const FlowCell& cell = crowd.flow[frame.indexOf(frame.columnOf(there.x), frame.rowOf(there.y))];
    const float loss = cell.people * speed - (cell.x * wish.x + cell.y * wish.y);
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
  if (w.clock.tick % kEvery != 0) return;
  CrowdOrder& crowd = w.work.crowd;
  sumFlow(crowd);
  for (size_t k = 0; k < crowd.count; ++k)
    if ((w.clock.tick / kEvery + crowd.row[k]) % kTurns == 0 && crowd.wishSpeed[k] > 0) choose(w, crowd.row[k], m);
}

}  // namespace sispam
