// SPDX-License-Identifier: Apache-2.0
// People look further ahead than to the next body and take the side on which less will slow them down: they overtake, spread
// behind a door, and in counterflow follow those who go their way, so lanes form. Read from the flow in squares of 0.8 m, five
// times in two seconds each person.
#include "step/lane.h"

#include <algorithm>
#include <array>
#include <bit>

#include "step/verbs.h"

namespace sispam {

namespace {

constexpr uint32_t kEvery = 4, kTurns = 2;  // ticks between two sums; a person looks at every kTurns-th
constexpr float kFirst = 1.0f;              // m ahead
constexpr float kFurther = 2.0f;            // (assumed)

void sumFlow(CrowdOrder& crowd) {
  for (const uint32_t square : crowd.flowUsed) crowd.flow[square] = {};
  crowd.flowUsed.clear();
  const CellFrame& frame = crowd.flowFrame;
  for (size_t k = 0; k < crowd.count; ++k) {
    const uint32_t square = frame.indexOf(frame.columnOf(crowd.x[k]), frame.rowOf(crowd.y[k]));
    FlowCell& cell = crowd.flow[square];
    if (cell.people == 0) crowd.flowUsed.push_back(square);
    cell.people += 1;
    cell.x += crowd.vx[k];
    cell.y += crowd.vy[k];
  }
}

/// Distances ahead at which one looks, m; then as many beyond everything as lanes need.
struct Steps {
  static constexpr size_t kMost = 64;
  alignas(16) std::array<float, kMost + kLanes> ahead;
  size_t count = 0;
};

Steps stepsOf(const CrowdOrder& crowd, float farthest) {
  Steps steps;
  steps.ahead.fill(farthest);
  for (float d = kFirst; d <= farthest && steps.count < Steps::kMost; d += crowd.flowFrame.size) steps.ahead[steps.count++] = d;
  return steps;
}

struct Walker {
  Vec2 at, wish;
  float speed;  // m/s
};

struct Burden {
  float sum = 0;         ///< persons · m/s / m
  bool meets = false;    ///< somebody comes towards one
};

/// What would slow one down along a line beside the way: people slower than one's own speed, most those who come towards one.
Burden burden(const CrowdOrder& crowd, const Steps& steps, const Walker& one, float aside) {
  const CellFrame& frame = crowd.flowFrame;
  const Vec2 begin = one.at + perpendicular(one.wish) * aside;
  const Lanes zero = splat(0), size = splat(frame.size), wishX = splat(one.wish.x), wishY = splat(one.wish.y);
  Burden found;
  for (size_t k = 0; k < steps.count; k += kLanes) {
    const Lanes d = load(&steps.ahead[k]);
    const Lanes cellX = (splat(begin.x) + wishX * d - splat(frame.origin.x)) / size, cellY = (splat(begin.y) + wishY * d - splat(frame.origin.y)) / size;
    const LaneMask holds = (cellX >= zero) & (cellY >= zero) & (cellX < splat(static_cast<float>(frame.columns))) & (cellY < splat(static_cast<float>(frame.rows)));
    const unsigned bits = bitsOf(holds);
    const size_t inside = std::min<size_t>(static_cast<size_t>(std::countr_one(bits)), steps.count - k);  // off the ground one looks no further
    const LaneRows cx = toWhole(select(holds, cellX, zero)), cy = toWhole(select(holds, cellY, zero));
    const auto flowAt = [&](size_t lane) { return lane < inside ? load(&crowd.flow[frame.indexOf(cx[lane], cy[lane])].people) : zero; };
    const auto [people, flowX, flowY] = columnsOf(flowAt(0), flowAt(1), flowAt(2), flowAt(3));
    const LaneMask somebody = people > zero;
    if (bitsOf(somebody) != 0) {
      const Lanes along = flowX * wishX + flowY * wishY, loss = people * splat(one.speed) - along;
      found.meets = found.meets || bitsOf(somebody & (along < zero)) != 0;
      const Lanes part = select(somebody & (loss > zero), loss / d, zero);
      for (size_t lane = 0; lane < kLanes; ++lane) found.sum += part[lane];
    }
    if (inside < kLanes) break;
  }
  return found;
}

/// Loads of the lines on the left and on the right.
struct Sides {
  std::array<Burden, 2> burden;
  float away = 0;  ///< m
};

Sides sidesAt(const CrowdOrder& crowd, const Steps& steps, const Walker& one, float away) {
  return {{burden(crowd, steps, one, away), burden(crowd, steps, one, -away)}, away};
}

/// The side that the person at place c of the crowd's order takes: 1 = left, −1 = right, and between, the less it gains.
float choose(const World& w, size_t c, const MovementParameters& m, const Steps& steps) {
  const CrowdOrder& crowd = w.work.crowd;
  const Walker one{{crowd.x[c], crowd.y[c]}, {crowd.wishX[c], crowd.wishY[c]}, crowd.wishSpeed[c]};
  const float offset = static_cast<float>(m.laneOffset);
  const Burden ahead = burden(crowd, steps, one, 0);
  if (ahead.sum <= 0) return 0;
  // Among people who come towards one, one keeps to a broad lane; else one overtakes closely.
  Sides sides = sidesAt(crowd, steps, one, kFurther * offset);
  const bool meets = ahead.meets || sides.burden[0].meets || sides.burden[1].meets;
  if (!meets) sides = sidesAt(crowd, steps, one, offset);
  // Where everybody prefers the same side two streams become two lanes, not many (Moussaïd et al. 2009). Officers go to their places in
  // the formation: a line that changes with another passes through it, each where there is room.
  const float keepsLeft = meets && crowd.unit[c] == kNone16 ? static_cast<float>(m.keepsLeft) : 0.0f;
  float least = ahead.sum, side = 0;
  for (const size_t k : {size_t{0}, size_t{1}}) {  // who cannot tell goes left
    const float s = k == 0 ? 1.0f : -1.0f, load = sides.burden[k].sum * (1 - s * keepsLeft);
    if (load >= least || !w.walls.visible(one.at, one.at + perpendicular(one.wish) * (s * sides.away) + one.wish * kFirst)) continue;
    least = load;
    side = s;
  }
  return side * (ahead.sum - least) / (ahead.sum + static_cast<float>(m.laneScale));
}

}  // namespace

void chooseLanes(World& w) {
  const MovementParameters& m = w.exercise->scenario.parameters.movement;
  if (m.laneTurn <= 0) return;
  if (w.clock.tick % kEvery != 0) return;
  CrowdOrder& crowd = w.work.crowd;
  sumFlow(crowd);
  const Steps steps = stepsOf(crowd, static_cast<float>(m.laneOutlook));
  for (const uint32_t c : crowd.walkers)
    if ((w.clock.tick / kEvery + crowd.row[c]) % kTurns == 0) w.people.lane[crowd.row[c]] = choose(w, c, m, steps);
}

}  // namespace sispam
