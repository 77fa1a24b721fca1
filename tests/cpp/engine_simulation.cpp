// SPDX-License-Identifier: Apache-2.0
// A running exercise: same bits for the same inputs, observers that change nothing, commands that must make sense, branches.
#include "engine/counters.h"
#include "engine/events_json.h"
#include "engine/order_json.h"
#include "engine/order_outlook.h"
#include "engine/replay.h"
#include "engine/tables.h"
#include "engine_scene.h"
#include "scenario/json.h"

namespace sispam {
namespace {

constexpr uint32_t kMinute = 60 * kTicksPerSecond;

Command trainees(OrderKind order, uint16_t unit) {
  Command c;
  c.order = order;
  c.unit = unit;
  return c;
}

TEST(Simulation, GivesTheSameBitsTwiceAndOthersForAnotherSeed) {
  const auto one = unrest::open(), same = unrest::open(), other = unrest::open(4);
  for (const auto& s : {&one, &same, &other}) (*s)->advance(kMinute);
  EXPECT_EQ(one->hash(), same->hash());
  EXPECT_NE(one->hash(), other->hash());
  EXPECT_EQ(one->summary(), same->summary());
}

TEST(Simulation, IsNotChangedByBeingObserved) {
  const auto observed = unrest::open(), alone = unrest::open({}, false);
  for (int second = 0; second < 60; ++second) {
    observed->advance(kTicksPerSecond);
    alone->advance(kTicksPerSecond);
    ASSERT_EQ(observed->hash(), alone->hash()) << "second " << second;
  }
  EXPECT_NE(observed->observation(), nullptr);
  EXPECT_EQ(alone->observation(), nullptr);
  EXPECT_NE(alone->summary().find(alone->hashHex()), std::string::npos);
}

TEST(Simulation, WithoutHashesGivesTheSameBitsAndARecordingThatReplays) {
  const auto kept = unrest::open(), bare = unrest::open();
  bare->keepNoHashes();
  kept->advance(kMinute);
  bare->advance(kMinute);
  EXPECT_EQ(kept->hash(), bare->hash());
  const std::vector<uint8_t> bytes = bare->recording();
  EXPECT_LT(bytes.size(), kept->recording().size());
  const ReplayResult again = verifyRecording(bytes.data(), bytes.size());
  EXPECT_EQ(again.kind, ReplayResult::Kind::same);
  EXPECT_EQ(again.hash, bare->hash());
}

TEST(Simulation, SaysWhatIsWrongWithAFileAndDoesNotStart) {
  const Simulation::Opened opened = Simulation::open({"{}", std::string(unrest::kDoctrine), ""}, {});
  EXPECT_EQ(opened.simulation, nullptr);
  EXPECT_TRUE(hasErrors(opened.issues));
}

TEST(Simulation, StopsWhenTheExerciseIsOverAndTakesNoMoreCommands) {
  const auto s = unrest::open();
  s->advance(100);
  Command stop;
  stop.kind = CommandKind::stop;
  stop.source = CommandSource::instructor;
  EXPECT_TRUE(s->give(stop));
  s->advance(1000);
  EXPECT_TRUE(s->over());
  EXPECT_LE(s->tick(), 101u);
  EXPECT_FALSE(s->give(trainees(OrderKind::hold, 0)));
  EXPECT_NE(s->summary().find("\"over\":true"), std::string::npos);
}

TEST(Simulation, RefusesCommandsThatMakeNoSense) {
  const auto s = unrest::open();
  Command c = trainees(OrderKind::hold, 3);
  EXPECT_FALSE(s->give(c));
  c.unit = 0;
  c.source = CommandSource::commander;
  EXPECT_FALSE(s->give(c));
  c.source = CommandSource::trainee;
  c.zone = 3;
  EXPECT_FALSE(s->give(c));
  c.zone = kNone16;
  c.atX = std::numeric_limits<float>::quiet_NaN();
  EXPECT_FALSE(s->give(c));
  c.atX = 1;
  c.distance = -1;
  EXPECT_FALSE(s->give(c));
  c.distance = 0;
  EXPECT_TRUE(s->give(c));
  c.kind = CommandKind::declare;
  EXPECT_FALSE(s->give(c));
  c.ref = 1;
  EXPECT_TRUE(s->give(c));
}

TEST(Simulation, TakesOrdersByHandInTheShapeOfAnOrdersFile) {
  const auto s = unrest::open();
  s->advance(20);
  EXPECT_TRUE(giveOrder(*s, R"({"unit":"line","kind":"move","at":[20,14],"heading":180})").empty());
  const Issues unknown = giveOrder(*s, R"({"unit":"lien","kind":"hold"})");
  ASSERT_EQ(unknown.size(), 1u);
  EXPECT_EQ(unknown[0].path, "/unit");
  EXPECT_TRUE(hasErrors(giveOrder(*s, "not json")));
  EXPECT_TRUE(commandInject(*s, "by-hand", CommandKind::inject).empty());
  EXPECT_TRUE(hasErrors(commandInject(*s, "nothing", CommandKind::inject)));
  s->advance(1);
  EXPECT_EQ(s->world().gates.open[0], 1);
  EXPECT_EQ(static_cast<OrderKind>(s->world().units.order[0]), OrderKind::move);
}

TEST(Simulation, SaysWhatWouldBecomeOfAnOrderWithoutGivingIt) {
  const auto s = unrest::open();
  s->advance(kMinute / 2);
  const uint64_t hash = s->hash();
  const auto outlook = [&](std::string_view order) { return outlookJson(*s, order); };
  EXPECT_NE(outlook(R"({"unit": "line", "kind": "water", "at": [18, 14], "duration": 5})").find("order.kit"), std::string::npos);
  EXPECT_NE(outlook(R"({"unit": "medics", "kind": "advance", "distance": 5})").find(R"("refusal":"noAuthority")"), std::string::npos);
  EXPECT_EQ(outlook(R"({"unit": "line", "kind": "hold"})"), R"({"issues":[],"refusal":null,"foreseen":null,"warnings":[]})");
  const std::string jet = outlook(R"({"unit": "awc", "kind": "water", "at": [18, 14], "duration": 5})");
  EXPECT_NE(jet.find(R"("foreseen":{"people":)"), std::string::npos) << jet;
  EXPECT_NE(jet.find(R"("density":)"), std::string::npos) << jet;
  EXPECT_EQ(s->hash(), hash);
  s->advance(1);
  for (const Event& e : s->events()) EXPECT_FALSE(e.kind == EventKind::orderGiven && e.c == kNone16);
}

TEST(Simulation, KeepsEventsInOrderAndGivesThemAsJson) {
  const auto s = unrest::open();
  s->advance(400);
  ASSERT_GT(s->events().size(), 10u);
  for (size_t k = 1; k < s->events().size(); ++k) EXPECT_LE(s->events()[k - 1].tick, s->events()[k].tick);
  JsonText json;
  const std::string text = eventsJson(*s, s->events().size() - 3);
  ASSERT_TRUE(json.parse(text));
  EXPECT_EQ(json[0].children, 3u);
  EXPECT_EQ(eventsJson(*s, s->events().size()), "[]");
}

TEST(Simulation, CountsHeadsAsTheSummaryDoes) {
  const auto s = unrest::open();
  s->advance(600);
  const Counters c = countersOf(*s);
  EXPECT_EQ(c[0], 600);
  EXPECT_EQ(c[4], c[5] + c[6] + c[7]);
  EXPECT_NE(s->summary().find("\"total\":" + std::to_string(static_cast<int>(c[4]))), std::string::npos);
}

TEST(Branch, GoesOnFromASnapshotToTheSameEnd) {
  const auto s = unrest::open();
  s->advance(300);
  ASSERT_TRUE(s->give(trainees(OrderKind::fallBack, 0)));
  const std::vector<uint8_t> then = s->takeSnapshot();  // the order is given but not yet carried out
  s->advance(400);
  const uint64_t end = s->hash();
  ASSERT_TRUE(s->restoreSnapshot(then));
  EXPECT_EQ(s->tick(), 300u);
  s->advance(400);
  EXPECT_EQ(s->hash(), end);
  const auto fresh = unrest::open(99);
  ASSERT_TRUE(fresh->restoreSnapshot(then));
  fresh->advance(400);
  EXPECT_EQ(fresh->hash(), end);
  const std::vector<uint8_t> recording = fresh->recording();
  EXPECT_EQ(verifyRecording(recording.data(), recording.size()).kind, ReplayResult::Kind::same);
}

TEST(Branch, RefusesDamagedSnapshotsAndStaysAsItWas) {
  const auto s = unrest::open();
  s->advance(100);
  const std::vector<uint8_t> good = s->takeSnapshot();
  s->advance(50);
  const uint64_t hash = s->hash();
  // Closely over the head and the first columns; beyond them one checksum is over everything, and each try reads the whole.
  for (size_t byte = 0; byte < good.size(); byte += byte < 4096 ? 97 : 4099) {
    std::vector<uint8_t> bad = good;
    bad[byte] ^= 0x10;
    EXPECT_FALSE(s->restoreSnapshot(bad)) << byte;
    bad.resize(byte);
    EXPECT_FALSE(s->restoreSnapshot(bad)) << byte;
  }
  EXPECT_EQ(s->hash(), hash);
  EXPECT_TRUE(s->restoreSnapshot(good));
}

TEST(Simulation, RefusesAnOrderAfterTheEnd) {
  const auto s = unrest::open();
  Command stop;
  stop.kind = CommandKind::stop;
  ASSERT_TRUE(s->give(stop));
  s->advance(5);
  ASSERT_TRUE(s->over());
  const Issues issues = giveOrder(*s, R"({"unit": "line", "kind": "hold"})");
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_EQ(issues[0].code, "order.over");
}

TEST(Tables, NameEveryChoiceAndColumn) {
  JsonText json;
  const std::string text = describeTables();
  ASSERT_TRUE(json.parse(text));
  for (const char* key : {"modes", "roles", "presences", "unitStates", "orderKinds", "eventKinds", "refusals", "injuryCauses", "ruleKinds", "counters", "columns"})
    EXPECT_NE(json.member(0, key), kNoValue) << key;
  EXPECT_NE(text.find(R"({"name":"people.x","type":"f32"})"), std::string::npos);
}

}  // namespace
}  // namespace sispam
