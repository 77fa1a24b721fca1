// SPDX-License-Identifier: Apache-2.0
// People look further ahead than to the next body and take the side on which less will slow them down: they overtake, spread
// behind a door, and in counterflow follow those who go their way, so lanes form. Read from the flow in squares of 0.8 m, five
// times in two seconds each person.
#include "step/lane.h"

#include <algorithm>
#include <array>

#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr uint32_t kEvery = 4, kTurns = 2;  // ticks between two sums; a person looks at every kTurns-th
constexpr float kFirst = 1.0f;              // m ahead
constexpr float kFurther = 2.0f;            // (assumed)

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

struct Burden {
  float sum = 0;         ///< persons · m/s / m
  bool meets = false;    ///< somebody comes towards one
};

/// What would slow one down along a line beside the way: people slower than one's own speed, most those who come towards one.
Burden burden(const World& w, Vec2 at, Vec2 wish, float speed, float aside, float farthest) {
  const CrowdOrder& crowd = w.work.crowd;
  const CellFrame& frame = crowd.flowFrame;
  const Vec2 begin = at + perpendicular(wish) * aside;
  Burden found;
  for (float d = kFirst; d <= farthest; d += frame.size) {
    const std::optional<uint32_t> square = frame.cellOf(begin + wish * d);
    if (!square) break;
    const FlowCell& cell = crowd.flow[*square];
    if (cell.people == 0) continue;
    const float along = cell.x * wish.x + cell.y * wish.y, loss = cell.people * speed - along;
    found.meets = found.meets || along < 0;
    if (loss > 0) found.sum += loss / d;
  }
  return found;
}

/// Loads of the lines on the left and on the right.
struct Sides {
  std::array<Burden, 2> burden;
  float away = 0;  ///< m
};

Sides sidesAt(const World& w, Vec2 at, Vec2 wish, float speed, float away, float farthest) {
  return {{burden(w, at, wish, speed, away, farthest), burden(w, at, wish, speed, -away, farthest)}, away};
}

void choose(World& w, uint32_t i, const MovementParameters& m) {
  People& p = w.people;
  const Vec2 at = placeOf(w, i), wish{p.wishX[i], p.wishY[i]};
  const float farthest = static_cast<float>(m.laneOutlook), speed = p.wishSpeed[i], offset = static_cast<float>(m.laneOffset);
  p.lane[i] = 0;
  const Burden ahead = burden(w, at, wish, speed, 0, farthest);
  if (ahead.sum <= 0) return;
  // Among people who come towards one, one keeps to a broad lane; else one overtakes closely.
  Sides sides = sidesAt(w, at, wish, speed, kFurther * offset, farthest);
  const bool meets = ahead.meets || sides.burden[0].meets || sides.burden[1].meets;
  if (!meets) sides = sidesAt(w, at, wish, speed, offset, farthest);
  // Where everybody prefers the same side two streams become two lanes, not many (Moussaïd et al. 2009). Officers go to their places in
  // the formation: a line that changes with another passes through it, each where there is room.
  const float keepsLeft = meets && p.unit[i] == kNone16 ? static_cast<float>(m.keepsLeft) : 0.0f;
  float least = ahead.sum, side = 0;
  for (const size_t k : {size_t{0}, size_t{1}}) {  // who cannot tell goes left
    const float s = k == 0 ? 1.0f : -1.0f, load = sides.burden[k].sum * (1 - s * keepsLeft);
    if (load >= least || !w.walls.visible(at, at + perpendicular(wish) * (s * sides.away) + wish * kFirst)) continue;
    least = load;
    side = s;
  }
  p.lane[i] = side * (ahead.sum - least) / (ahead.sum + static_cast<float>(m.laneScale));
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
