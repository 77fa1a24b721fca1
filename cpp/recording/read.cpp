// SPDX-License-Identifier: Apache-2.0
// From bytes to a Script, or to the first byte that is wrong. Every length is checked against what is there before memory is
// taken; memory never exceeds a small multiple of the file.
#include <array>

#include "math/hash.h"
#include "recording/chunk.h"
#include "recording/command_bytes.h"
#include "scenario/read.h"

namespace sispam {

namespace {

using Fault = std::optional<DamageReport>;

Fault faultOf(const Chunk& chunk, const ByteReader& r) {
  if (!r.good()) return DamageReport{Damage::malformed, chunk.payloadOffset() + r.bad()};
  if (r.left() > 0) return DamageReport{Damage::malformed, chunk.payloadOffset() + r.at()};
  return std::nullopt;
}

Fault readRun(const Chunk& chunk, Script& script) {
  ByteReader r(chunk.payload, chunk.length);
  script.resultsVersion = r.u32();
  script.seed = r.u32();
  script.endTick = r.u32();
  script.endHash = r.u64();
  return faultOf(chunk, r);
}

Fault readText(const Chunk& chunk, std::string& text) {
  if (chunk.length > kLargestText) return DamageReport{Damage::tooLarge, chunk.offset + 4};
  text.assign(reinterpret_cast<const char*>(chunk.payload), chunk.length);
  return std::nullopt;
}

Fault readCommands(const Chunk& chunk, Script& script) {
  ByteReader r(chunk.payload, chunk.length);
  script.commands.reserve(chunk.length / kCommandBytes);
  uint32_t before = 0;
  while (r.good() && r.left() > 0) {
    const size_t start = r.at();
    const Command command = getCommand(r);
    if (r.good() && (command.tick < before || command.source > CommandSource::instructor))
      return DamageReport{Damage::malformed, chunk.payloadOffset() + start};
    before = command.tick;
    script.commands.push_back(command);
  }
  return faultOf(chunk, r);
}

Fault readWritten(const Chunk& chunk, Script& script) {
  ByteReader r(chunk.payload, chunk.length);
  while (r.good() && r.left() > 0) {
    const size_t start = r.at();
    const uint32_t length = r.u32();
    if (length > kLargestInject || script.written.size() == kMostWritten) return DamageReport{Damage::tooLarge, chunk.payloadOffset() + start};
    if (r.left() < length) r.refuse(4);
    if (!r.good()) break;
    script.written.push_back(r.text(length));
  }
  return faultOf(chunk, r);
}

Fault readHashes(const Chunk& chunk, Script& script) {
  ByteReader r(chunk.payload, chunk.length);
  while (r.good() && r.left() > 0) {
    HashNote note;
    note.tick = r.u32();
    if (!script.hashes.empty() && note.tick <= script.hashes.back().tick) r.refuse(4);
    note.state = r.u64();
    const uint16_t columns = r.u16();
    if (r.left() < size_t{columns} * 8) r.refuse(2);
    if (!r.good()) break;
    note.columns.resize(columns);
    for (uint64_t& column : note.columns) column = r.u64();
    script.hashes.push_back(std::move(note));
  }
  return faultOf(chunk, r);
}

Fault readRows(const Chunk& chunk, Script& script) {
  ByteReader r(chunk.payload, chunk.length);
  size_t at = 0;
  while (r.good() && r.left() > 0) {
    const uint32_t tick = r.u32();
    while (at < script.hashes.size() && script.hashes[at].tick < tick) ++at;
    if (at == script.hashes.size() || script.hashes[at].tick != tick) r.refuse(4);
    const uint32_t count = r.u32();
    if (r.left() / 2 < count) r.refuse(4);
    if (!r.good()) break;
    script.hashes[at].rows.resize(count);
    for (uint16_t& row : script.hashes[at++].rows) row = r.u16();
  }
  return faultOf(chunk, r);
}

Fault readEnd(const Chunk& chunk, const uint8_t* bytes) {
  ByteReader r(chunk.payload, chunk.length);
  const uint64_t stored = r.u64();
  if (const Fault fault = faultOf(chunk, r)) return fault;
  if (stored != hashBytes(bytes, chunk.offset)) return DamageReport{Damage::checksum, chunk.payloadOffset()};
  return std::nullopt;
}

}  // namespace

std::variant<Script, DamageReport> readRecording(const uint8_t* bytes, size_t size) {
  if (const Fault fault = checkHeader(bytes, size)) return *fault;
  static constexpr std::array<std::string_view, 7> order = {"RUN ", "SCEN", "DOCT", "ORDR", "CMDS", "HASH", "END "};
  Script script;
  uint64_t offset = kHeaderSize;
  for (size_t k = 0; k < order.size();) {
    const std::variant<Chunk, DamageReport> found = chunkAt(bytes, size, offset);
    if (const auto* damage = std::get_if<DamageReport>(&found)) return *damage;
    const Chunk& chunk = std::get<Chunk>(found);
    offset = chunk.payloadOffset() + chunk.length + 4;
    Fault fault;
    if (!chunk.is(order[k])) {
      if (!chunk.maySkip()) return DamageReport{Damage::malformed, chunk.offset};
      if (chunk.is("rows")) fault = readRows(chunk, script);
      if (chunk.is("wrtn")) fault = readWritten(chunk, script);
      if (fault) return *fault;
      continue;
    }
    switch (k++) {
      case 0: fault = readRun(chunk, script); break;
      case 1: fault = readText(chunk, script.scenario); break;
      case 2: fault = readText(chunk, script.doctrine); break;
      case 3: fault = readText(chunk, script.orders); break;
      case 4: fault = readCommands(chunk, script); break;
      case 5: fault = readHashes(chunk, script); break;
      default: fault = readEnd(chunk, bytes); break;
    }
    if (fault) return *fault;
  }
  if (offset != size) return DamageReport{Damage::malformed, offset};
  return script;
}

}  // namespace sispam
