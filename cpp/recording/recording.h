// SPDX-License-Identifier: Apache-2.0
// The bytes of a recording: a header, then chunks, each with its length and CRC-32, and a last chunk with a checksum over
// every byte before it (chunk.h). Little-endian, versioned. Reading never trusts a length: damage gives the first bad byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "world/command.h"
#include "world/world.h"

namespace sispam {

struct HashNote {
  uint32_t tick;
  uint64_t state;                    ///< stateHash
  std::vector<uint64_t> columns;     ///< columnHashes in order (kept every kColumnHashTicks ticks and at the end, else empty)
  std::vector<uint16_t> rows = {};   ///< rowChecks of all tables in order, where there are columns; empty in older recordings
};
inline constexpr uint32_t kHashTicks = 20;          ///< a state hash each second
inline constexpr uint32_t kColumnHashTicks = 1200;  ///< hashes per column and checks per row each minute

/// The script of a run: everything needed to re-run it bit for bit.
struct Script {
  uint32_t resultsVersion = 0;
  uint32_t seed = 1;
  std::string scenario, doctrine, orders;  ///< texts
  std::vector<Command> commands;           ///< from outside only (trainee, instructor)
  std::vector<std::string> written = {};   ///< JSON of the injects written during the run, one a command `write`
  std::vector<HashNote> hashes;
  uint32_t endTick = 0;
  uint64_t endHash = 0;
};

enum class Damage : uint8_t { empty, foreign, newer, cut, checksum, malformed, tooLarge };

struct DamageReport {
  Damage kind = Damage::empty;
  uint64_t byte = 0;                 ///< offset of the first byte known to be wrong (or missing)
};

/// The name of a kind of damage, as in the enum.
std::string_view nameOf(Damage damage);

std::vector<uint8_t> writeRecording(const Script& script);
/// Any bytes are allowed. A single flipped bit is named by its byte, other damage by the first chunk or field that fails its
/// checksum, a file cut short by its size, bytes after the end by the first of them. `bytes` may be null when size is 0.
std::variant<Script, DamageReport> readRecording(const uint8_t* bytes, size_t size);

}  // namespace sispam
