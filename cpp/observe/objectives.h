// SPDX-License-Identifier: Apache-2.0
// The training objectives, rated P/S/M/U as scenario/script.h says. An objective whose `starts` never held is not rated, and
// neither is one that may still be performed while the run goes on.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "observe/observation.h"

namespace sispam {

/// The best rating of any objective once a V1 rule is broken anywhere in the run: nothing that was reached makes up for it.
inline constexpr char kCappedRating = 'M';

/// Ids of the V1 rules that were broken, in the order in which they were.
std::vector<std::string_view> brokenSafetyRules(const World& world, const std::vector<Finding>& findings);

class Objectives {
 public:
  explicit Objectives(const World& world);
  void observe(const World& world);
  void finish(const World& world);

  uint32_t started(size_t objective) const { return notes_[objective].started; }  ///< tick or kNever
  uint32_t done(size_t objective) const { return notes_[objective].done; }        ///< tick or kNever
  std::optional<char> rating(const World& world, size_t objective, const std::vector<Finding>& findings) const;

 private:
  struct Note {
    uint32_t started = kNever, done = kNever;
  };
  std::vector<Note> notes_;
  bool finished_ = false;
};

}  // namespace sispam
