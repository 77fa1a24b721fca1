// SPDX-License-Identifier: Apache-2.0
// Stylised fact (f) of the temper, after Fu, Song, Lv, Lo 2014: how far fear gets does not depend on how many were afraid at first, but on how
// densely people stand. 4 seeds; falsified by a share that differs by a tenth, or that does not grow with density.
#include "science/temper_crowd.h"

using namespace sispam;
using namespace sispam::science;

namespace {

constexpr int kCrowd = 196;

/// Share of 196 people at this density whose fear is above 0.2, an hour after some began with 0.8; nobody is active.
double afraidInTheEnd(double density, double first, uint32_t seed) {
  const float spacing = static_cast<float>(1 / std::sqrt(density));
  Room room = square(14 * spacing + 2);
  room.group("crowd", kCrowd, 0, 0);
  World w = room.world(seed);
  setDown(w, {1, 1}, 14, spacing);
  for (uint32_t i = 0; i < static_cast<uint32_t>(first * kCrowd + 0.5); ++i) w.people.fear[i * 5 % kCrowd] = 0.8f;
  think(w, 3600);
  int afraid = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) afraid += w.people.fear[i] > 0.2f ? 1 : 0;
  return static_cast<double>(afraid) / kCrowd;
}

}  // namespace

TEST(TemperFacts, F_the_final_share_of_fear_depends_on_density_and_not_on_the_first_share) {
  constexpr uint32_t seeds = 4;
  std::vector<double> few, many;
  const std::vector<double> densities{1, 3, 6};
  for (const double density : densities) {
    double a = 0, b = 0;
    for (uint32_t seed = 1; seed <= seeds; ++seed) a += afraidInTheEnd(density, 0.01, seed) / seeds, b += afraidInTheEnd(density, 0.1, seed) / seeds;
    few.push_back(a), many.push_back(b);
    RecordProperty("at" + std::to_string(density), std::to_string(a) + " " + std::to_string(b));
    EXPECT_NEAR(a, b, 0.1 * std::max(a, b) + 0.005) << "at " << density << " /m²";
  }
  for (size_t k = 1; k < densities.size(); ++k) EXPECT_GE(many[k], many[k - 1]) << densities[k];
  EXPECT_GT(many.back(), many.front() + 0.2) << many.front() << " to " << many.back();
}
