// SPDX-License-Identifier: Apache-2.0
// The benchmark's world is what bench.md says: everybody there in every step, inside, to and fro, the same every time.
#include "engine/plaza.h"

#include <gtest/gtest.h>

#include <cmath>

namespace sispam {
namespace {

TEST(Plaza, HoldsEverybodyInsideInEveryStep) {
  for (const bool obstacles : {false, true}) {
    Plaza plaza(500, 2, obstacles);
    EXPECT_NEAR(plaza.side(), std::sqrt(500 / (2 * (obstacles ? 0.98 : 1.0))), 1e-9);
    const float side = static_cast<float>(plaza.side());
    plaza.step(300);
    EXPECT_EQ(plaza.world().clock.tick, 300u);
    EXPECT_EQ(plaza.world().citizens, 500u);
    for (uint32_t i = 0; i < 500; ++i) {
      EXPECT_TRUE(isPresent(plaza.world(), i));
      EXPECT_EQ(modeOf(plaza.world(), i), Mode::walk);
      EXPECT_GT(plaza.world().people.x[i], 0);
      EXPECT_LT(plaza.world().people.x[i], side);
    }
  }
}

TEST(Plaza, PeopleGetAcrossAndTurnBack) {
  Plaza plaza(50, 0.5, false);
  const Column<uint16_t> goals = plaza.world().people.goal;
  plaza.step(20 * 20);
  int turned = 0;
  for (uint32_t i = 0; i < 50; ++i) turned += plaza.world().people.goal[i] != goals[i];
  EXPECT_GT(turned, 15);
}

TEST(Plaza, IsTheSameEveryTime) {
  Plaza one(300, 2, true), same(300, 2, true), other(300, 2, true, 2);
  for (Plaza* p : {&one, &same, &other}) p->step(100);
  EXPECT_EQ(stateHash(one.world()), stateHash(same.world()));
  EXPECT_NE(stateHash(one.world()), stateHash(other.world()));
}

TEST(Plaza, TakesWhateverItIsAskedFor) {
  EXPECT_EQ(Plaza(0, 0, false).world().citizens, 2u);
  Plaza(2, -5, true).step(1);
  Plaza(3, 1e9, true).step(1);
}

}  // namespace
}  // namespace sispam
