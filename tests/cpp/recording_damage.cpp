// SPDX-License-Identifier: Apache-2.0
// Every way a small recording can be damaged by one bit, by cutting, by what is not ours: always a report, never a Script.
#include <gtest/gtest.h>

#include "math/hash.h"
#include "recording/bytes.h"
#include "recording/chunk.h"
#include "recording/recording.h"

namespace sispam {
namespace {

Script smallScript() {
  Script s;
  s.resultsVersion = 7;
  s.seed = 42;
  s.scenario = R"({"format":"sispamkota/1"})";
  s.doctrine = "{}";
  Command order;
  order.tick = 20;
  order.order = OrderKind::water;
  order.unit = 3;
  order.hasAt = 1;
  order.atX = -1.5f;
  order.distance = 2.25f;
  Command inject;
  inject.tick = 21;
  inject.kind = CommandKind::inject;
  inject.source = CommandSource::instructor;
  inject.ref = 2;
  s.commands = {order, inject};
  s.hashes = {{0, 11, {1, 2, 3}, {4, 5}}, {20, 12, {}}, {40, 13, {}}};
  s.endTick = 41;
  s.endHash = 0xfedcba9876543210u;
  return s;
}

std::variant<Script, DamageReport> read(const std::vector<uint8_t>& bytes) { return readRecording(bytes.data(), bytes.size()); }

DamageReport damageOf(const std::vector<uint8_t>& bytes) {
  const auto result = read(bytes);
  EXPECT_TRUE(std::holds_alternative<DamageReport>(result));
  const auto* report = std::get_if<DamageReport>(&result);
  return report ? *report : DamageReport{};
}

/// Payloads with good checksums around them, as a forger would write them.
std::vector<uint8_t> forged(const std::vector<std::pair<std::string, std::vector<uint8_t>>>& chunks) {
  std::vector<uint8_t> file;
  putHeader(file);
  for (const auto& [tag, payload] : chunks) putChunk(file, tag, payload);
  ByteWriter end;
  end.u64(hashBytes(file.data(), file.size()));
  putChunk(file, "END ", end.bytes);
  return file;
}

TEST(Recording, GivesBackWhatWasWritten) {
  const Script before = smallScript();
  const auto result = read(writeRecording(before));
  ASSERT_TRUE(std::holds_alternative<Script>(result));
  const Script& after = std::get<Script>(result);
  EXPECT_EQ(after.resultsVersion, before.resultsVersion);
  EXPECT_EQ(after.seed, before.seed);
  EXPECT_EQ(after.scenario, before.scenario);
  EXPECT_EQ(after.doctrine, before.doctrine);
  EXPECT_EQ(after.orders, before.orders);
  EXPECT_EQ(after.endTick, before.endTick);
  EXPECT_EQ(after.endHash, before.endHash);
  ASSERT_EQ(after.commands.size(), 2u);
  EXPECT_EQ(after.commands[0].order, OrderKind::water);
  EXPECT_EQ(after.commands[0].atX, -1.5f);
  EXPECT_EQ(after.commands[0].distance, 2.25f);
  EXPECT_EQ(after.commands[1].kind, CommandKind::inject);
  EXPECT_EQ(after.commands[1].line, kNone16);
  ASSERT_EQ(after.hashes.size(), 3u);
  EXPECT_EQ(after.hashes[0].columns, (std::vector<uint64_t>{1, 2, 3}));
  EXPECT_EQ(after.hashes[0].rows, (std::vector<uint16_t>{4, 5}));
  EXPECT_EQ(writeRecording(after), writeRecording(before));
}

TEST(Recording, NamesTheByteOfEverySingleFlippedBit) {
  const std::vector<uint8_t> whole = writeRecording(smallScript());
  for (size_t byte = 0; byte < whole.size(); ++byte) {
    for (int bit = 0; bit < 8; ++bit) {
      std::vector<uint8_t> bytes = whole;
      bytes[byte] ^= static_cast<uint8_t>(1 << bit);
      const DamageReport report = damageOf(bytes);
      EXPECT_EQ(report.byte, byte) << "bit " << bit;
      EXPECT_EQ(report.kind, byte < kRecordingMagic.size() ? Damage::foreign : Damage::checksum);
    }
  }
}

TEST(Recording, NamesTheChunkThatHoldsAWrongByte) {
  const std::vector<uint8_t> whole = writeRecording(smallScript());
  for (size_t byte = kHeaderSize; byte < whole.size(); ++byte) {
    std::vector<uint8_t> bytes = whole;
    bytes[byte] ^= 0xA5;
    const DamageReport report = damageOf(bytes);
    EXPECT_EQ(report.kind, Damage::checksum);
    EXPECT_LE(report.byte, byte);
  }
}

TEST(Recording, SaysWhereItWasCut) {
  const std::vector<uint8_t> whole = writeRecording(smallScript());
  for (size_t size = 0; size < whole.size(); ++size) {
    const std::vector<uint8_t> bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    const DamageReport report = damageOf(bytes);
    EXPECT_EQ(report.byte, size);
    EXPECT_EQ(report.kind, size == 0 ? Damage::empty : Damage::cut);
  }
  EXPECT_EQ(std::get<DamageReport>(readRecording(nullptr, 0)).kind, Damage::empty);
}

TEST(Recording, RefusesWhatFollowsItsEnd) {
  std::vector<uint8_t> bytes = writeRecording(smallScript());
  const size_t size = bytes.size();
  bytes.push_back(0);
  const DamageReport report = damageOf(bytes);
  EXPECT_EQ(report.kind, Damage::malformed);
  EXPECT_EQ(report.byte, size);
}

TEST(Recording, TellsAForeignFileFromANewerOne) {
  const std::string text = "{\"format\":\"sispamkota/1\"}";
  EXPECT_EQ(damageOf({text.begin(), text.end()}).kind, Damage::foreign);
  std::vector<uint8_t> newer = writeRecording(smallScript());
  newer[8] = kRecordingVersion + 1;
  ByteWriter sum;
  sum.u32(crc32(newer.data(), 12));
  std::copy(sum.bytes.begin(), sum.bytes.end(), newer.begin() + 12);
  const DamageReport report = damageOf(newer);
  EXPECT_EQ(report.kind, Damage::newer);
  EXPECT_EQ(report.byte, 8u);
}

TEST(Recording, SkipsAnUnknownChunkThatMayBeSkippedAndNoOther) {
  const auto chunks = [](std::string tag) {
    ByteWriter run;
    for (int k = 0; k < 20; ++k) run.u8(0);
    return forged({{"RUN ", run.bytes}, {tag, {1, 2, 3}}, {"SCEN", {}}, {"DOCT", {}}, {"ORDR", {}}, {"CMDS", {}}, {"HASH", {}}});
  };
  EXPECT_TRUE(std::holds_alternative<Script>(read(chunks("film"))));
  const DamageReport report = damageOf(chunks("FILM"));
  EXPECT_EQ(report.kind, Damage::malformed);
  EXPECT_EQ(report.byte, kHeaderSize + kChunkHeadSize + 20 + 4);
}

TEST(Recording, RefusesRowsOfATickThatHasNoHashAndMoreRowsThanThereAreBytes) {
  const auto with = [](uint32_t tick, uint32_t count) {
    ByteWriter hashes, rows;
    hashes.u32(20);
    hashes.u64(1);
    hashes.u16(0);
    rows.u32(tick);
    rows.u32(count);
    rows.u16(7);
    return forged({{"RUN ", std::vector<uint8_t>(20)}, {"SCEN", {}}, {"DOCT", {}}, {"ORDR", {}}, {"CMDS", {}}, {"HASH", hashes.bytes}, {"rows", rows.bytes}});
  };
  const size_t rowsAt = kHeaderSize + (16 + 20) + 4 * 16 + (16 + 14) + kChunkHeadSize;
  const auto good = read(with(20, 1));
  ASSERT_TRUE(std::holds_alternative<Script>(good));
  EXPECT_EQ(std::get<Script>(good).hashes[0].rows, (std::vector<uint16_t>{7}));
  EXPECT_EQ(damageOf(with(21, 1)).byte, rowsAt);
  EXPECT_EQ(damageOf(with(20, 0xffffffffu)).byte, rowsAt + 4);
  EXPECT_EQ(damageOf(with(20, 0)).byte, rowsAt + 10);  // two bytes are no tick
}

TEST(Recording, RefusesFieldsNoProgramCouldHaveWritten) {
  const auto with = [](const std::vector<uint8_t>& commands, const std::vector<uint8_t>& hashes) {
    return forged({{"RUN ", std::vector<uint8_t>(20)}, {"SCEN", {}}, {"DOCT", {}}, {"ORDR", {}}, {"CMDS", commands}, {"HASH", hashes}});
  };
  const size_t commandsAt = kHeaderSize + (16 + 20) + 3 * 16 + kChunkHeadSize;
  const size_t hashesAt = commandsAt + 4 + kChunkHeadSize;
  std::vector<uint8_t> commands = std::vector<uint8_t>(70);
  EXPECT_TRUE(std::holds_alternative<Script>(read(with(commands, {}))));
  commands[4] = 200;  // CommandKind
  EXPECT_EQ(damageOf(with(commands, {})).byte, commandsAt + 4);
  commands[4] = 0;
  commands[5] = 3;  // a line of the script is never recorded
  EXPECT_EQ(damageOf(with(commands, {})).byte, commandsAt);
  commands.pop_back();
  EXPECT_EQ(damageOf(with(commands, {})).kind, Damage::malformed);
  ByteWriter hashes;
  hashes.u32(20);
  hashes.u64(1);
  hashes.u16(0xffff);  // more columns than bytes
  const DamageReport report = damageOf(with({}, hashes.bytes));
  EXPECT_EQ(report.kind, Damage::malformed);
  EXPECT_EQ(report.byte, hashesAt + 12);
}

}  // namespace
}  // namespace sispam
