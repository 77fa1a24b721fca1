// SPDX-License-Identifier: Apache-2.0
// The public face of the core: an exercise running. Two simulations in one process never meet. Errors of the user's
// files come back as issues from open(); everything else is an assert.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "observe/observation.h"
#include "recording/recording.h"
#include "scenario/read.h"
#include "world/world.h"

namespace sispam {

/// Changes with every change that gives other bits for the same scenario, seed and orders.
inline constexpr uint32_t kResultsVersion = 1;

struct ExerciseTexts {
  std::string scenario, doctrine, orders;  ///< JSON texts; orders may be empty
};

class Simulation {
 public:
  struct Opened {
    std::unique_ptr<Simulation> simulation;  ///< null if issues hold an error
    Issues issues;
  };
  static Opened open(ExerciseTexts texts, std::optional<uint32_t> seed, bool observed = true);

  void advance(uint32_t ticks);              ///< stops early when over
  bool over() const;
  uint32_t tick() const;
  uint64_t hash() const;
  const World& world() const;
  const Observation* observation() const;    ///< null if not observed

  /// Puts a command in at the next tick (command.tick is set). False if a reference is out of range.
  bool give(Command command);

  /// Events since the start, oldest first (kept up to 1,000,000; older ones are dropped and counted).
  const std::vector<Event>& events() const;

  std::string summary();                     ///< finishes the observation if over; JSON of product.md §4
  std::vector<uint8_t> recording() const;    ///< the script recording up to now
  /// State at now, to branch from; restore() continues from such a state (observation starts anew from there).
  std::vector<uint8_t> takeSnapshot() const;
  bool restoreSnapshot(const std::vector<uint8_t>& bytes);

 private:
  Simulation() = default;
  ExerciseTexts texts_;
  std::shared_ptr<const Exercise> exercise_;
  std::unique_ptr<World> world_;
  std::unique_ptr<Observation> observation_;
  std::vector<Event> events_;
  Script script_;                            ///< what the recording holds
};

}  // namespace sispam
