// SPDX-License-Identifier: Apache-2.0
// See profile.h. Speeds of elders, children and of people who walk with difficulty follow the ranges of RiMEA 4.1.1 test 7
// (models.md B6): under 30 years 0.58–1.61 m/s, over 50 years 0.68–1.41, impaired 0.46–0.76; means and spreads within are assumed.
#include "scenario/profile.h"

#include <algorithm>
#include <iterator>

namespace sispam {

namespace {

Gait tableOf(Profile profile) {
  switch (profile) {
    case Profile::adult:       // speed: Weidmann 1993; bodies: models.md A9 and issue 2, assumed
      return {1.34, 0.26, 0.50, 2.20, {}, 0.17, 0.01, 0.14, 0.20, 70, 12};
    case Profile::elder:       // time gap: models.md B3 (1.74 s, elderly in China)
      return {1.05, 0.15, 0.68, 1.41, 1.7, 0.17, 0.01, 0.14, 0.20, 65, 11};
    case Profile::child:       // 7 to 12 years, assumed
      return {1.10, 0.20, 0.58, 1.61, {}, 0.13, 0.01, 0.10, 0.16, 35, 8};
    case Profile::walkingAid:  // stick, crutches or frame; time gap as elders, body with the aid, assumed
      return {0.61, 0.07, 0.46, 0.76, 1.7, 0.22, 0.02, 0.18, 0.28, 70, 12};
    case Profile::wheelchair:  // by hand; chair and person together, a disc of half the chair's length and width, assumed
      return {0.61, 0.07, 0.46, 0.76, 1.7, 0.33, 0.01, 0.30, 0.36, 90, 12};
  }
  return {};
}

/// Weidmann 1993 as RiMEA 4.1.1 test 7 gives it: 0.58–1.61 m/s under 30 years, 1.54–1.41 from 30 to 50, 1.41–0.68 above; straight
/// between. That the curve begins at 5, is highest at 20 and ends at 80 years is assumed.
struct AgePoint {
  double years, speed;
};
constexpr AgePoint kAges[] = {{5, 0.58}, {20, 1.61}, {30, 1.54}, {50, 1.41}, {80, 0.68}};

}  // namespace

double speedAtAge(double years) {
  if (years <= kAges[0].years) return kAges[0].speed;
  for (size_t k = 1; k < std::size(kAges); ++k) {
    const AgePoint &a = kAges[k - 1], &b = kAges[k];
    if (years <= b.years) return a.speed + (b.speed - a.speed) * (years - a.years) / (b.years - a.years);
  }
  return std::end(kAges)[-1].speed;
}

// Limits that nobody wrote give way to a mean that somebody wrote.
Gait gaitOf(const Walk& walk) {
  Gait g = tableOf(walk.profile);
  g.speed = walk.speed.value_or(g.speed);
  g.speedSd = walk.speedSd.value_or(g.speedSd);
  g.speedMin = walk.speedMin.value_or(g.speed < g.speedMin ? std::max(kLeastSpeed, g.speed - 2 * g.speedSd) : g.speedMin);
  g.speedMax = walk.speedMax.value_or(g.speed > g.speedMax ? g.speed + 2 * g.speedSd : g.speedMax);
  if (walk.timeGap) g.timeGap = walk.timeGap;
  g.radius = walk.radius.value_or(g.radius);
  g.radiusSd = walk.radiusSd.value_or(g.radiusSd);
  g.radiusMin = walk.radiusMin.value_or(g.radius < g.radiusMin ? std::max(kLeastRadius, g.radius - 2 * g.radiusSd) : g.radiusMin);
  g.radiusMax = walk.radiusMax.value_or(g.radius > g.radiusMax ? std::min(kGreatestRadius, g.radius + 2 * g.radiusSd) : g.radiusMax);
  g.mass = walk.mass.value_or(g.mass);
  g.massSd = walk.massSd.value_or(g.massSd);
  return g;
}

}  // namespace sispam
