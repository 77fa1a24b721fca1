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
  EXPECT_EQ(script.hashes.size(), 66u);  // the last is that of the end
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
  EXPECT_FALSE(result.differRow);  // the rows are as they were
}

TEST(Replay, NamesTheRow) {
  // A world that has gone another way: somebody is elsewhere. What it would have recorded is put into the recording.
  const auto s = unrest::open({}, false);
  s->advance(1300);
  const World& world = s->world();
  const std::vector<ColumnHash> columns = columnHashes(world);
  size_t x = 0;
  while (columns[x].name != "people.x") ++x;
  size_t before = 0;
  for (const TableChecks& table : rowChecks(world)) {
    if (table.table == "people") break;
    before += table.rows.size();
  }
  const std::vector<uint8_t> bytes = s->recording();
  Script script = std::get<Script>(readRecording(bytes.data(), bytes.size()));
  ASSERT_EQ(script.hashes.back().tick, 1300u);
  script.hashes[65].state ^= 1;
  script.hashes.back().columns[x] ^= 1;
  script.hashes.back().rows[before + 7] ^= 0x10;
  script.hashes.back().rows[before + 9] ^= 0x10;
  ReplayResult result = replayOf(script);
  EXPECT_EQ(result.differTick, 1300u);
  EXPECT_EQ(result.differColumn, "people.x");
  EXPECT_EQ(result.differRow, 7u);
  JsonText json;
  const std::string text = toJson(result);
  ASSERT_TRUE(json.parse(text));
  EXPECT_EQ(json[json.member(json.member(0, "differs"), "row")].number, 7);
  // A run of a few seconds has them too.
  const auto brief = unrest::open({}, false);
  brief->advance(50);
  const std::vector<uint8_t> short_ = brief->recording();
  script = std::get<Script>(readRecording(short_.data(), short_.size()));
  script.seed ^= 1;
  script.hashes[0].state ^= 1;
  result = replayOf(script);
  EXPECT_EQ(result.differTick, 0u);
  EXPECT_FALSE(result.differColumn.empty());
  EXPECT_TRUE(result.differRow);
}

TEST(Replay, RowChecksTellTheRowThatHasChanged) {
  const auto s = unrest::open({}, false);
  s->advance(20);
  const std::vector<TableChecks> before = rowChecks(s->world());
  World world = s->world();
  world.people.fear[3] += 0.5f;
  const std::vector<TableChecks> after = rowChecks(world);
  ASSERT_EQ(before.size(), after.size());
  for (size_t t = 0; t < before.size(); ++t) {
    ASSERT_EQ(before[t].rows.size(), after[t].rows.size());
    EXPECT_NE(before[t].table, "density");
    for (size_t i = 0; i < before[t].rows.size(); ++i)
      EXPECT_EQ(before[t].rows[i] == after[t].rows[i], !(before[t].table == "people" && i == 3)) << before[t].table << i;
  }
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
  EXPECT_EQ(replayOf(script).differRow, 0u);
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
