// SPDX-License-Identifier: Apache-2.0
// Stylised fact (g) of the temper, after Jager, Popping, van de Sande 2001: two crowds that mix fight more, a head, where one outnumbers the
// other and where many are of the hard core, and bystanders are struck more often than they are many. That large crowds fight more is not sure
// here. 20 paired seeds (60 for the bystanders); each is falsified by an interval that holds zero.
#include "science/temper_crowd.h"
#include "step/acts.h"

using namespace sispam;
using namespace sispam::science;

namespace {

constexpr uint32_t kSeeds = 20;

struct Fights {
  double perHead = 0, struckBystanders = 0, bystanders = 0;
};

Fights fight(int red, int blue, double hardCore, uint32_t seed) {
  Room room = square(26);
  for (const auto& [name, count, rival] : {std::tuple("red", red, 1), std::tuple("blue", blue, 0)}) {
    Group& g = room.group(name, count, 0, 0);
    g.roles = {.participant = 0.3, .bystander = 0.6 - hardCore, .hangerOn = 0.1, .hardCore = hardCore};
    g.temper.legitimacy = 0.3;
    g.rivalIndex = rival;
  }
  World w = room.world(seed);
  setDown(w, {2, 2}, static_cast<uint32_t>(std::ceil(std::sqrt(red + blue))), 1.0f);
  double begun = 0, struck = 0, bystanders = 0;
  think(w, 300, [](World& v) { refreshDerived(v); }, [&](World& v) {
    actAttack(v);
    for (const Event& e : v.events.list) {
      begun += e.kind == EventKind::modeChanged && e.b == static_cast<uint32_t>(Mode::attack) ? 1 : 0;
      if (e.kind != EventKind::struck || e.value > 0) continue;  // not those who parried
      struck += 1;
      bystanders += v.people.role[e.a] == static_cast<uint8_t>(Role::bystander) ? 1 : 0;
    }
  });
  return {begun / (red + blue), struck > 0 ? bystanders / struck : 0, 0.6 - hardCore};
}

Paired more(int red, int blue, double hardCore, int redLess, int blueLess, double hardCoreLess) {
  Paired p;
  for (uint32_t seed = 1; seed <= kSeeds; ++seed) p.add(fight(red, blue, hardCore, seed).perHead - fight(redLess, blueLess, hardCoreLess, seed).perHead);
  return p;
}

}  // namespace

TEST(TemperFacts, G_fights_are_more_a_head_where_one_side_outnumbers_the_other) {
  const Paired p = more(150, 50, 0.05, 100, 100, 0.05);
  RecordProperty("difference", p.text());
  EXPECT_GT(p.low(), 0) << p.text();
}

// Jager et al. find that size matters. The more of one's own one sees the readier one is here (`backing`), but it takes few to see many: more
// a head by 0.018 [-0.022, 0.059] in crowds of 300 than of 40. The fact is not shown.
TEST(TemperFacts, G_the_size_of_crowds_makes_no_difference_that_is_sure_which_is_not_what_was_found) {
  const Paired p = more(225, 75, 0.05, 30, 10, 0.05);
  RecordProperty("difference", p.text());
  EXPECT_LT(p.low(), 0) << p.text();
  EXPECT_GT(p.high(), 0) << p.text();
}

TEST(TemperFacts, G_fights_are_more_a_head_with_a_large_hard_core) {
  const Paired p = more(150, 50, 0.2, 150, 50, 0.02);
  RecordProperty("difference", p.text());
  EXPECT_GT(p.low(), 0) << p.text();
}

TEST(TemperFacts, G_bystanders_are_struck_more_often_than_they_are_many) {
  Paired over;
  for (uint32_t seed = 1; seed <= 3 * kSeeds; ++seed) {
    const Fights f = fight(150, 50, 0.1, seed);
    over.add(f.struckBystanders - f.bystanders);
  }
  RecordProperty("difference", over.text());
  EXPECT_GT(over.low(), 0) << over.text();
}
