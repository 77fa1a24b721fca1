// SPDX-License-Identifier: Apache-2.0
// The frame of a recording: a header and chunks. A chunk is tag, length, CRC-32 of those two, payload, CRC-32 of the payload;
// so a damaged length is told from a file that was cut. A tag that begins with a small letter may be skipped by a reader.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "recording/recording.h"

namespace sispam {

/// As in PNG: a byte above 127, line ends of both kinds and a Ctrl-Z show what a transfer as text has done.
inline constexpr std::array<uint8_t, 8> kRecordingMagic = {0x89, 'S', 'P', 'K', '\r', '\n', 0x1a, '\n'};
inline constexpr uint32_t kRecordingVersion = 2;
inline constexpr size_t kHeaderSize = 16;      ///< magic, version, CRC-32 of both
inline constexpr size_t kChunkHeadSize = 12;   ///< tag, length, CRC-32 of both

struct Chunk {
  std::array<char, 4> tag{};
  uint64_t offset = 0;               ///< of the tag, from the beginning of the file
  const uint8_t* payload = nullptr;
  uint32_t length = 0;
  bool is(std::string_view t) const { return std::string_view(tag.data(), 4) == t; }
  bool maySkip() const { return tag[0] >= 'a' && tag[0] <= 'z'; }
  uint64_t payloadOffset() const { return offset + kChunkHeadSize; }
};

void putHeader(std::vector<uint8_t>& file);
void putChunk(std::vector<uint8_t>& file, std::string_view tag, const std::vector<uint8_t>& payload);

/// What is wrong with the header, if anything.
std::optional<DamageReport> checkHeader(const uint8_t* bytes, size_t size);

/// The chunk that begins at `offset`, its checksums verified.
std::variant<Chunk, DamageReport> chunkAt(const uint8_t* bytes, size_t size, uint64_t offset);

/// Offset, from the beginning of `data`, of the byte that differs when exactly one bit of data and the four bytes of its
/// CRC-32 after it is wrong; nothing if more must be wrong. `found` and `stored` are the two checksums, which differ.
std::optional<size_t> oneWrongBit(size_t size, uint32_t found, uint32_t stored);

}  // namespace sispam
