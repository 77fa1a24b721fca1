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
inline constexpr uint32_t kResultsVersion = 10;

struct ExerciseTexts {
  std::string scenario, doctrine, orders;  ///< JSON texts; orders may be empty
};

class Simulation {
 public:
  struct Opened {
    std::unique_ptr<Simulation> simulation;  ///< null if issues hold an error
    Issues issues;
  };
  /// Without a seed, the scenario's own. `observed` = false leaves density, measures, rules and the summary's details out.
  static Opened open(ExerciseTexts texts, std::optional<uint32_t> seed, bool observed = true);

  void advance(uint32_t ticks);              ///< stops early when over
  /// From now on the script keeps no hashes but the last: for runs whose recording nobody keeps. A recording still replays; where it
  /// differs is found only at its end.
  void keepNoHashes() { keepsHashes_ = false; }
  bool over() const { return world_->clock.over != 0; }
  uint32_t tick() const { return world_->clock.tick; }
  uint64_t hash() const { return stateHash(*world_); }
  std::string hashHex() const;               ///< sixteen digits
  const World& world() const { return *world_; }
  const Exercise& exercise() const { return *exercise_; }
  const Observation* observation() const { return observation_ ? &*observation_ : nullptr; }  ///< null if not observed

  /// Puts a command in at the next tick (command.tick is set). False if it makes no sense: a reference out of range, a number
  /// that is none, a source that is not the trainee or the instructor, or the exercise is over.
  bool give(Command command);

  /// An inject written by the instructor comes at the next tick; `text` is its JSON, for the recording. False when kMostWritten have been
  /// written, or the exercise is over.
  bool write(Inject inject, std::string text);

  /// Events since the start, oldest first; events()[k] is number droppedEvents() + k. Up to 1,000,000 are kept.
  const std::vector<Event>& events() const { return events_; }
  uint64_t droppedEvents() const { return droppedEvents_; }

  std::string summary();                     ///< finishes the observation if over; JSON of product.md §4
  std::vector<uint8_t> recording() const;    ///< the script recording up to now

  /// State at now with the script so far, to branch from: a recording of the branch replays from tick 0.
  std::vector<uint8_t> takeSnapshot() const;
  /// Continues from such a state, taken of the same texts; observation starts anew from there. False, and nothing changed,
  /// when the bytes are damaged or of another exercise.
  bool restoreSnapshot(const std::vector<uint8_t>& bytes);

 private:
  Simulation() = default;
  void noteHash();
  void noteColumns(HashNote& note) const;
  void keepEvents();

  std::shared_ptr<const Exercise> exercise_;
  std::unique_ptr<World> world_;
  std::optional<Observation> observation_;
  std::vector<Event> events_;
  uint64_t droppedEvents_ = 0;
  bool keepsHashes_ = true;
  Script script_;                            ///< what the recording holds
};

}  // namespace sispam
