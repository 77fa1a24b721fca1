// SPDX-License-Identifier: Apache-2.0
// Stress, wall load and overlap: against lattices worked out by hand, and against a slow look at all pairs while a crowd presses
// on a closed gate.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "observe/contact_record.h"
#include "observe/wall_load.h"
#include "scenario/read.h"
#include "step/verbs.h"
#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

constexpr float kStep = 0.05f;

float lambdaOf(float force) { return force * kStep * kStep; }

void touch(World& w, uint32_t a, uint32_t b, float force) {
  const Vec2 n = normalized(at(w, a) - at(w, b));
  Touch c{};
  c.a = a;
  c.b = b;
  c.nx = n.x;
  c.ny = n.y;
  c.lambda = lambdaOf(force);
  w.work.touches.push_back(c);
}

void lean(World& w, uint32_t row, uint32_t barrier, Vec2 n, float force) {
  Lean c{};
  c.row = row;
  c.nx = n.x;
  c.ny = n.y;
  c.lambda = lambdaOf(force);
  c.wall = barrier;
  w.work.leans.push_back(c);
}

/// 12 × 12 people 0.34 m apart, the first column 0.17 m before the wall x = 10, every contact under the same force.
World lattice(float force) {
  Room room(0, 0, 20, 20);
  room.wall({10, 2}, {10, 18}).zone("field", rectangle(5, 5, 15, 15)).exit("out", rectangle(19, 0, 20, 20));
  room.group("crowd", 144, 0, 0);
  World w = room.world();
  for (uint32_t i = 0; i < 144; ++i) {
    put(w, i, {9.83f - 0.34f * static_cast<float>(i % 12), 7.17f + 0.34f * static_cast<float>(i / 12)});
    w.people.radius[i] = 0.17f;
    w.people.presence[i] = static_cast<uint8_t>(Presence::present);
  }
  refreshDerived(w);
  for (uint32_t i = 0; i < 144; ++i) {
    if (i % 12 + 1 < 12) touch(w, i, i + 1, force);
    if (i / 12 + 1 < 12) touch(w, i, i + 12, force);
    if (i % 12 == 0) lean(w, i, 0, {-1, 0}, force);
  }
  return w;
}

template <class Observer>
void hold(World& w, Observer& observer, double seconds) {
  for (uint32_t k = toTicks(seconds); k > 0; --k) {
    ++w.clock.tick;
    observer.observe(w);
  }
}

}  // namespace

TEST(ContactStress, InTheMiddleOfACrowdIsForceOverSpacingAndEqualsTheLoadOnTheWall) {
  World w = lattice(500);
  ContactRecord contact(w);
  WallLoad walls(w);
  hold(w, contact, 8);
  w.clock.tick = 0;
  hold(w, walls, 8);
  const double expected = 500 / 0.34;
  const double shortened = 1 - 500 / 50000.0 / 0.34;  // contacts lie where the bodies are pressed flat
  EXPECT_NEAR(contact.stressOf(w, 6 * 12 + 6), expected * shortened, 0.005 * expected);
  ASSERT_NE(walls.greatest(), nullptr);
  EXPECT_EQ(walls.greatest()->kind, BarrierKind::wall);
  EXPECT_NEAR(walls.greatest()->load.value, expected, 0.03 * expected);  // three or so bodies on a metre
  EXPECT_NEAR(static_cast<double>(walls.greatest()->load.place.x), 10, 1e-6);
}

TEST(ContactStress, OfABodyBetweenTwoIsSpreadOverItsOwnGround) {
  Room room(0, 0, 20, 20);
  room.zone("field", rectangle(5, 5, 15, 15)).exit("out", rectangle(19, 0, 20, 20));
  room.group("crowd", 3, 0, 0);
  World w = room.world();
  for (uint32_t i = 0; i < 3; ++i) {
    put(w, i, {9.7f + 0.3f * static_cast<float>(i), 10});
    w.people.radius[i] = 0.2f;
  }
  refreshDerived(w);
  touch(w, 0, 1, 1000);
  touch(w, 1, 2, 1000);
  ContactRecord contact(w);
  hold(w, contact, 10);
  // Σ r f = 2 · 0.2 · 1000 N · (1 − 0.02/0.4); the ground is the cell between two lines 0.3 m apart in the disc of 0.89 m.
  const double cell = 2 * (0.15 * std::sqrt(0.89 * 0.89 - 0.0225) + 0.89 * 0.89 * std::asin(0.15 / 0.89));
  EXPECT_NEAR(contact.stressOf(w, 1), 2 * 0.2 * 1000 * 0.95 / (2 * cell), 5);
  EXPECT_EQ(contact.stress().tick, w.clock.tick - w.clock.tick % 5);
  EXPECT_NEAR(static_cast<double>(contact.stress().place.x), 10, 0.31);
}

TEST(ContactStress, IsAMeanOfOneSecond) {
  World w = lattice(500);
  ContactRecord contact(w);
  hold(w, contact, 10);
  const double full = contact.stressOf(w, 78);
  w.work.touches.clear();
  w.work.leans.clear();
  hold(w, contact, 1);
  EXPECT_NEAR(contact.stressOf(w, 78) / full, 0.316, 0.01);  // 0.75⁴, near to 1/e
  hold(w, contact, 20);
  EXPECT_EQ(contact.stressOf(w, 78), 0);
}

TEST(Overlap, IsWhatGoesBeyondForceOverStiffness) {
  World w = lattice(0);
  put(w, 0, {2, 2});
  put(w, 1, {2.32f, 2});  // 0.02 m of overlap, 0.01 of it by 500 N
  w.work.touches.clear();
  w.work.leans.clear();
  touch(w, 0, 1, 500);
  ContactRecord contact(w);
  hold(w, contact, 1);
  EXPECT_NEAR(contact.compression().value, 0.01, 1e-6);
  EXPECT_NEAR(contact.overlap().value, 0.01 / 0.34, 1e-5);
  EXPECT_NEAR(contact.overlap99(), 0.029, 1e-9);
  EXPECT_EQ(contact.contacts(), 4u);
}

TEST(WallLoad, ForgetsNoGateWhenOneOpens) {
  Room room(0, 0, 20, 20);
  room.gate({4, 5}, {6, 5}, false).gate({10, 5}, {12, 5}, false).building(rectangle(15, 15, 16, 16));
  room.zone("field", rectangle(2, 6, 18, 14)).exit("out", rectangle(0, 0, 20, 1));
  room.group("crowd", 2, 0, 0);
  World w = room.world();
  const auto barrierOf = [&](Vec2 a) {
    const auto all = w.occupancy.barriers();
    for (uint32_t k = 0; k < all.size(); ++k)
      if (all[k].a == a) return k;
    return kNever;
  };
  put(w, 0, {10.5f, 5.1f});
  put(w, 1, {15.5f, 16.1f});
  WallLoad walls(w);
  const auto press = [&](float gate, float building) {
    w.work.leans.clear();
    lean(w, 0, barrierOf({10, 5}), {0, 1}, gate);
    lean(w, 1, barrierOf({16, 16}), {0, 1}, building);
    hold(w, walls, 10);
  };
  press(300, 100);
  w.gates.open[0] = 1;
  ++w.clock.gateGeneration;
  refreshDerived(w);
  press(600, 200);
  double gateLoad = 0, other = 0, building = 0;
  for (const BarrierLoad& each : walls.loads()) {
    if (each.kind == BarrierKind::gate) (each.index == 1 ? gateLoad : other) = each.load.value;
    if (each.kind == BarrierKind::building) building = each.load.value;
  }
  EXPECT_NEAR(gateLoad, 600, 1);
  EXPECT_NEAR(building, 200, 1);
  EXPECT_EQ(other, 0);
}

TEST(WallLoad, OfARowOfPeopleIsTheirPushAtTheRightPlace) {
  Room room(0, 0, 40, 5);
  room.wall({30, 0}, {30, 5}).wall({0, 2.37f}, {30, 2.37f}).wall({0, 2.63f}, {30, 2.63f});
  room.zone("row", rectangle(0, 0, 29, 5)).exit("out", rectangle(0, 0, 0.5f, 5));
  room.group("row", 10, 0, 0);
  World w = room.world();
  for (uint32_t i = 0; i < 10; ++i) {
    w.people.radius[i] = 0.17f;
    put(w, i, {29.8f - 0.36f * static_cast<float>(i), 2.5f});
  }
  WallLoad walls(w);
  for (int k = 0; k < 600; ++k) {
    refreshDerived(w);
    for (uint32_t i = 0; i < 10; ++i) {
      w.people.mode[i] = static_cast<uint8_t>(Mode::push);
      w.people.wishX[i] = 1;
      w.people.wishY[i] = 0;
      w.people.wishSpeed[i] = 3;
      w.people.traction[i] = 400;
    }
    steer(w);
    press(w);
    ++w.clock.tick;
    walls.observe(w);
  }
  ASSERT_NE(walls.greatest(), nullptr);
  EXPECT_EQ(walls.greatest()->kind, BarrierKind::wall);
  EXPECT_EQ(walls.greatest()->index, 0);
  EXPECT_EQ(walls.greatest()->load.place, (Vec2{30, 2.5f}));
  EXPECT_NEAR(walls.greatest()->load.value, 10 * 400.0, 0.06 * 10 * 400.0);
}

TEST(Overlap, OfAPressingCrowdIsTheOneThatASlowLookAtAllPairsFinds) {
  Room room(0, 0, 30, 10);
  room.gate({20, 0}, {20, 10}, false).zone("west", rectangle(12, 1, 19.5f, 9)).exit("east", rectangle(28, 0, 30, 10));
  room.group("crowd", 150, 0, 0);
  World w = room.world();
  ContactRecord contact(w);
  double slow = 0, compression = 0;
  for (int k = 0; k < 300; ++k) {
    w.events.list.clear();
    refreshDerived(w);
    for (uint32_t i = 0; i < w.citizens; ++i) {
      w.people.mode[i] = static_cast<uint8_t>(Mode::push);
      w.people.wishX[i] = 1;
      w.people.wishY[i] = 0;
      w.people.wishSpeed[i] = 2;
      w.people.traction[i] = 300;
    }
    steer(w);
    press(w);
    ++w.clock.tick;
    contact.observe(w);
    if (w.clock.tick % 5 != 0) continue;
    for (uint32_t i = 0; i < w.rows; ++i)
      for (uint32_t j = i + 1; j < w.rows; ++j) {
        const float reach = w.people.radius[i] + w.people.radius[j], gap = distance(at(w, i), at(w, j)) - reach;
        if (gap >= 0) continue;
        float force = 0;
        for (const Touch& c : w.work.touches)
          if (std::min(c.a, c.b) == i && std::max(c.a, c.b) == j) force = c.lambda / (kStep * kStep);
        slow = std::max(slow, static_cast<double>((-gap - force / 50000) / reach));
        compression = std::max(compression, static_cast<double>(force / 50000));
      }
  }
  EXPECT_GT(compression, 0.01);
  EXPECT_NEAR(contact.compression().value, compression, 1e-6);
  EXPECT_NEAR(contact.overlap().value, std::max(0.0, slow), 1e-5);
  EXPECT_LE(contact.overlap99(), contact.overlap().value + 0.001);
}
