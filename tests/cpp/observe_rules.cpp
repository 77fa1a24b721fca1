// SPDX-License-Identifier: Apache-2.0
// Each kind of rule, broken and kept, by events and states set by hand. Thresholds are those of the test's own pack.
#include "observe_scene.h"

namespace sispam {
namespace {

using namespace scene;

std::string rule(const std::string& kind, const std::string& thresholds, int severity = 2) {
  return R"({"id":"R1","kind":")" + kind + R"(","severity":)" + std::to_string(severity) + R"(,"hint":"h","citation":"c",)" + thresholds + "}";
}

/// Everybody of the group stands on one spot of the square, watching.
void gather(World& w, Vec2 at, float apart = 0.4f) {
  for (uint32_t i = 0; i < w.citizens; ++i) {
    put(w, i, {at.x + static_cast<float>(i % 10) * apart, at.y + static_cast<float>(i / 10) * apart});
    w.people.mode[i] = static_cast<uint8_t>(Mode::watch);
    w.people.legTick[i] = 0;
  }
}

TEST(RuleDensity, IsBrokenOnceWhileACellStaysAboveTheLimitForLonger) {
  World w = worldOf(100, rule("density", R"("limit":4,"duration":5)", 1));
  gather(w, {10, 10});
  Observation o(w);
  passSeconds(w, o, 4.9);
  EXPECT_TRUE(brokenOf(o).empty());
  passSeconds(w, o, 30);
  ASSERT_EQ(brokenOf(o).size(), 1u);
  const Finding f = brokenOf(o)[0];
  EXPECT_GT(valueOf(f, "density"), 4);
  EXPECT_EQ(valueOf(f, "limit"), 4);
  EXPECT_EQ(f.severity, 1);
  EXPECT_NEAR(static_cast<double>(f.tick) / 20, 5.5, 0.6);  // density is looked at twice a second
  EXPECT_GT(f.evidenceTo, 600u);
  EXPECT_NEAR(static_cast<double>(f.x), 12, 1.5);
}

TEST(RuleDensity, WithDurationZeroIsBrokenAtOnceAndOtherwiseKept) {
  World dense = worldOf(100, rule("density", R"("limit":5,"duration":0)"));
  gather(dense, {10, 10});
  Observation o(dense);
  passSeconds(dense, o, 0.5);
  EXPECT_EQ(brokenOf(o).size(), 1u);
  World thin = worldOf(100, rule("density", R"("limit":5,"duration":0)"));
  gather(thin, {10, 10}, 1.0f);
  Observation kept(thin);
  passSeconds(thin, kept, 10);
  kept.finish(thin);
  ASSERT_EQ(kept.findings().size(), 1u);
  EXPECT_TRUE(kept.findings()[0].kept);
}

TEST(RuleWallLoad, IsBrokenAtThePlaceThatBearsTooMuchForLonger) {
  World w = worldOf(2, rule("wallLoad", R"("limit":1000,"duration":2)", 1));
  const auto barriers = w.occupancy.barriers();
  Lean lean{};  // on the house, whose south side runs from (25, 38) to (30, 38)
  while (!(barriers[lean.wall].a == Vec2{25, 38})) ++lean.wall;
  lean.ny = -1;
  lean.lambda = 1500 * 0.0025f;
  put(w, 0, {27.4f, 37.8f});
  w.work.leans.assign(1, lean);
  Observation o(w);
  passSeconds(w, o, 3);
  EXPECT_TRUE(brokenOf(o).empty());  // the mean over 1 s passes the limit after 1 s, and holds for 2
  passSeconds(w, o, 20);
  ASSERT_EQ(brokenOf(o).size(), 1u);
  const Finding f = brokenOf(o)[0];
  EXPECT_NEAR(valueOf(f, "load"), 1500, 5);
  EXPECT_EQ(valueOf(f, "limit"), 1000);
  EXPECT_NEAR(static_cast<double>(f.x), 27.5, 0.01);
  EXPECT_NEAR(static_cast<double>(f.y), 38, 0.01);
  EXPECT_GT(f.evidenceTo, 400u);
}

TEST(RuleWallLoad, IsKeptWhereSomebodyLeansALittle) {
  World w = worldOf(2, rule("wallLoad", R"("limit":1000,"duration":0)", 1));
  Lean lean{};
  lean.ny = 1;
  lean.lambda = 500 * 0.0025f;
  w.work.leans.assign(1, lean);
  Observation o(w);
  passSeconds(w, o, 10);
  o.finish(w);
  ASSERT_EQ(o.findings().size(), 1u);
  EXPECT_TRUE(o.findings()[0].kept);
}

TEST(RuleAppealsBefore, CountsAppealsThatReachedSomebodyBeforeTheFirstActionOfASpell) {
  World w = worldOf(30, rule("appealsBefore", R"("count":2,"window":60,"stage":5)"));
  Observation o(w);
  pass(w, o, {event(EventKind::appeal, 0, 25, 30)});
  pass(w, o, {event(EventKind::appeal, 0, 0, 30)});  // nobody heard it
  passSeconds(w, o, 30);
  pass(w, o, {event(EventKind::waterOn, 1)});
  ASSERT_EQ(brokenOf(o).size(), 1u);
  EXPECT_EQ(valueOf(brokenOf(o)[0], "appeals"), 1);
  EXPECT_EQ(brokenOf(o)[0].unit, 1);
  passSeconds(w, o, 100);
  pass(w, o, {event(EventKind::waterOn, 1)});  // the same spell
  EXPECT_EQ(brokenOf(o).size(), 1u);
  passSeconds(w, o, 301);
  pass(w, o, {event(EventKind::waterOn, 1)});
  EXPECT_EQ(brokenOf(o).size(), 2u);
}

TEST(RuleAppealsBefore, IsKeptWithEnoughAppealsAndSaysNothingWithoutForce) {
  World w = worldOf(30, rule("appealsBefore", R"("count":2,"window":60,"stage":4)"));
  Observation o(w);
  pass(w, o, {event(EventKind::appeal, 0, 25, 30)});
  pass(w, o, {event(EventKind::appeal, 0, 25, 30)});
  Observation none(w);
  none.finish(w);
  EXPECT_TRUE(none.findings().empty());
  pass(w, o, {event(EventKind::orderGiven, 0, static_cast<uint32_t>(OrderKind::advance))});
  o.finish(w);
  ASSERT_EQ(o.findings().size(), 1u);
  EXPECT_TRUE(o.findings()[0].kept);
}

TEST(RuleComplianceTime, NeedsTimeAfterTheLastAppeal) {
  for (const double wait : {30.0, 61.0}) {
    World w = worldOf(30, rule("complianceTime", R"("duration":60,"stage":5)"));
    Observation o(w);
    pass(w, o, {event(EventKind::appeal, 0, 25, 30)});
    passSeconds(w, o, wait);
    pass(w, o, {event(EventKind::waterOn, 1)});
    o.finish(w);
    ASSERT_EQ(o.findings().size(), 1u);
    EXPECT_EQ(o.findings()[0].kept, wait > 60);
    if (wait < 60) {
      EXPECT_NEAR(valueOf(o.findings()[0], "seconds"), 30, 0.11);
    }
  }
}

TEST(RuleWaterDistance, IsOneFindingWithTheNearestHitOfTheIncident) {
  World w = worldOf(30, rule("waterDistance", R"("limit":10)", 1));
  Observation o(w);
  pass(w, o, {event(EventKind::jetHit, 3, 1, 0, {20, 20}, 15)});
  EXPECT_TRUE(brokenOf(o).empty());
  pass(w, o, {event(EventKind::jetHit, 3, 1, 0, {44, 20}, 9)});
  passSeconds(w, o, 10);
  pass(w, o, {event(EventKind::jetHit, 4, 1, 0, {47, 20}, 6)});
  passSeconds(w, o, 10);
  pass(w, o, {event(EventKind::jetHit, 4, 1, 0, {45, 20}, 8)});
  ASSERT_EQ(brokenOf(o).size(), 1u);
  const Finding f = brokenOf(o)[0];
  EXPECT_EQ(valueOf(f, "distance"), 6);
  EXPECT_EQ(f.x, 47);
  EXPECT_EQ(f.tick, 1u);
  EXPECT_EQ(f.evidenceTo, w.clock.tick - 1);
  EXPECT_EQ(f.unit, 1);
}

TEST(RuleWaterLevel, NeedsTheLevelAndSomebodyThrowing) {
  World w = worldOf(30, rule("waterLevel", R"("level":"red")"));
  Observation o(w);
  pass(w, o, {event(EventKind::thrown, 2)});
  pass(w, o, {event(EventKind::waterOn, 1)});
  ASSERT_EQ(brokenOf(o).size(), 1u);
  EXPECT_EQ(valueOf(brokenOf(o)[0], "rank"), 0);
  w.clock.level = 1;
  passSeconds(w, o, 100);
  pass(w, o, {event(EventKind::thrown, 2)});
  pass(w, o, {event(EventKind::jetHit, 3, 1)});
  EXPECT_EQ(brokenOf(o).size(), 1u);
  passSeconds(w, o, 31);
  pass(w, o, {event(EventKind::jetHit, 3, 1)});  // nothing thrown for 30 s
  EXPECT_EQ(brokenOf(o).size(), 2u);
}

TEST(RuleShieldsInCalm, IsBrokenByAUnitWithShieldsBeforeACalmCrowd) {
  World w = worldOf(40, rule("shieldsInCalm", R"("limit":30,"duration":60)", 4));
  gather(w, {30, 18});
  Observation o(w);
  passSeconds(w, o, 58);
  EXPECT_TRUE(brokenOf(o).empty());
  passSeconds(w, o, 10);
  ASSERT_EQ(brokenOf(o).size(), 1u);
  EXPECT_EQ(brokenOf(o)[0].unit, 0);  // not the water cannon, which has no shields
  World red = worldOf(40, rule("shieldsInCalm", R"("limit":30,"duration":60)", 4));
  gather(red, {30, 18});
  red.clock.level = 1;
  Observation kept(red);
  passSeconds(red, kept, 100);
  EXPECT_TRUE(brokenOf(kept).empty());
}

TEST(RulePushDirection, IsBrokenWhereTheCrowdHasNoWayOut) {
  for (const bool enclosed : {true, false}) {
    const std::string more = "";
    World w = worldOf(30, rule("pushDirection", R"("limit":3,"window":25)", 1), more);
    w.units.heading[0] = enclosed ? 3.14159265f : 0.0f;  // west: nothing within 25 m but the wall; east: the exit
    Observation o(w);
    pass(w, o, {event(EventKind::pushed, 0, 3, 0, enclosed ? Vec2{8, 20} : Vec2{45, 20})});
    o.finish(w);
    ASSERT_EQ(o.findings().size(), 1u);
    EXPECT_EQ(o.findings()[0].kept, !enclosed);
  }
}

TEST(RuleAidDelay, CountsThoseWhoWaitAndStopsWhenTheyAreHelped) {
  World w = worldOf(30, rule("aidDelay", R"("duration":20)", 1));
  gather(w, {10, 10});
  Observation o(w);
  passSeconds(w, o, 1);
  w.people.injury[5] = 2;
  w.people.injuredTick[5] = w.clock.tick;
  w.clock.injuredCount = 1;
  passSeconds(w, o, 19);
  EXPECT_TRUE(brokenOf(o).empty());
  passSeconds(w, o, 10);
  ASSERT_EQ(brokenOf(o).size(), 1u);
  w.people.aided[5] = 1;
  passSeconds(w, o, 100);
  ASSERT_EQ(brokenOf(o).size(), 1u);
  EXPECT_NEAR(valueOf(brokenOf(o)[0], "seconds"), 29, 1);
}

TEST(RuleArrestStrength, CountsTheOfficersBeside) {
  World w = worldOf(30, rule("arrestStrength", R"("count":2)", 3));
  Observation o(w);
  pass(w, o, {event(EventKind::seized, 3, 2, 0)});
  EXPECT_TRUE(brokenOf(o).empty());
  pass(w, o, {event(EventKind::seized, 4, 1, 0)});
  ASSERT_EQ(brokenOf(o).size(), 1u);
  EXPECT_EQ(valueOf(brokenOf(o)[0], "officers"), 1);
  EXPECT_EQ(brokenOf(o)[0].unit, 0);
}

TEST(RuleDeclareLag, IsBrokenByACommanderWhoComesLate) {
  World w = worldOf(30, rule("declareLag", R"("duration":10)", 3));
  Observation o(w);
  passSeconds(w, o, 60);
  w.clock.level = 1;
  passSeconds(w, o, 10);
  EXPECT_TRUE(brokenOf(o).empty());
  passSeconds(w, o, 20);
  w.clock.declared = 1;
  passSeconds(w, o, 100);
  ASSERT_EQ(brokenOf(o).size(), 1u);
  EXPECT_NEAR(valueOf(brokenOf(o)[0], "seconds"), 30, 1);
  EXPECT_EQ(o.situation().size(), 2u);
  EXPECT_EQ(o.declared().size(), 2u);
}

TEST(RuleNegotiationKept, IsBrokenBySilenceBeforeACrowdUnderTheLevel) {
  World w = worldOf(40, rule("negotiationKept", R"("duration":30,"level":"red")", 3));
  gather(w, {20, 20});
  w.units.talking[0] = 1;
  Observation o(w);
  passSeconds(w, o, 60);
  EXPECT_TRUE(brokenOf(o).empty());
  w.units.talking[0] = 0;
  passSeconds(w, o, 29);
  EXPECT_TRUE(brokenOf(o).empty());
  passSeconds(w, o, 5);
  EXPECT_EQ(brokenOf(o).size(), 1u);
  World few = worldOf(5, rule("negotiationKept", R"("duration":30,"level":"red")", 3));
  gather(few, {20, 20});
  Observation quiet(few);
  passSeconds(few, quiet, 100);
  quiet.finish(few);
  EXPECT_TRUE(quiet.findings().empty());
}

}  // namespace
}  // namespace sispam
