// SPDX-License-Identifier: Apache-2.0
// Stylised facts (c), (d), (e) of the temper: what police action of one kind or another does to a crowd, over 50 (c), 20 (d) and 20 (e) paired seeds. Each is
// falsified by an interval of the paired difference that holds zero (or a half, for the last).
#include "science/temper_crowd.h"

using namespace sispam;
using namespace sispam::science;

namespace {

constexpr uint32_t kSeeds = 50, kFew = 20;

/// 150 people of middling legitimacy, 1 /m², before eight officers.
Room rally(double legitimacy) {
  Room room = square(30);
  Group& g = room.group("crowd", 150, 0, 0);
  g.roles = {.participant = 0.7, .bystander = 0.2, .hangerOn = 0.1};
  g.temper.legitimacy = legitimacy;
  Unit& u = room.unit("team", 8, {14, 3}, 1.57);
  u.kind = UnitKind::raimas;
  u.formation.spacing = 0.8;
  return room;
}

World rallyOf(const Room& room, uint32_t seed) {
  World w = room.world(seed);
  setDown(w, {8, 6}, 12, 1.0f);
  return w;
}

/// The k-th arrest is of the k-th person, who has just thrown something or has done nothing; hands on for 10 s of every 20.
void arrestInTurn(World& w, bool offenders) {
  const uint32_t team = w.units.firstRow[0], turn = w.clock.tick / (20 * kTicksPerSecond), within = w.clock.tick % (20 * kTicksPerSecond);
  const bool on = turn < 20 && within < 10 * kTicksPerSecond;
  const uint32_t row = 7 * turn % w.citizens;
  w.units.order[0] = static_cast<uint8_t>(OrderKind::arrest);
  w.units.state[0] = static_cast<uint8_t>(UnitState::acting);
  w.people.taskTick[team] = on ? w.clock.tick : kNever;
  w.units.targetRow[0] = on ? row : kNobody;
  if (on && offenders) w.people.threwTick[row] = w.clock.tick;
}

void jet(World& w, double from, double seconds) {
  const double now = secondsOf(w);
  w.jets.on[0] = now >= from && now < from + seconds ? 1 : 0;
  w.jets.x[0] = 14, w.jets.y[0] = 12;
}

constexpr auto kNothing = [](World&) {};

}  // namespace

TEST(TemperFacts, C_indiscriminate_arrests_raise_identity_and_actives_more_than_as_many_targeted_ones) {
  const Room room = rally(0.75);
  Paired identity, actives;
  for (uint32_t seed = 1; seed <= kSeeds; ++seed) {
    World blind = rallyOf(room, seed), aimed = rallyOf(room, seed);
    think(blind, 450, [](World& w) { arrestInTurn(w, false); }, kNothing);
    think(aimed, 450, [](World& w) { arrestInTurn(w, true); }, kNothing);
    identity.add(meanOf(blind, blind.people.identity) - meanOf(aimed, aimed.people.identity));
    actives.add(activeIn(blind) - activeIn(aimed));
  }
  RecordProperty("identity", identity.text());
  RecordProperty("actives", actives.text());
  EXPECT_GT(identity.low(), 0) << identity.text();
  EXPECT_GT(actives.low(), 0) << actives.text();
}

TEST(TemperFacts, D_dialogue_lowers_the_final_actives_the_more_the_more_it_gains) {
  const std::vector<double> gains{0, 0.002, 0.006, 0.02};
  std::vector<std::vector<double>> final(gains.size());
  for (size_t k = 0; k < gains.size(); ++k) {
    Room room = rally(0.6);
    room.scenario().parameters.temper.dialogueGain = gains[k];
    for (uint32_t seed = 1; seed <= kFew; ++seed) {
      World w = rallyOf(room, seed);
      think(w, 400, [](World& v) { v.units.talking[0] = 1, v.units.group[0] = 0; }, kNothing);
      final[k].push_back(activeIn(w));
    }
  }
  for (size_t k = 1; k < gains.size(); ++k) {
    Paired fewer;
    for (uint32_t s = 0; s < kFew; ++s) fewer.add(final[k - 1][s] - final[k][s]);
    RecordProperty("fewerAt" + std::to_string(k), fewer.text());
    EXPECT_GT(fewer.low(), 0) << "from " << gains[k - 1] << " to " << gains[k] << ": " << fewer.text();
  }
}

// The effect on actives is not that of the fact: at first the jet frightens them off (−76 of 150 a minute later), and three half-lives on, when
// fear has gone and legitimacy has not come back, they are more (+65). What fades by the fact's measure is anger and perceived treatment.
TEST(TemperFacts, E_the_anger_at_the_same_force_longer_ago_than_three_half_lives_is_less_than_half) {
  const Room room = rally(0.8);
  const double halfLife = room.made()->scenario.parameters.temper.memory, pulse = 40, look = pulse + 60;
  Paired soon, rest, treatment, actives, activesLate;
  for (uint32_t seed = 1; seed <= 20; ++seed) {
    World struck = rallyOf(room, seed), spared = rallyOf(room, seed);
    const auto force = [&](World& w) { jet(w, 0, pulse); };
    const auto anger = [&] { return meanOf(struck, struck.people.anger) - meanOf(spared, spared.people.anger); };
    think(struck, look, force, kNothing);
    think(spared, look);
    const double first = anger(), felt = meanOf(struck, struck.people.indiscriminate);
    actives.add(activeIn(struck) - activeIn(spared));
    think(struck, 3 * halfLife, force, kNothing);
    think(spared, 3 * halfLife);
    soon.add(first), rest.add(0.5 * first - anger()), treatment.add(0.5 * felt - meanOf(struck, struck.people.indiscriminate));
    activesLate.add(activeIn(struck) - activeIn(spared));
  }
  RecordProperty("angerSoon", soon.text());
  RecordProperty("activesSoon", actives.text());
  RecordProperty("activesLate", activesLate.text());
  EXPECT_GT(soon.low(), 0) << soon.text();
  EXPECT_GT(rest.low(), 0) << soon.text() << " then half less what is left " << rest.text();
  EXPECT_GT(treatment.low(), 0) << treatment.text();
}
