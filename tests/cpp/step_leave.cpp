// SPDX-License-Identifier: Apache-2.0
// Exits with a capacity: no more get out than it lets through, whoever they are; nothing is saved up while nobody comes.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "step/foresee.h"
#include "step/step.h"
#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

/// Forty people before an exit 6 m wide, with this capacity, and one far behind.
Room hall(std::optional<double> capacity) {
  Room room(0, 0, 60, 10);
  room.zone("front", rectangle(46, 1, 52, 9)).zone("back", rectangle(1, 4, 2, 6)).exit("out", rectangle(54, 2, 60, 8));
  room.scenario().site.exits[0].capacity = capacity;
  room.group("people", 40, 0, room.exitGoal());
  room.group("last", 1, 1, room.exitGoal());
  return room;
}

/// Ticks at which people left.
std::vector<uint32_t> leavings(World& w, double seconds) {
  std::vector<uint32_t> ticks;
  for (uint32_t k = 0; k < static_cast<uint32_t>(seconds * kTicksPerSecond); ++k) {
    step(w);
    for (const Event& e : w.events.list)
      if (e.kind == EventKind::left) ticks.push_back(e.tick);
  }
  return ticks;
}

}  // namespace

TEST(ExitCapacity, LetsNoMoreOutThanItSays) {
  World w = hall(1.5).world();
  const std::vector<uint32_t> ticks = leavings(w, 90);
  ASSERT_EQ(ticks.size(), 41u);
  for (size_t k = 0; k + 1 < ticks.size(); ++k) EXPECT_GE(ticks[k + 1] - ticks[k], 13u) << k;  // 20 ticks a second / 1.5, rounded down
  // Of a crowd that is there the whole time, it is used to the full: forty within forty passages and the way to the exit.
  EXPECT_LE(ticks[39], static_cast<uint32_t>(40 / 1.5 * kTicksPerSecond) + 8 * kTicksPerSecond);
  World free = hall(std::nullopt).world();
  EXPECT_LT(leavings(free, 90)[39], ticks[39] / 2);
}

TEST(ExitCapacity, OfSeveralInATickLetsSeveralOut) {
  World w = hall(50).world();  // 2.5 a tick
  const std::vector<uint32_t> ticks = leavings(w, 60);
  ASSERT_EQ(ticks.size(), 41u);
  for (const uint32_t tick : ticks) EXPECT_LE(std::count(ticks.begin(), ticks.end(), tick), 3);
}

TEST(ExitCapacity, HoldsForUnitsThatWithdraw) {
  Room room(0, 0, 60, 10);
  room.zone("front", rectangle(46, 1, 52, 9)).exit("out", rectangle(54, 2, 60, 8));
  room.scenario().site.exits[0].capacity = 0.5;
  room.unit("patrol", 6, {45, 5}, 0);
  World w = room.world();
  Command c;
  c.kind = CommandKind::order;
  c.source = CommandSource::trainee;
  c.unit = 0;
  c.order = OrderKind::withdraw;
  c.exit = 0;
  w.pending.push_back(c);
  const std::vector<uint32_t> ticks = leavings(w, 60);
  ASSERT_EQ(ticks.size(), 6u);
  for (size_t k = 0; k + 1 < ticks.size(); ++k) EXPECT_GE(ticks[k + 1] - ticks[k], 40u);
}

TEST(ExitCapacity, IsReckonedWithInWhatIsForeseen) {
  const auto egress = [](std::optional<double> capacity) {
    Room room = hall(capacity);
    room.unit("line", 6, {40, 5}, 0);
    World w = room.world();
    refreshDerived(w);
    Command c;
    c.unit = 0;
    c.order = OrderKind::advance;
    c.distance = 20;
    return static_cast<double>(foreseeEffect(w, c).egress);
  };
  EXPECT_GT(egress(0.2), 40 / 0.2);
  EXPECT_LT(egress(std::nullopt), 60);
}
