// SPDX-License-Identifier: Apache-2.0
// The list of columns is complete, and everything in it counts.
#include <gtest/gtest.h>

#include <cstring>
#include <map>
#include <set>
#include <string>

#include "world/columns.h"
#include "world_room.h"

using namespace sispam;
using namespace sispam::testing;

namespace {

/// An exercise in which every table has at least one row.
World everything() {
  Room room(0, 0, 40, 40);
  room.zone("middle", rectangle(10, 10, 30, 30)).exit("out", rectangle(0, 0, 1, 40)).gate({35, 0}, {35, 2}, true);
  Station station;
  station.servers = {{5, 5}};
  station.queue = {{6, 5}, {9, 5}};
  room.station(station);
  room.group("crowd", 20, 0, 0);
  room.unit("line", 5, {33, 20}, 0);
  room.scenario().phases.push_back({});
  room.scenario().script.push_back({});
  room.exercise().orders.orders.push_back({});
  room.scenario().script.back().every = 60;
  room.exercise().orderCounts = true;
  room.exercise().objectivesAwaited = true;
  room.scenario().objectives.push_back({});
  room.exercise().conditionCount = 3;
  World w = room.world();
  w.written.emplace_back();
  w.course.writtenFired.push_back(kNever);
  return w;
}

}  // namespace

TEST(WorldColumns, NoColumnOfATableIsForgotten) {
  World w = everything();
  std::map<std::string, size_t> bytes;
  std::set<std::string> names;
  visitColumns(w, [&](std::string_view name, auto& column) {
    EXPECT_TRUE(names.insert(std::string(name)).second) << name;
    bytes[std::string(name.substr(0, name.find('.')))] += sizeof column;
  });
  EXPECT_EQ(bytes["clock"], sizeof(Clock));
  EXPECT_EQ(bytes["people"], sizeof(People));
  EXPECT_EQ(bytes["grips"], sizeof(Grips));
  EXPECT_EQ(bytes["units"], sizeof(Units));
  EXPECT_EQ(bytes["gates"], sizeof(Gates));
  EXPECT_EQ(bytes["stations"], sizeof(Stations));
  EXPECT_EQ(bytes["stones"], sizeof(Stones));
  EXPECT_EQ(bytes["fires"], sizeof(Fires));
  EXPECT_EQ(bytes["jets"], sizeof(Jets));
  EXPECT_EQ(bytes["groups"], sizeof(Groups));
  EXPECT_EQ(bytes["course"], sizeof(Course));
}

TEST(WorldColumns, EveryColumnHasASizeFromTheStart) {
  World w = everything();
  forEachColumn(w, [&](std::string_view name, auto values) {
    EXPECT_GT(values.size(), 0u) << name;
    if (name.starts_with("people.")) {
      EXPECT_EQ(values.size(), w.rows) << name;
    }
  });
}

TEST(WorldColumns, AChangeOfAnyColumnChangesTheHashAndItsOwnColumnHashOnly) {
  World w = everything();
  const uint64_t before = stateHash(w);
  const std::vector<ColumnHash> columns = columnHashes(w);
  size_t index = 0;
  forEachColumn(w, [&](std::string_view name, auto values) {
    auto& last = values[values.size() - 1];
    const auto kept = last;
    unsigned char byte;
    std::memcpy(&byte, &last, 1);
    byte ^= 1;
    std::memcpy(&last, &byte, 1);
    EXPECT_NE(stateHash(w), before) << name;
    const std::vector<ColumnHash> changed = columnHashes(w);
    for (size_t k = 0; k < columns.size(); ++k) EXPECT_EQ(changed[k].hash != columns[k].hash, k == index) << name << " " << columns[k].name;
    last = kept;
    ++index;
  });
  EXPECT_EQ(stateHash(w), before);
}
