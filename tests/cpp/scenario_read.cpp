// SPDX-License-Identifier: Apache-2.0
// What a good text turns into: values, defaults, resolved names, numbered conditions; and that writing it gives it back.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "scenario/read.h"
#include "scenario/write.h"
#include "scenario_sample.h"

namespace sispam {
namespace {

std::string describe(const Issues& issues) {
  std::string out;
  for (const Issue& i : issues) out += i.file + ' ' + i.path + " line " + std::to_string(i.line) + ' ' + i.code + '\n';
  return out;
}

std::string contentsOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

ReadResult readSample() { return readExercise(sample::kScenario, sample::kDoctrine, sample::kOrders); }

TEST(ScenarioReading, theSampleHasNoIssues) {
  EXPECT_EQ(describe(readSample().issues), "");
  EXPECT_EQ(describe(check(FileKind::scenario, sample::kScenario)), "");
  EXPECT_EQ(describe(check(FileKind::doctrine, sample::kDoctrine)), "");
  EXPECT_EQ(describe(check(FileKind::orders, sample::kOrders)), "");
  EXPECT_EQ(describe(check(FileKind::plan, sample::kPlan)), "");
}

TEST(ScenarioReading, everySceneOfTheTestsReadsWithoutAnError) {
  int scenes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(SISPAM_SOURCE_DIR "/tests/scenes")) {
    if (entry.path().extension() != ".json") continue;
    const std::string text = contentsOf(entry.path());
    if (text.find("\"sispamkota/1\"") == std::string::npos) continue;
    ++scenes;
    EXPECT_FALSE(hasErrors(check(FileKind::scenario, text))) << entry.path() << '\n' << describe(check(FileKind::scenario, text));
  }
  EXPECT_GE(scenes, 6);
}

TEST(ScenarioReading, takesValuesAndLeavesDefaultsWhereTheTextIsSilent) {
  const ReadResult result = readSample();
  ASSERT_TRUE(result.exercise);
  const Scenario& s = result.exercise->scenario;
  EXPECT_EQ(s.seed, 7u);
  EXPECT_EQ(s.name.en, "Sample");
  EXPECT_EQ(s.limit, 3600);
  EXPECT_EQ(s.site.gates[0].open, false);
  EXPECT_EQ(s.site.zones[0].speedFactor, 1);
  EXPECT_EQ(s.site.walls[0].points[2], (Vec2{31, 18.5f}));
  EXPECT_EQ(s.groups[0].roles.hardCore, 0.1);
  EXPECT_EQ(s.groups[0].roles.marshal, 0);
  EXPECT_EQ(s.groups[0].temper.riskAversion->mean, 0.5);
  EXPECT_FALSE(s.groups[1].temper.hardship);
  EXPECT_EQ(s.groups[0].walk.speed, 1.2);
  EXPECT_FALSE(s.groups[1].walk.speed);
  EXPECT_EQ(s.groups[0].count, 60);
  EXPECT_EQ(s.units[0].kit, (std::vector<Kit>{Kit::rope, Kit::loudspeaker}));
  EXPECT_FALSE(s.units[0].tank);
  EXPECT_EQ(s.parameters.movement.timeGap, 1.1);
  EXPECT_EQ(s.parameters.movement.friction, 0.3);
}

TEST(ScenarioReading, turnsClockTimesIntoSecondsFromTheStart) {
  const ReadResult result = readSample();
  ASSERT_TRUE(result.exercise);
  EXPECT_EQ(result.exercise->scenario.script[0].when->time, 180);
  EXPECT_EQ(result.exercise->scenario.observe.areas[0].window.from, 60);
  EXPECT_EQ(result.exercise->scenario.observe.areas[0].window.to, 1200);
  EXPECT_EQ(result.exercise->orders.orders[2].t, 600);
}

TEST(ScenarioReading, turnsDegreesIntoRadians) {
  const ReadResult result = readSample();
  ASSERT_TRUE(result.exercise);
  EXPECT_DOUBLE_EQ(result.exercise->scenario.units[0].heading, 3.14159265358979323846);
  EXPECT_DOUBLE_EQ(result.exercise->scenario.site.labels[0].angle, 1.57079632679489661923);
}

TEST(ScenarioReading, resolvesEveryName) {
  const ReadResult result = readSample();
  ASSERT_TRUE(result.exercise);
  const Exercise& e = *result.exercise;
  const Scenario& s = e.scenario;
  EXPECT_EQ(s.groups[0].arrivals.fromIndex, 0);  // zone front
  EXPECT_EQ(s.groups[1].arrivals.fromIndex, 1);  // exit east
  EXPECT_EQ(s.groups[0].plan[0].goalIndex, 0);
  EXPECT_EQ(s.groups[0].plan[1].goalIndex, 2);   // exits follow the two zones
  EXPECT_EQ(s.groups[1].plan[0].goalIndex, 4);   // stations follow the two exits
  EXPECT_EQ(s.stations[0].nextIndex, 1);
  EXPECT_EQ(s.stations[0].unitIndex, 0);
  EXPECT_EQ(s.stations[1].nextIndex, -1);
  EXPECT_EQ(s.phases[1].begins->ofIndex, 0);
  EXPECT_EQ(s.phases[1].begins->ofKind, Condition::Of::group);
  EXPECT_EQ(s.phases[1].begins->inIndex, 0);
  EXPECT_EQ(s.phases[2].begins->all[0].targetIndex, 1);
  EXPECT_EQ(s.phases[2].begins->all[1].none[0].targetIndex, 1);  // kuning
  EXPECT_EQ(s.phases[2].begins->all[2].targetIndex, 2);          // merah
  EXPECT_EQ(s.script[0].objectiveIndex, 0);
  EXPECT_EQ(s.script[3].unitIndex, 1);
  EXPECT_EQ(e.doctrine.rules[2].levelIndex, 1);
  EXPECT_EQ(e.orders.orders[4].zoneIndex, 1);
  EXPECT_EQ(e.orders.orders[5].levelIndex, 1);
  EXPECT_EQ(e.orders.orders[8].exitIndex, 1);
  ASSERT_EQ(e.goals.size(), 6u);
  EXPECT_EQ(e.goals[3].kind, Goal::Kind::exit);
  EXPECT_EQ(e.goals[3].index, 1);
  EXPECT_EQ(e.goals[5].kind, Goal::Kind::station);
  EXPECT_EQ(e.goals[5].index, 1);
}

void gather(const Condition& c, std::vector<uint32_t>& indices) {
  indices.push_back(c.index);
  for (const auto* children : {&c.all, &c.any, &c.none})
    for (const Condition& child : *children) gather(child, indices);
}

TEST(ScenarioReading, numbersEveryConditionOnceOverTheThreeFiles) {
  const ReadResult result = readSample();
  ASSERT_TRUE(result.exercise);
  const Exercise& e = *result.exercise;
  std::vector<uint32_t> indices;
  const auto add = [&](const std::optional<Condition>& c) {
    if (c) gather(*c, indices);
  };
  add(e.scenario.end);
  for (const Group& g : e.scenario.groups) {
    add(g.arrivals.when);
    for (const Leg& leg : g.plan) add(leg.until);
  }
  for (const Unit& u : e.scenario.units) add(u.available);
  for (const Station& s : e.scenario.stations) add(s.opens), add(s.closes);
  for (const Phase& p : e.scenario.phases) add(p.begins);
  for (const Inject& i : e.scenario.script) add(i.when);
  for (const Objective& o : e.scenario.objectives) add(o.starts), add(o.done);
  for (const Level& l : e.doctrine.levels) add(l.when);
  for (const Order& o : e.orders.orders) add(o.when);
  ASSERT_EQ(indices.size(), e.conditionCount);
  for (size_t i = 0; i < indices.size(); ++i) EXPECT_EQ(indices[i], i);
}

TEST(ScenarioReading, nobodyGivesOrdersWhenThereIsNoOrderText) {
  const ReadResult result = readExercise(sample::kScenario, sample::kDoctrine, "");
  ASSERT_TRUE(result.exercise);
  EXPECT_TRUE(result.exercise->orders.orders.empty());
}

TEST(ScenarioReading, anOrderByHandNeedsNeitherTimeNorCondition) {
  const ReadResult result = readSample();
  ASSERT_TRUE(result.exercise);
  const OrderResult good = readOrder(R"({"unit": "cannon", "kind": "water", "at": [15, 20], "duration": 5})", *result.exercise);
  ASSERT_TRUE(good.order) << describe(good.issues);
  EXPECT_EQ(good.order->unitIndex, 1);
  const OrderResult bad = readOrder(R"({"unit": "dalmas", "kind": "water", "at": [15, 20], "duration": 5})", *result.exercise);
  EXPECT_FALSE(bad.order);
  EXPECT_EQ(describe(bad.issues), "orders /unit line 1 order.kit\n");
}

TEST(ScenarioReading, ticksAreTheNearestTwentiethOfASecond) {
  EXPECT_EQ(toTicks(0), 0u);
  EXPECT_EQ(toTicks(-5), 0u);
  EXPECT_EQ(toTicks(1), 20u);
  EXPECT_EQ(toTicks(0.07), 1u);
  EXPECT_EQ(toTicks(0.08), 2u);
  EXPECT_EQ(toTicks(1e300), 0xFFFFFFFEu);
}

TEST(ScenarioWriting, whatWasWrittenReadsAsTheSameValues) {
  const ReadResult first = readSample();
  ASSERT_TRUE(first.exercise);
  const std::string s = write(first.exercise->scenario), d = write(first.exercise->doctrine), o = write(first.exercise->orders);
  const ReadResult second = readExercise(s, d, o);
  ASSERT_TRUE(second.exercise) << describe(second.issues) << s;
  EXPECT_EQ(write(second.exercise->scenario, Defaults::writeOut), write(first.exercise->scenario, Defaults::writeOut));
  EXPECT_EQ(write(second.exercise->doctrine, Defaults::writeOut), write(first.exercise->doctrine, Defaults::writeOut));
  EXPECT_EQ(write(second.exercise->orders, Defaults::writeOut), write(first.exercise->orders, Defaults::writeOut));
  EXPECT_EQ(write(second.exercise->scenario), s) << "writing is canonical";
}

TEST(ScenarioWriting, defaultsWrittenOutReadAsTheSameValuesToo) {
  const ReadResult first = readSample();
  ASSERT_TRUE(first.exercise);
  const std::string all = write(first.exercise->scenario, Defaults::writeOut);
  const ReadResult second = readExercise(all, sample::kDoctrine, sample::kOrders);
  ASSERT_TRUE(second.exercise) << describe(second.issues);
  EXPECT_EQ(write(second.exercise->scenario, Defaults::writeOut), all);
}

TEST(ScenarioWriting, leavesOutWhatIsAsUsual) {
  const ReadResult result = readSample();
  ASSERT_TRUE(result.exercise);
  const std::string text = write(result.exercise->scenario);
  EXPECT_EQ(text.find("friction"), std::string::npos);
  EXPECT_EQ(text.find("speedSd"), std::string::npos);
  EXPECT_NE(text.find("\"timeGap\": 1.1"), std::string::npos);
  EXPECT_NE(text.find("\"heading\": 180"), std::string::npos);
  EXPECT_NE(text.find("\"riskAversion\": {}"), std::string::npos) << "absent would mean something else";
}

TEST(ScenarioWriting, everyWholeAndHalfAngleComesBackBitForBit) {
  for (int halves = -720; halves <= 720; ++halves) {
    const double degrees = halves / 2.0;
    Orders orders;
    orders.format = "sispamkota-orders/1";
    orders.orders.resize(1);
    orders.orders[0].t = 1;
    orders.orders[0].kind = OrderKind::hold;
    orders.orders[0].heading = degrees * (3.14159265358979323846 / 180);
    const std::string number = write(orders);
    char text[32];
    std::snprintf(text, sizeof text, "\"heading\": %.10g}", degrees);
    EXPECT_NE(number.find(text), std::string::npos) << degrees << number;
  }
}

}  // namespace
}  // namespace sispam
