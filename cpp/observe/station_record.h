// SPDX-License-Identifier: Apache-2.0
// How stations have served: waits, queues, how busy the servers were, who went away unserved, and of all voters how many have voted.
// A wait is the time from joining a queue to being called; those who went away are counted apart.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "observe/json_writer.h"
#include "world/world.h"

namespace sispam {

inline constexpr auto kTurnedAwayNames = std::to_array<std::string_view>({"closed", "notListed", "noBallots", "longQueue", "patience"});
inline constexpr size_t kTurnedAwayKinds = kTurnedAwayNames.size();
static_assert(kTurnedAwayKinds == static_cast<size_t>(TurnedAway::patience) + 1);

class StationRecord {
 public:
  explicit StationRecord(const World& world);
  void observe(const World& world);
  /// The members `stations` and `voting` of the measures.
  void write(JsonWriter& out, const World& world) const;

 private:
  struct Record {
    std::vector<float> waits, priorityWaits;  ///< s; the second are among the first
    uint32_t longest = 0, longestTick = kNever;
    double openTicks = 0, busyTicks = 0;      ///< the second over all servers
    std::array<uint32_t, kTurnedAwayKinds> turnedAway{};
  };
  void called(const World& world, const Event& event);
  void writeOne(JsonWriter& out, const World& world, size_t station) const;
  void writeVoting(JsonWriter& out, const World& world) const;

  std::vector<Record> records_;
  std::vector<uint32_t> joined_;  ///< per citizen: tick of joining the queue he is in
};

/// Value at rank ⌈q·n⌉ of the values in ascending order; 0 if there are none.
double quantile(std::vector<float> values, double q);

}  // namespace sispam
