// SPDX-License-Identifier: Apache-2.0
// How kinds of people walk: the table of profiles, and what becomes of a profile when a scenario says something of its own.
#pragma once

#include <optional>

#include "scenario/group.h"

namespace sispam {

inline constexpr double kLeastSpeed = 0.05;                            ///< m/s
inline constexpr double kLeastRadius = 0.08, kGreatestRadius = 0.40;   ///< m: what bodies the placing and the contact layer are made for

/// A Walk with nothing left open but the time gap. Speeds in m/s, radii in m, masses in kg.
struct Gait {
  double speed, speedSd, speedMin, speedMax;
  std::optional<double> timeGap;             ///< s; absent: parameters.movement.timeGap
  double radius, radiusSd, radiusMin, radiusMax;
  double mass, massSd;
};

/// Mean free speed at this age, m/s.
double speedAtAge(double years);

/// The profile's numbers with those that are written in their place.
Gait gaitOf(const Walk& walk);

}  // namespace sispam
