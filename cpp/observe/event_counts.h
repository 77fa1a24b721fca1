// SPDX-License-Identifier: Apache-2.0
// How often things happened, and how long negotiators talked: numbers that no column of the world holds.
#pragma once

#include <array>
#include <string_view>

#include "world/world.h"

namespace sispam {

inline constexpr auto kInjuryCauseNames = std::to_array<std::string_view>({"stone", "fall", "crush", "water", "baton", "fire", "irritant", "other", "blow"});
static_assert(kInjuryCauseNames.size() == static_cast<size_t>(InjuryCause::blow) + 1);

class EventCounts {
 public:
  void observe(const World& w) {
    for (const Event& e : w.events.list) {
      ++counts_[static_cast<size_t>(e.kind)];
      if (e.kind == EventKind::injured) ++injuries_[e.c < injuries_.size() ? e.c : 0];
      if (e.kind == EventKind::appeal && e.b > 0) ++heardAppeals_;
      if (e.kind == EventKind::orderGiven && e.b == static_cast<uint32_t>(OrderKind::advance)) ++advances_;
    }
    counts_[static_cast<size_t>(EventKind::lost)] += w.events.lost;
    bool talking = false;
    for (const uint8_t t : w.units.talking) talking = talking || t != 0;
    if (talking) ++talkTicks_;
  }
  uint32_t of(EventKind kind) const { return counts_[static_cast<size_t>(kind)]; }
  uint32_t injuriesBy(InjuryCause cause) const { return injuries_[static_cast<size_t>(cause)]; }
  uint32_t heardAppeals() const { return heardAppeals_; }   ///< that reached somebody
  /// Begun uses of force: jets, munitions of irritant, advances, arrests (stages 3–5 of Perkap 1/2009).
  uint32_t forceActions() const { return of(EventKind::waterOn) + of(EventKind::irritantFired) + of(EventKind::seized) + advances_; }
  double talkMinutes() const { return talkTicks_ / (60.0 * kTicksPerSecond); }

 private:
  std::array<uint32_t, static_cast<size_t>(EventKind::lost) + 1> counts_{};
  std::array<uint32_t, kInjuryCauseNames.size()> injuries_{};
  uint32_t heardAppeals_ = 0, advances_ = 0, talkTicks_ = 0;
};

}  // namespace sispam
