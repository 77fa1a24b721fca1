// SPDX-License-Identifier: Apache-2.0
// Measures of stations and rules R31–R34, by people, columns and events set by hand.
#include "observe/station_record.h"
#include "observe_scene.h"

namespace sispam {
namespace {

using namespace scene;

/// The square has a polling station in the west with a check-in and a box, its KPPS, two Linmas and a supervisor beside.
constexpr std::string_view kMore =
    R"(,"stations":[{"id":"desk","kind":"checkIn","servers":[[12,20],[12,22]],"queue":[[14,20],[24,20]],"next":"box"},)"
    R"({"id":"box","kind":"box","servers":[[8,20]],"queue":[[9,20],[11,20]],"unit":"kpps","count":{}}],)"
    R"("script":[{"id":"call","kind":"message","text":{"id":"x","en":"x"},"sender":"kpps","receiver":"line"}])";

std::string rule(const std::string& kind, const std::string& thresholds) {
  return R"({"id":"R1","kind":")" + kind + R"(","severity":2,"hint":"h","citation":"c",)" + thresholds + "}";
}

World station(int count, const std::string& rules = "", int linmas = 2) {
  std::string text = scenarioText(count, std::string(kMore));
  const auto change = [&](const std::string& from, const std::string& to) { text.replace(text.find(from), from.size(), to); };
  change(R"("zones":[)", R"("zones":[{"id":"tps","kind":"tps","vulnerability":"kurangRawan","polygon":[[6,16],[16,16],[16,26],[6,26]]},)");
  change(R"("units":[)", R"("units":[{"id":"kpps","kind":"kpps","service":"organiser","strength":7,"at":[10,24]},)"
                         R"({"id":"linmas","kind":"linmas","service":"linmas","strength":)" + std::to_string(linmas) + R"(,"at":[18,24]},)"
                         R"({"id":"ptps","kind":"ptps","service":"organiser","strength":1,"at":[8,23]},)");
  change(R"("kind":"supporters")", R"("kind":"voters")");
  std::string doctrine = doctrineText(rules);
  doctrine.replace(doctrine.find(R"("rules")"), 7, R"("patterns":[{"vulnerability":"kurangRawan","police":2,"stations":4,"linmas":8}],"rules")");
  ReadResult read = readExercise(text, doctrine, "");
  for (const Issue& issue : read.issues) EXPECT_NE(issue.severity, Severity::error) << issue.file << issue.path << " " << issue.code;
  return buildWorld(std::make_shared<const Exercise>(std::move(*read.exercise)), 1);
}

enum UnitIndex : uint16_t { kKpps, kLinmas, kPtps, kLine };

void placeUnit(World& w, uint16_t u, Vec2 at) {
  for (uint32_t m = 0; m < w.units.count[u]; ++m) put(w, w.units.firstRow[u] + m, at);
}

/// The first citizen is being served at the desk, or not.
void vote(World& w, bool votes) { w.stations.serving[0] = votes ? 0 : kNobody; }

Event mode(uint32_t row, Mode now) { return event(EventKind::modeChanged, row, static_cast<uint32_t>(now)); }

}  // namespace

TEST(StationRecord, GivesMeanAndNinetyFifthPercentileOfWaits) {
  World w = station(20);
  StationRecord record(w);
  const auto tick = [&](std::vector<Event> events) {
    for (Event& e : events) e.tick = w.clock.tick;
    w.events.list = std::move(events);
    ++w.clock.tick;
    record.observe(w);
  };
  // Citizen k waits k + 1 seconds.
  std::vector<Event> joins;
  for (uint32_t i = 0; i < 20; ++i) {
    joins.push_back(mode(i, Mode::queue));
    w.people.station[i] = 0;
  }
  tick(joins);
  for (uint32_t t = 1; t <= 400; ++t) tick(t % 20 == 0 ? std::vector<Event>{mode(t / 20 - 1, Mode::served)} : std::vector<Event>{});
  JsonWriter out;
  out.beginObject();
  record.write(out, w);
  const std::string text = out.endObject().take();
  EXPECT_NE(text.find(R"("waitMean":10.5)"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("wait95":19)"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("waitMax":20)"), std::string::npos) << text;
}

TEST(StationRecord, WhoGoesAwayCountsByTheReasonAndNotAmongTheWaits) {
  World w = station(20);
  StationRecord record(w);
  w.people.station[3] = 0;
  w.events.list = {mode(3, Mode::queue)};
  record.observe(w);
  w.clock.tick = 200;
  Event away = event(EventKind::turnedAway, 3, 0, static_cast<uint16_t>(TurnedAway::patience));
  w.events.list = {mode(3, Mode::walk), away};
  record.observe(w);
  JsonWriter out;
  out.beginObject();
  record.write(out, w);
  const std::string text = out.endObject().take();
  EXPECT_NE(text.find(R"("waitMean":null)"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("patience":1)"), std::string::npos) << text;
}

TEST(StationRecord, UtilisationIsTheBusyShareOfServersWhileOpen) {
  World w = station(20);
  StationRecord record(w);
  w.stations.open[0] = 1;
  w.stations.serving[0] = 0;
  w.events.list.clear();
  for (int k = 0; k < 100; ++k) {
    if (k == 50) w.stations.serving[1] = 1;
    ++w.clock.tick;
    record.observe(w);
  }
  w.stations.servedCount[1] = 15;
  JsonWriter out;
  out.beginObject();
  record.write(out, w);
  const std::string text = out.endObject().take();
  EXPECT_NE(text.find(R"("utilisation":0.75)"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("turnout":0.75)"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("notServed":5)"), std::string::npos) << text;
}

TEST(StationRecord, QuantilesAreValuesThatWereThere) {
  EXPECT_EQ(quantile({3, 1, 2}, 0.5), 2);
  EXPECT_EQ(quantile({3, 1, 2}, 1), 3);
  EXPECT_EQ(quantile({7}, 0.95), 7);
  EXPECT_EQ(quantile({}, 0.95), 0);
}

TEST(RuleStationEntry, IsBrokenByPoliceWhoStayInsideWhilePeopleVoteAndKeptOtherwise) {
  for (const bool inside : {true, false}) {
    World w = station(20, rule("stationEntry", R"("duration":30,"window":600)"));
    vote(w, true);
    placeUnit(w, kLine, inside ? Vec2{12, 24} : Vec2{18, 24});
    placeUnit(w, kKpps, {10, 24});  // organisers belong there
    Observation o(w);
    passSeconds(w, o, 29);
    EXPECT_TRUE(brokenOf(o).empty());
    passSeconds(w, o, 10);
    o.finish(w);
    ASSERT_EQ(o.findings().size(), 1u);
    EXPECT_EQ(o.findings()[0].kept, !inside);
    if (!inside) continue;
    EXPECT_EQ(o.findings()[0].unit, kLine);
    EXPECT_EQ(valueOf(o.findings()[0], "officers"), 4);
  }
}

TEST(RuleStationEntry, SaysNothingOfPoliceWhomKppsHasCalledOrWhenNobodyVotes) {
  World called = station(20, rule("stationEntry", R"("duration":30,"window":600)"));
  vote(called, true);
  placeUnit(called, kLine, {12, 24});
  called.course.injectFired[0] = 0;
  Observation o(called);
  passSeconds(called, o, 120);
  EXPECT_TRUE(brokenOf(o).empty());
  passSeconds(called, o, 600);  // the call is over
  EXPECT_EQ(brokenOf(o).size(), 1u);
  World empty = station(20, rule("stationEntry", R"("duration":30,"window":600)"));
  placeUnit(empty, kLine, {12, 24});
  Observation none(empty);
  passSeconds(empty, none, 120);
  none.finish(empty);
  EXPECT_TRUE(none.findings().empty());
}

TEST(RuleStationPattern, IsBrokenByTooFewLinmasAndKeptWithThoseOfThePattern) {
  for (const int linmas : {1, 2}) {
    World w = station(20, rule("stationPattern", R"("limit":100)"), linmas);
    vote(w, true);
    Observation o(w);
    passSeconds(w, o, 30);
    o.finish(w);
    ASSERT_EQ(o.findings().size(), 1u);
    EXPECT_EQ(o.findings()[0].kept, linmas == 2);
    if (linmas == 2) continue;
    EXPECT_EQ(valueOf(o.findings()[0], "linmasNeeded"), 2);
    EXPECT_EQ(valueOf(o.findings()[0], "linmas"), 1);
    EXPECT_EQ(valueOf(o.findings()[0], "policeNeeded"), 1);  // half an officer is an officer
  }
}

TEST(RuleStationPattern, CountsOnlyThoseWhoAreNear) {
  World w = station(20, rule("stationPattern", R"("limit":20)"));
  vote(w, true);
  Observation o(w);  // the line stands 34 m from the polling station
  passSeconds(w, o, 30);
  ASSERT_EQ(brokenOf(o).size(), 1u);
  EXPECT_EQ(valueOf(brokenOf(o)[0], "police"), 0);
}

namespace {

World withBox(bool sealed, bool witnessed, bool escorted) {
  World w = station(20, rule("boxCustody", R"("limit":15,"duration":20,"count":2)"));
  if (sealed) w.stations.countedTick[1] = 0;
  placeUnit(w, kPtps, witnessed ? Vec2{8, 21} : Vec2{45, 30});
  placeUnit(w, kLine, escorted ? Vec2{10, 18} : Vec2{50, 20});
  w.stations.boxTaken[1] = 0;
  w.stations.boxHolder[1] = w.units.firstRow[kKpps];
  return w;
}

}  // namespace

TEST(RuleBoxCustody, IsKeptByASealedWitnessedAndEscortedBox) {
  World w = withBox(true, true, true);
  Observation o(w);
  pass(w, o, {event(EventKind::boxTaken, 1, kKpps, 0, {8, 20})});
  passSeconds(w, o, 60);
  w.stations.boxDelivered[1] = w.clock.tick;
  passSeconds(w, o, 60);
  o.finish(w);
  ASSERT_EQ(o.findings().size(), 1u);
  EXPECT_TRUE(o.findings()[0].kept);
}

TEST(RuleBoxCustody, IsBrokenWithoutSealWithoutWitnessOrWithoutEscort) {
  for (int lacks = 0; lacks < 3; ++lacks) {
    World w = withBox(lacks != 0, lacks != 1, lacks != 2);
    Observation o(w);
    pass(w, o, {event(EventKind::boxTaken, 1, kKpps, 0, {8, 20})});
    passSeconds(w, o, 5);
    ASSERT_EQ(brokenOf(o).size(), 1u) << lacks;
    const Finding f = brokenOf(o)[0];
    if (lacks < 2) {
      EXPECT_EQ(valueOf(f, "sealed"), lacks == 0 ? 0 : 1);
      EXPECT_EQ(valueOf(f, "witnesses"), lacks == 1 ? 0 : 1);
    } else {
      EXPECT_EQ(valueOf(f, "officers"), 0);
    }
  }
}

TEST(RuleBoxCustody, IsBrokenByAGapInCustody) {
  World w = withBox(true, true, true);
  Observation o(w);
  pass(w, o, {event(EventKind::boxTaken, 1, kKpps, 0, {8, 20})});
  passSeconds(w, o, 10);
  w.stations.boxHolder[1] = kNobody;
  pass(w, o, {event(EventKind::boxLeft, 1, kKpps, 0, {9, 20})});
  passSeconds(w, o, 18);
  EXPECT_TRUE(brokenOf(o).empty());
  passSeconds(w, o, 10);
  ASSERT_EQ(brokenOf(o).size(), 1u);
  EXPECT_GT(valueOf(brokenOf(o)[0], "seconds"), 20);
  pass(w, o, {event(EventKind::boxTaken, 1, kKpps, 0, {9, 20})});
  passSeconds(w, o, 90);
  EXPECT_EQ(brokenOf(o).size(), 1u);
}

TEST(RuleObjectionForm, IsBrokenWhenTheObjectionIsNotOnTheFormInTime) {
  for (const bool filed : {true, false}) {
    World w = station(20, rule("objectionForm", R"("duration":900)"));
    Observation o(w);
    w.clock.objections = 1;
    pass(w, o, {event(EventKind::objection)});
    passSeconds(w, o, 890);
    EXPECT_TRUE(brokenOf(o).empty());
    if (filed) w.clock.objectionsFiled = 1;
    passSeconds(w, o, 30);
    o.finish(w);
    ASSERT_EQ(o.findings().size(), 1u);
    EXPECT_EQ(o.findings()[0].kept, filed);
    if (!filed) {
      EXPECT_GT(valueOf(o.findings()[0], "seconds"), 900);
    }
  }
}

TEST(RuleObjectionForm, AsksForEveryObjectionToBeFiled) {
  World w = station(20, rule("objectionForm", R"("duration":60)"));
  Observation o(w);
  w.clock.objections = 1;
  pass(w, o, {event(EventKind::objection)});
  w.clock.objectionsFiled = 1;
  passSeconds(w, o, 100);
  w.clock.objections = 2;
  pass(w, o, {event(EventKind::objection)});
  passSeconds(w, o, 59);
  EXPECT_TRUE(brokenOf(o).empty());
  passSeconds(w, o, 5);
  EXPECT_EQ(brokenOf(o).size(), 1u);
}

}  // namespace sispam
