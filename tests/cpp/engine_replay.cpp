// SPDX-License-Identifier: Apache-2.0
// Recordings that are run again: the same, with a hash that differs, with a command that differs, of another version, damaged.
#include "engine/replay.h"

#include "engine_scene.h"
#include "scenario/json.h"

namespace sispam {
namespace {

/// A minute and a bit, with an order by hand, and a per-column hash at one minute.
Script recordedScript() {
  const auto s = unrest::open({}, false);
  s->advance(200);
  Command c;
  c.order = OrderKind::advance;
  c.unit = 0;
  c.distance = 3;
  EXPECT_TRUE(s->give(c));
  s->advance(1100);
  const std::vector<uint8_t> bytes = s->recording();
  return std::get<Script>(readRecording(bytes.data(), bytes.size()));
}

ReplayResult replayOf(const Script& script) {
  const std::vector<uint8_t> bytes = writeRecording(script);
  return verifyRecording(bytes.data(), bytes.size());
}

TEST(Replay, OfARecordedRunIsTheSame) {
  const Script script = recordedScript();
  EXPECT_EQ(script.commands.size(), 1u);
  EXPECT_EQ(script.hashes.size(), 66u);
  EXPECT_FALSE(script.hashes[60].columns.empty());
  const ReplayResult result = replayOf(script);
  EXPECT_EQ(result.kind, ReplayResult::Kind::same);
  EXPECT_EQ(result.ticks, 1300u);
  EXPECT_EQ(result.hash, script.endHash);
}

TEST(Replay, NamesTheFirstDifferingSecondAndTheColumnOfTheNextMinute) {
  Script script = recordedScript();
  script.hashes[30].state ^= 1;
  script.hashes[60].columns[1] ^= 1;
  const ReplayResult result = replayOf(script);
  EXPECT_EQ(result.kind, ReplayResult::Kind::differs);
  EXPECT_EQ(result.differTick, 600u);
  EXPECT_EQ(result.differColumn, "clock.seed");
}

TEST(Replay, NoticesACommandThatWasNotGiven) {
  Script script = recordedScript();
  script.commands.clear();
  const ReplayResult result = replayOf(script);
  EXPECT_EQ(result.kind, ReplayResult::Kind::differs);
  EXPECT_EQ(result.differTick, 220u);
  EXPECT_FALSE(result.differColumn.empty());
  script.commands.resize(1);
  script.commands[0].tick = 200;
  script.commands[0].unit = 77;
  EXPECT_EQ(replayOf(script).differColumn, "commands");
}

TEST(Replay, NoticesAnEndThatIsNotTheEnd) {
  Script script = recordedScript();
  script.endHash ^= 1;
  EXPECT_EQ(replayOf(script).kind, ReplayResult::Kind::differs);
  script.endHash ^= 1;
  script.endTick = 0xfffffff0u;  // beyond the scenario's own limit
  const ReplayResult result = replayOf(script);
  EXPECT_EQ(result.kind, ReplayResult::Kind::differs);
  EXPECT_LE(result.ticks, 300 * kTicksPerSecond + 1);
}

TEST(Replay, TellsDamageAnotherVersionAndABrokenScenarioApart) {
  Script script = recordedScript();
  EXPECT_EQ(verifyRecording(nullptr, 0).damage.kind, Damage::empty);
  script.resultsVersion = kResultsVersion + 1;
  EXPECT_EQ(replayOf(script).kind, ReplayResult::Kind::otherVersion);
  script.resultsVersion = kResultsVersion;
  script.scenario = "{}";
  const ReplayResult broken = replayOf(script);
  EXPECT_EQ(broken.kind, ReplayResult::Kind::badScenario);
  EXPECT_FALSE(broken.issues.empty());
}

TEST(Replay, IsToldAsJson) {
  JsonText json;
  std::string text = toJson(verifyRecording(nullptr, 0));
  ASSERT_TRUE(json.parse(text));
  EXPECT_EQ(json.stringOf(json[json.member(0, "kind")]), "damaged");
  EXPECT_EQ(json[json.member(json.member(0, "damage"), "byte")].number, 0);
  Script script = recordedScript();
  script.hashes[1].state ^= 1;
  script.hashes.resize(3);
  text = toJson(replayOf(script));
  ASSERT_TRUE(json.parse(text)) << text;
  EXPECT_EQ(json[json.member(json.member(0, "differs"), "tick")].number, 20);
}

}  // namespace
}  // namespace sispam
