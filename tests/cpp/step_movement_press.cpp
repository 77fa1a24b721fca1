// SPDX-License-Identifier: Apache-2.0
// Bodies in contact: forces, momentum, walls.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "step/verbs.h"
#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

/// Only bodies: nobody wishes or decides anything but what the test writes.
template <class F>
void pressOnly(World& w, int ticks, F&& wishes) {
  for (int k = 0; k < ticks; ++k) {
    w.events.list.clear();
    refreshDerived(w);
    wishes(k);
    steer(w);
    press(w);
    ++w.clock.tick;
  }
}

void pushEast(World& w, uint32_t i, float traction) {
  w.people.mode[i] = static_cast<uint8_t>(Mode::push);
  w.people.wishX[i] = 1;
  w.people.wishY[i] = 0;
  w.people.wishSpeed[i] = 3;
  w.people.traction[i] = traction;
}

/// A row of n bodies in a corridor as wide as one of them, before a wall at x = 30.
World rowBeforeWall(int n) {
  Room room(0, 0, 40, 4);
  room.wall({30, 0}, {30, 4}).wall({0, 1.87f}, {30, 1.87f}).wall({0, 2.13f}, {30, 2.13f});
  room.zone("row", rectangle(0, 0, 29, 4)).exit("out", rectangle(0, 0, 0.5f, 4));
  room.group("row", n, 0, 0);
  World w = room.world();
  for (int i = 0; i < n; ++i) {
    w.people.radius[static_cast<size_t>(i)] = 0.17f;
    put(w, static_cast<uint32_t>(i), {29.8f - 0.36f * static_cast<float>(i), 2});
  }
  return w;
}

/// What the wall at x = 30 bears, N, from the contacts of the last tick.
double wallForce(const World& w) {
  double sum = 0;
  for (const Lean& c : w.work.leans)
    if (c.nx < -0.9f) sum += static_cast<double>(c.lambda / (kDt * kDt));
  return sum;
}

struct Motion {
  double px = 0, py = 0, energy = 0;  ///< kg m/s; kinetic and elastic together, J
};

Motion motionOf(const World& w) {
  Motion sum;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    const double m = static_cast<double>(w.people.mass[i]), vx = static_cast<double>(w.people.vx[i]), vy = static_cast<double>(w.people.vy[i]);
    sum.px += m * vx;
    sum.py += m * vy;
    sum.energy += 0.5 * m * (vx * vx + vy * vy);
  }
  for (uint32_t a = 0; a < w.citizens; ++a)
    for (uint32_t b = a + 1; b < w.citizens; ++b) {
      const double overlap = static_cast<double>(w.people.radius[a] + w.people.radius[b] - distance(at(w, a), at(w, b)));
      if (overlap > 0) sum.energy += 0.5 * w.exercise->scenario.parameters.movement.stiffness * overlap * overlap;
    }
  return sum;
}

/// The greatest overlap beyond the compression that the contact force explains, as a share of the radius sum.
float numericalOverlap(const World& w) {
  const float stiffness = static_cast<float>(w.exercise->scenario.parameters.movement.stiffness);
  float worst = 0;
  for (const Touch& c : w.work.touches) {
    const float reach = w.people.radius[c.a] + w.people.radius[c.b];
    const float overlap = reach - distance(at(w, c.a), at(w, c.b));
    worst = std::max(worst, (overlap - c.lambda / (kDt * kDt) / stiffness) / reach);
  }
  return worst;
}

}  // namespace

TEST(StepMovementPress, ForcesOfARowAddUpTowardsTheWallWithoutRipple) {
  for (const int n : {5, 10, 20, 30}) {
    World w = rowBeforeWall(n);
    double sum = 0, least = 1e9, most = 0;
    pressOnly(w, 800, [&](int k) {
      for (int i = 0; i < n; ++i) pushEast(w, static_cast<uint32_t>(i), 400);
      if (k < 400) return;
      const double wall = wallForce(w);  // of the tick before
      sum += wall / 400;
      least = std::min(least, wall);
      most = std::max(most, wall);
    });
    EXPECT_NEAR(sum, 400.0 * n, 0.05 * 400.0 * n) << n;
    EXPECT_LT(most - least, 0.02 * sum) << n;
    for (int i = 0; i < n; ++i) EXPECT_LT(w.people.x[static_cast<size_t>(i)], 30.0f);
    const float overlap = 0.34f - (w.people.x[0] - w.people.x[1]);
    EXPECT_LT(overlap, 1.25f * 400.0f * static_cast<float>(n) / 50000.0f) << n;
    EXPECT_GT(overlap, 0.75f * 400.0f * static_cast<float>(n - 1) / 50000.0f) << n;
  }
}

TEST(StepMovementPress, MomentumOfAClosedSystemIsKeptToRoundingAndEnergyNeverGrows) {
  Room room(0, 0, 60, 60);
  room.zone("middle", rectangle(20, 20, 40, 40)).exit("out", rectangle(0, 0, 1, 60));
  room.group("crowd", 120, 0, 0);
  World w = room.world();
  // Thrown together: everybody flies towards the middle without any will of their own.
  for (uint32_t i = 0; i < w.citizens; ++i) {
    const Vec2 v = normalized(Vec2{30, 30} - at(w, i)) * 2.0f;
    w.people.vx[i] = v.x + 0.3f;
    w.people.vy[i] = v.y;
  }
  double mass = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) mass += static_cast<double>(w.people.mass[i]);
  const Motion before = motionOf(w);
  double energy = before.energy;
  float greatest = 0;
  pressOnly(w, 160, [&](int) {
    const Motion now = motionOf(w);
    EXPECT_LE(now.energy, energy * (1 + 1e-6));
    energy = now.energy;
    for (uint32_t i = 0; i < w.citizens; ++i) {
      w.people.wishSpeed[i] = w.people.traction[i] = 0;
      greatest = std::max(greatest, w.people.force[i]);
    }
  });
  const Motion after = motionOf(w);
  EXPECT_GT(greatest, 50.0f);  // they did meet
  EXPECT_NEAR(after.px, before.px, 1e-4 * mass);
  EXPECT_NEAR(after.py, before.py, 1e-4 * mass);
}

TEST(StepMovementPress, ADenseCrowdOverlapsNoMoreThanItsBodiesGiveWay) {
  for (const int n : {6, 8}) {  // persons/m² in a closed room of 8 m × 8 m, everybody pushes east
    Room room(0, 0, 8, 8);
    room.zone("all", rectangle(0.2f, 0.2f, 7.8f, 7.8f)).exit("out", rectangle(0, 0, 0.2f, 8));
    Group& group = room.group("crowd", n * 64, 0, 0);
    group.arrivals.layout = Layout::grid;
    World w = room.world();
    float beyond = 0;
    pressOnly(w, 400, [&](int k) {
      for (uint32_t i = 0; i < w.citizens; ++i) pushEast(w, i, 100);
      if (k >= 200) beyond = std::max(beyond, numericalOverlap(w));
    });
    EXPECT_LT(beyond, 0.01f) << n << " /m²";
  }
}

TEST(StepMovementPress, NobodyPassesAWallOrAClosedGateHoweverHardTheyPush) {
  Room room(0, 0, 40, 12);
  room.wall({20, 0}, {20, 4}).wall({20, 8}, {20, 12}).gate({20, 4}, {20, 8}, false);
  room.zone("west", rectangle(10, 1, 19.5f, 11)).exit("east", rectangle(38, 0, 40, 12));
  room.building(rectangle(4, 4, 6, 8));
  room.group("crowd", 200, 0, 0);
  World w = room.world();
  pressOnly(w, 600, [&](int) {
    for (uint32_t i = 0; i < w.citizens; ++i) pushEast(w, i, 400);
  });
  float greatest = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    ASSERT_TRUE(isPresent(w, i));
    EXPECT_LT(w.people.x[i], 20.0f);
    EXPECT_GT(w.people.y[i], 0.0f);
    EXPECT_LT(w.people.y[i], 12.0f);
    greatest = std::max(greatest, w.people.force[i]);
  }
  EXPECT_GT(greatest, 1500.0f);
  EXPECT_EQ(w.clock.quarantined, 0u);
}

TEST(StepMovementPress, APushFromOutsideMovesSomebodyAndIsUsedUp) {
  Room room(0, 0, 20, 20);
  room.zone("middle", rectangle(5, 5, 15, 15)).exit("out", rectangle(0, 0, 1, 20));
  room.group("one", 1, 0, 0);
  World w = room.world();
  put(w, 0, {10, 10});
  pressOnly(w, 10, [&](int) {
    w.people.pushX[0] = 800;
    w.people.traction[0] = 100;
  });
  EXPECT_GT(w.people.x[0], 10.3f);
  EXPECT_EQ(w.people.pushX[0], 0.0f);
}

TEST(StepMovementPress, APlaceThatIsNotANumberIsQuarantinedAndTold) {
  Room room(0, 0, 20, 20);
  room.zone("middle", rectangle(5, 5, 15, 15)).exit("out", rectangle(0, 0, 1, 20));
  room.group("crowd", 10, 0, 0);
  World w = room.world();
  w.people.vx[4] = std::numeric_limits<float>::quiet_NaN();
  step(w);
  EXPECT_EQ(w.clock.quarantined, 1u);
  EXPECT_FALSE(isPresent(w, 4));
  for (const float left : {w.people.x[4], w.people.vx[4], w.people.ex[4], w.people.desiredX[4]}) EXPECT_EQ(left, 0.0f);  // NaN bits differ between hosts
  const auto told = [](const Event& e) { return e.kind == EventKind::quarantined && e.a == 4; };
  EXPECT_EQ(std::count_if(w.events.list.begin(), w.events.list.end(), told), 1);
  run(w, 5);
  EXPECT_EQ(w.clock.quarantined, 1u);
}

TEST(StepMovementPress, PeopleWhoStandAreNotMovedAtAll) {
  Room room(0, 0, 40, 40);
  room.zone("middle", rectangle(5, 5, 35, 35)).exit("out", rectangle(0, 0, 1, 40));
  room.group("crowd", 200, 0, 0);
  World w = room.world();
  run(w, 60);  // until everybody has elbow room
  const std::vector<float> x = w.people.x;
  run(w, 5);
  uint32_t moved = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) moved += x[i] != w.people.x[i] ? 1 : 0;
  EXPECT_LE(moved, 4u);
}
