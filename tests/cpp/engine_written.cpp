// SPDX-License-Identifier: Apache-2.0
// Injects that the instructor writes during a run: they happen, they are recorded with their words, and the recording replays to the same bits.
#include <algorithm>

#include "engine/events_json.h"
#include "engine/order_json.h"
#include "engine/replay.h"
#include "engine_scene.h"
#include "recording/recording.h"

namespace sispam {
namespace {

constexpr std::string_view kMessage = R"({"id":"w1","kind":"message","text":{"id":"Wartawan datang"},"sender":"Humas","receiver":"line","channel":"radio"})";
constexpr std::string_view kTruth = R"({"id":"w2","kind":"counterMessage","text":{"en":"All votes are counted"},"group":"angry","amount":0.4,"anger":-0.2,"over":5,"trust":1})";

/// Half a minute with a message, a counter-message and an opened gate, each written at another tick.
std::unique_ptr<Simulation> written() {
  auto s = unrest::open();
  s->advance(100);
  EXPECT_TRUE(writeInject(*s, kMessage).empty());
  s->advance(40);
  EXPECT_TRUE(writeInject(*s, kTruth).empty());
  EXPECT_TRUE(writeInject(*s, R"({"id":"w3","kind":"openGate","gate":"gate"})").empty());
  s->advance(460);
  return s;
}

TEST(WrittenInject, HappensAsOneOfTheScriptWould) {
  const auto s = written();
  EXPECT_EQ(s->world().gates.open[0], 1);
  const auto plain = unrest::open();
  plain->advance(600);
  EXPECT_GT(s->world().groups.legitimacy[0], plain->world().groups.legitimacy[0]);
  const std::string events = eventsJson(*s, 0);
  EXPECT_NE(events.find(R"("kind":"injectFired","a":2,)"), std::string::npos);  // after the two of the script
  EXPECT_NE(events.find(R"("text":{"id":"Wartawan datang","en":""})"), std::string::npos);
}

TEST(WrittenInject, ReplaysToTheSameBits) {
  const auto s = written();
  const std::vector<uint8_t> bytes = s->recording();
  const ReplayResult result = verifyRecording(bytes.data(), bytes.size());
  EXPECT_EQ(result.kind, ReplayResult::Kind::same);
  EXPECT_EQ(result.ticks, 600u);
  EXPECT_EQ(result.hash, s->hash());
}

TEST(WrittenInject, IsInASnapshotAndOnTheBranchFromIt) {
  auto s = unrest::open();
  s->advance(100);
  ASSERT_TRUE(writeInject(*s, kTruth).empty());
  const std::vector<uint8_t> before = s->takeSnapshot();  // written, not yet come
  s->advance(100);
  const std::vector<uint8_t> after = s->takeSnapshot();
  s->advance(200);
  for (const std::vector<uint8_t>& snapshot : {before, after}) {
    const auto other = unrest::open();
    ASSERT_TRUE(other->restoreSnapshot(snapshot));
    other->advance(400 - other->tick());
    EXPECT_EQ(other->hash(), s->hash());
    const std::vector<uint8_t> bytes = other->recording();
    EXPECT_EQ(verifyRecording(bytes.data(), bytes.size()).kind, ReplayResult::Kind::same);
  }
}

std::string refused(Simulation& s, std::string_view text) {
  std::string all;
  for (const Issue& issue : writeInject(s, text)) all += issue.path + " " + issue.code + "\n";
  return all;
}

TEST(WrittenInject, IsRefusedWithTheExactPlaceOfWhatIsWrong) {
  const auto s = unrest::open();
  const uint64_t hash = s->hash();
  EXPECT_EQ(refused(*s, R"({"id":"w","kind":"message"})"), " key.missing\n");
  EXPECT_EQ(refused(*s, R"({"id":"w","kind":"openGate","gate":"gat"})"), "/gate reference.unknown\n");
  EXPECT_EQ(refused(*s, R"({"id":"w","kind":"message","text":{"en":"a"},"when":{"time":5}})"), "/when inject.written\n");
  EXPECT_EQ(refused(*s, R"({"id":"w","kind":"message","text":{"en":"a"},"every":5,"times":2})"), "/every inject.written\n/times inject.written\n");
  EXPECT_EQ(refused(*s, R"({"id":"w","kind":"message","text":{"en":"a"},"amount":5000})"), "/amount range.high\n");
  EXPECT_EQ(refused(*s, "{"), " json.syntax\n");
  EXPECT_EQ(refused(*s, R"({"id":"w","kind":"message","text":{"en":")" + std::string(kLargestInject, 'x') + R"("}})"), " json.size\n");
  EXPECT_EQ(s->hash(), hash);
  EXPECT_TRUE(s->world().written.empty());
}

TEST(WrittenInject, ComesToAnEndAfterAThousandAndAfterTheExercise) {
  const auto s = unrest::open({}, false);
  for (size_t k = 0; k < kMostWritten; ++k) ASSERT_TRUE(writeInject(*s, kMessage).empty());
  EXPECT_EQ(refused(*s, kMessage), " inject.many\n");
  s->advance(1);
  EXPECT_EQ(s->world().course.writtenFired.size(), kMostWritten);
  Command stop;
  stop.kind = CommandKind::stop;
  stop.source = CommandSource::instructor;
  ASSERT_TRUE(s->give(stop));
  s->advance(1);
  EXPECT_EQ(refused(*s, kMessage), " order.over\n");
}

/// The recording of `written()` changed by `change`, run again.
template <class F>
ReplayResult changed(F&& change) {
  const std::vector<uint8_t> bytes = written()->recording();
  Script script = std::get<Script>(readRecording(bytes.data(), bytes.size()));
  change(script);
  const std::vector<uint8_t> other = writeRecording(script);
  return verifyRecording(other.data(), other.size());
}

TEST(WrittenInject, OfAForgedRecordingIsRefusedAtItsCommand) {
  const auto without = changed([](Script& s) { s.written.pop_back(); });
  EXPECT_EQ(without.kind, ReplayResult::Kind::differs);
  EXPECT_EQ(without.differTick, 140u);
  EXPECT_EQ(without.differColumn, "commands");
  EXPECT_EQ(without.differRow, 2u);
  EXPECT_EQ(changed([](Script& s) { s.written[0] = "{}"; }).differRow, 0u);
  EXPECT_EQ(changed([](Script& s) { s.commands[1].ref = 9; }).differRow, 1u);
  EXPECT_EQ(changed([](Script& s) { s.written[1] = std::string(kTruth).replace(kTruth.find("0.4"), 3, "0.1"); }).kind, ReplayResult::Kind::differs);
}

TEST(WrittenInject, TooLongForARecordingIsNamedByItsByte) {
  const std::vector<uint8_t> bytes = written()->recording();
  Script script = std::get<Script>(readRecording(bytes.data(), bytes.size()));
  script.written[0] = std::string(kLargestInject + 1, ' ');
  const std::vector<uint8_t> forged = writeRecording(script);
  const auto read = readRecording(forged.data(), forged.size());
  ASSERT_TRUE(std::holds_alternative<DamageReport>(read));
  EXPECT_EQ(std::get<DamageReport>(read).kind, Damage::tooLarge);
  const std::string tag = "wrtn";
  const auto at = std::search(forged.begin(), forged.end(), tag.begin(), tag.end()) - forged.begin();
  EXPECT_EQ(std::get<DamageReport>(read).byte, static_cast<uint64_t>(at) + 12);  // after tag, length and its check
}

}  // namespace
}  // namespace sispam
