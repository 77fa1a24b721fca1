// SPDX-License-Identifier: Apache-2.0
// Lines of the script that come more than once.
#include <gtest/gtest.h>

#include "scenario/read.h"
#include "world_room.h"

namespace sispam {
namespace {

using namespace testing;

/// A room whose only inject is a message that comes at 2 s and then every 10 s, three times in all.
Room repeating() {
  Room room(0, 0, 20, 20);
  room.zone("middle", rectangle(5, 5, 15, 15));
  room.group("crowd", 5, 0, 0);
  Inject inject;
  inject.id = "again";
  inject.every = 10;
  inject.times = 3;
  Condition when;
  when.time = 2;
  inject.when = room.number(when);
  room.scenario().script.push_back(inject);
  return room;
}

/// Seconds at which it was fired, over this many.
std::vector<double> fired(World& w, double seconds) {
  std::vector<double> times;
  for (uint32_t k = 0; k < toTicks(seconds); ++k) {
    step(w);
    for (const Event& e : w.events.list)
      if (e.kind == EventKind::injectFired) times.push_back(static_cast<double>(e.tick) / kTicksPerSecond);
  }
  return times;
}

void tell(World& w, CommandKind kind) {
  Command c;
  c.tick = w.clock.tick;
  c.kind = kind;
  c.source = CommandSource::instructor;
  c.ref = 0;
  w.pending.push_back(c);
}

using Times = std::vector<double>;

TEST(RepeatedInjects, come_so_often_and_no_more) {
  World w = repeating().world();
  EXPECT_EQ(fired(w, 60), (Times{2, 12, 22}));
}

TEST(RepeatedInjects, come_sooner_in_a_compressed_drill) {
  Room room = repeating();
  room.scenario().compression = 2;
  World w = room.world();
  EXPECT_EQ(fired(w, 60), (Times{2, 7, 12}));
}

TEST(RepeatedInjects, go_on_by_the_clock_from_a_hand_that_fires_them_and_stop_when_they_are_skipped) {
  Room room = repeating();
  room.scenario().script[0].when.reset();
  World w = room.world();
  EXPECT_EQ(fired(w, 5), Times{});
  tell(w, CommandKind::inject);
  EXPECT_EQ(fired(w, 11), (Times{5, 15}));
  tell(w, CommandKind::skip);
  EXPECT_EQ(fired(w, 60), Times{});
}

TEST(RepeatedInjects, put_off_before_the_first_time_come_by_hand_with_all_their_repeats) {
  World w = repeating().world();
  tell(w, CommandKind::skip);
  EXPECT_EQ(fired(w, 20), Times{});
  tell(w, CommandKind::skip);
  tell(w, CommandKind::inject);
  EXPECT_EQ(fired(w, 60), (Times{20, 30, 40}));
}

}  // namespace
}  // namespace sispam
