// SPDX-License-Identifier: Apache-2.0
// Falls: when, how often, what they do to those around, and who gets up again. And the crush dose against hand-computed values.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "scenario/read.h"
#include "step/verbs.h"
#include "world/columns.h"
#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

Room hall(int people) {
  Room room(0, 0, 60, 40);
  room.zone("hall", rectangle(5, 5, 55, 35)).exit("out", rectangle(0, 0, 1, 40));
  room.group("crowd", people, 0, 0);
  return room;
}

/// Everybody is thrown about with this acceleration in a crowd of this density.
void shake(World& w, float acceleration, float density) {
  std::fill(w.density.value.begin(), w.density.value.end(), density);
  for (uint32_t i = 0; i < w.citizens; ++i) {
    w.people.meanVx[i] = 0;
    w.people.vx[i] = acceleration * 0.3f;
  }
}

uint32_t downIn(const World& w) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) n += modeOf(w, i) == Mode::down ? 1 : 0;
  return n;
}

/// Falls in 400 ticks of a thousand people who are put on their feet again after each.
double ratePerSecond(World& w, float acceleration, float density) {
  uint32_t fallen = 0;
  for (int k = 0; k < 400; ++k) {
    w.events.list.clear();
    shake(w, acceleration, density);
    fall(w);
    ++w.clock.tick;
    for (const Event& e : w.events.list) fallen += e.kind == EventKind::fell ? 1 : 0;
    for (uint32_t i = 0; i < w.citizens; ++i) {
      w.people.mode[i] = static_cast<uint8_t>(Mode::watch);
      w.people.injury[i] = 0;
    }
  }
  return fallen / (400.0 * 0.05 * w.citizens);
}

}  // namespace

TEST(StepMovementFall, HasTheHazardOfTheParametersAndNoneUnderEitherThreshold) {
  World w = hall(1000).world();
  const double rate = w.exercise->scenario.parameters.harm.fallRate;
  ASSERT_GT(rate, 0);
  // 20,000 person-seconds: the standard deviation of the rate is √(rate / 20,000).
  EXPECT_NEAR(ratePerSecond(w, 4, 7), rate, 4 * std::sqrt(rate / 20000));
  EXPECT_NEAR(ratePerSecond(w, 3, 7), rate / 2, 4 * std::sqrt(rate / 20000));
  EXPECT_NEAR(ratePerSecond(w, 4, 6), rate / 2, 4 * std::sqrt(rate / 20000));
  EXPECT_EQ(ratePerSecond(w, 1.9f, 9), 0);
  EXPECT_EQ(ratePerSecond(w, 9, 4.9f), 0);
}

TEST(StepMovementFall, IsToldAndMayHurtALittle) {
  Room room = hall(200);
  room.scenario().parameters.harm.fallRate = 10;
  room.scenario().parameters.harm.fallInjury = 1;
  World w = room.world();
  w.events.list.clear();
  shake(w, 8, 9);
  fall(w);
  const uint32_t down = downIn(w);
  ASSERT_GT(down, 50u);
  const auto events = [&](EventKind kind) {
    return std::count_if(w.events.list.begin(), w.events.list.end(), [&](const Event& e) { return e.kind == kind; });
  };
  EXPECT_EQ(events(EventKind::fell), down);
  EXPECT_EQ(events(EventKind::injured), down);
  EXPECT_EQ(w.clock.injuredCount, down);
  for (const Event& e : w.events.list) {
    if (e.kind == EventKind::fell) {
      EXPECT_NEAR(e.value, 8, 0.01);
    }
    if (e.kind == EventKind::injured) {
      EXPECT_EQ(e.b, 1u);
      EXPECT_EQ(e.c, static_cast<uint16_t>(InjuryCause::fall));
    }
  }
}

TEST(StepMovementFall, WhoIsNotHurtBadlyGetsUpWhereThereIsRoomAndGoesOn) {
  World w = hall(4).world();
  People& p = w.people;
  for (uint32_t i = 0; i < 4; ++i) {
    put(w, i, {10 + 10 * static_cast<float>(i), 20});
    p.mode[i] = static_cast<uint8_t>(Mode::down);
  }
  p.legTick[0] = kNever;
  p.injury[1] = 2;
  p.force[2] = 900;
  p.legTick[3] = 0;
  std::fill(w.density.value.begin(), w.density.value.end(), 1.0f);
  const auto pass = [&](double seconds) {
    for (uint32_t k = toTicks(seconds); k > 0; --k) {
      fall(w);
      ++w.clock.tick;
    }
  };
  pass(4.9);
  EXPECT_EQ(downIn(w), 4u);
  pass(0.3);
  EXPECT_EQ(modeOf(w, 0), Mode::walk);
  EXPECT_EQ(modeOf(w, 1), Mode::down);  // hurt
  EXPECT_EQ(modeOf(w, 2), Mode::down);  // squeezed
  EXPECT_EQ(modeOf(w, 3), Mode::watch);
  std::fill(w.density.value.begin(), w.density.value.end(), 6.0f);
  p.force[2] = 0;
  pass(10);
  EXPECT_EQ(modeOf(w, 2), Mode::down);  // no room to get up
  std::fill(w.density.value.begin(), w.density.value.end(), 1.0f);
  pass(1);
  EXPECT_NE(modeOf(w, 2), Mode::down);
}

TEST(StepMovementFall, NobodyWalksThroughSomebodyOnTheGround) {
  Room room(0, 0, 30, 4);
  room.wall({2, 2.0f}, {30, 2.0f}).wall({2, 2.5f}, {30, 2.5f});
  room.zone("lane", rectangle(3, 2.05f, 25, 2.45f)).exit("out", rectangle(28, 2.0f, 30, 2.5f));
  room.group("crowd", 5, 0, 1);
  World w = room.world();
  put(w, 0, {20, 2.25f});
  w.people.mode[0] = static_cast<uint8_t>(Mode::down);
  w.people.injury[0] = 2;
  for (uint32_t i = 1; i < 5; ++i) put(w, i, {12 + static_cast<float>(i), 2.25f});
  run(w, 60);
  for (uint32_t i = 1; i < 5; ++i) EXPECT_LT(w.people.x[i], w.people.x[0]) << i;
}

TEST(StepMovementFall, WhoTouchesABodyOnTheGroundIsHeldBackAndMomentumIsKept) {
  World w = hall(2).world();
  People& p = w.people;
  put(w, 0, {20, 20});
  put(w, 1, {20, 20.33f});
  p.mode[0] = static_cast<uint8_t>(Mode::down);
  p.injury[0] = 2;
  const auto slide = [&](float force) {
    p.vx[1] = 1;
    p.vx[0] = 0;
    Touch c{};
    c.a = 1;
    c.b = 0;
    c.ny = 1;
    c.lambda = force * 0.0025f;
    w.work.touches.assign(1, c);
    fall(w);
    EXPECT_NEAR(p.mass[0] * p.vx[0] + p.mass[1] * p.vx[1], p.mass[1], 1e-3f);
    return p.vx[1];
  };
  // μ N dt / m = 0.5 · 400 · 0.05 / m
  EXPECT_NEAR(slide(400), 1 - 10 / p.mass[1], 1e-4f);
  EXPECT_EQ(slide(0), 1);
  p.mode[0] = static_cast<uint8_t>(Mode::watch);
  p.injury[0] = 0;
  EXPECT_EQ(slide(400), 1);
}

TEST(StepMovementFall, TheRuleChangesNothingWhereNobodyFalls) {
  const auto crush = [](double rate, double threshold) {
    Room room(0, 0, 30, 10);
    room.gate({20, 0}, {20, 10}, false).zone("west", rectangle(8, 1, 19.5f, 9)).exit("east", rectangle(28, 0, 30, 10));
    room.group("crowd", 300, 0, 0);
    room.scenario().parameters.harm.fallRate = rate;
    room.scenario().parameters.harm.fallAcceleration = threshold;
    World w = room.world();
    for (uint32_t i = 0; i < w.citizens; ++i) w.people.mode[i] = static_cast<uint8_t>(Mode::push);
    run(w, 20);
    return w;
  };
  const World without = crush(0, 2), with = crush(5, 50);
  EXPECT_EQ(downIn(with), 0u);
  const std::vector<ColumnHash> a = columnHashes(without), b = columnHashes(with);
  ASSERT_EQ(a.size(), b.size());
  for (size_t k = 0; k < a.size(); ++k)
    if (a[k].name.find("people.meanV") == std::string_view::npos) {
      EXPECT_EQ(a[k].hash, b[k].hash) << a[k].name;
    }
  for (const float v : without.people.meanVx) EXPECT_EQ(v, 0);
}

TEST(StepMovementFall, NobodyFallsWalkingThroughADoor) {
  Room room(0, 0, 30, 20);
  room.wall({20, 0}, {20, 9.5f}).wall({20, 10.5f}, {20, 20});
  room.zone("west", rectangle(5, 3, 19, 17)).exit("east", rectangle(28, 0, 30, 20));
  room.group("crowd", 200, 0, 1);
  World w = room.world();
  uint32_t fallen = 0;
  for (int k = 0; k < 20 * 120; ++k) {
    step(w);
    for (const Event& e : w.events.list) fallen += e.kind == EventKind::fell ? 1 : 0;
  }
  EXPECT_GT(w.clock.leftCount, 120u);
  EXPECT_EQ(fallen, 0u);
}

namespace {

/// Row 1 stands between rows 0 and 2, which press on it with `force` each along `axis`; the density is given.
float doseAfter(double seconds, float force, float density, Vec2 axis, float other = -1) {
  Room room(0, 0, 20, 20);
  room.zone("field", rectangle(5, 5, 15, 15)).exit("out", rectangle(0, 0, 1, 20));
  room.group("three", 3, 0, 0);
  World w = room.world();
  for (uint32_t i = 0; i < 3; ++i) {
    w.people.radius[i] = 0.2f;
    w.people.mode[i] = static_cast<uint8_t>(Mode::watch);
    put(w, i, Vec2{10, 10} + axis * (0.38f * (static_cast<float>(i) - 1)));
  }
  std::fill(w.density.value.begin(), w.density.value.end(), density);
  for (uint32_t k = toTicks(seconds); k > 0; --k) {
    w.events.list.clear();
    refreshDerived(w);
    for (uint32_t i = 0; i < 3; ++i) w.people.wishSpeed[i] = w.people.traction[i] = 0;
    const float against = other < 0 ? force : other;
    w.people.pushX[0] = force * axis.x;
    w.people.pushY[0] = force * axis.y;
    w.people.pushX[2] = -against * axis.x;
    w.people.pushY[2] = -against * axis.y;
    steer(w);
    press(w);
    ++w.clock.tick;
  }
  return w.people.crushDose[1];
}

}  // namespace

TEST(CrushDose, IsOneAfterTheTimesThatThePowerLawGives) {
  EXPECT_NEAR(doseAfter(108, 2000, 5, {1, 0}), 1, 0.05f);
  EXPECT_NEAR(doseAfter(53.4, 3000, 5, {0, 1}), 1, 0.05f);
  EXPECT_NEAR(doseAfter(300, 1112, 5, {0.70710678f, 0.70710678f}), 1, 0.05f);
}

TEST(CrushDose, IsNotTakenUnderTheForceThatPeopleBearNorWhereThereIsRoom) {
  EXPECT_EQ(doseAfter(30, 600, 8, {1, 0}), 0);
  EXPECT_EQ(doseAfter(30, 2000, 3.9f, {1, 0}), 0);
  EXPECT_GT(doseAfter(30, 650, 4.1f, {1, 0}), 0);
}

TEST(CrushDose, AsksForAPressFromBothSides) {
  EXPECT_EQ(doseAfter(0.4, 2000, 8, {1, 0}, 0), 0);  // thrown, not squeezed
}
