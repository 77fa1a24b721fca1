// SPDX-License-Identifier: Apache-2.0
// See chunk.h. CRC-32 is linear, so the difference of two checksums tells which single bit was flipped: walk the effect of a
// flipped bit backwards from the end until it equals the difference. (The period of this CRC is 2^32 − 1 bits, so it is unique.)
#include "recording/chunk.h"

#include <bit>
#include <cstring>

#include "math/hash.h"
#include "recording/bytes.h"

namespace sispam {

namespace {

/// The place of damage within [offset, offset + size + 4): the one bit if it is one, else the beginning.
DamageReport wrongSum(uint64_t offset, size_t size, uint32_t found, uint32_t stored) {
  return {Damage::checksum, offset + oneWrongBit(size, found, stored).value_or(0)};
}

uint32_t u32At(const uint8_t* bytes) { return ByteReader(bytes, 4).u32(); }

}  // namespace

std::optional<size_t> oneWrongBit(size_t size, uint32_t found, uint32_t stored) {
  const uint32_t difference = found ^ stored;
  if (std::has_single_bit(difference)) return size + static_cast<size_t>(std::countr_zero(difference)) / 8;
  uint32_t effect = 1;
  for (size_t bit = size * 8; bit-- > 0;) {
    effect = (effect >> 1) ^ ((effect & 1) ? 0xEDB88320u : 0u);
    if (effect == difference) return bit / 8;
  }
  return std::nullopt;
}

std::string_view nameOf(Damage damage) {
  switch (damage) {
    case Damage::empty: return "empty";
    case Damage::foreign: return "foreign";
    case Damage::newer: return "newer";
    case Damage::cut: return "cut";
    case Damage::checksum: return "checksum";
    case Damage::malformed: return "malformed";
    case Damage::tooLarge: return "tooLarge";
  }
  return "";
}

void putHeader(std::vector<uint8_t>& file) {
  ByteWriter w;
  for (const uint8_t b : kRecordingMagic) w.u8(b);
  w.u32(kRecordingVersion);
  w.u32(crc32(w.bytes.data(), w.bytes.size()));
  file.insert(file.end(), w.bytes.begin(), w.bytes.end());
}

void putChunk(std::vector<uint8_t>& file, std::string_view tag, const std::vector<uint8_t>& payload) {
  ByteWriter head;
  head.text(tag);
  head.u32(static_cast<uint32_t>(payload.size()));
  head.u32(crc32(head.bytes.data(), head.bytes.size()));
  ByteWriter tail;
  tail.u32(crc32(payload.data(), payload.size()));
  file.insert(file.end(), head.bytes.begin(), head.bytes.end());
  file.insert(file.end(), payload.begin(), payload.end());
  file.insert(file.end(), tail.bytes.begin(), tail.bytes.end());
}

std::optional<DamageReport> checkHeader(const uint8_t* bytes, size_t size) {
  if (size == 0) return DamageReport{Damage::empty, 0};
  for (size_t k = 0; k < kRecordingMagic.size() && k < size; ++k)
    if (bytes[k] != kRecordingMagic[k]) return DamageReport{Damage::foreign, k};
  if (size < kHeaderSize) return DamageReport{Damage::cut, size};
  const uint32_t found = crc32(bytes, 12), stored = u32At(bytes + 12);
  if (found != stored) return wrongSum(0, 12, found, stored);
  const uint32_t version = u32At(bytes + 8);
  if (version > kRecordingVersion) return DamageReport{Damage::newer, 8};
  if (version != kRecordingVersion) return DamageReport{Damage::malformed, 8};
  return std::nullopt;
}

std::variant<Chunk, DamageReport> chunkAt(const uint8_t* bytes, size_t size, uint64_t offset) {
  if (offset > size || size - offset < kChunkHeadSize) return DamageReport{Damage::cut, size};
  const uint8_t* head = bytes + offset;
  const uint32_t headFound = crc32(head, 8), headStored = u32At(head + 8);
  if (headFound != headStored) return wrongSum(offset, 8, headFound, headStored);
  Chunk chunk;
  std::memcpy(chunk.tag.data(), head, 4);
  chunk.offset = offset;
  chunk.length = u32At(head + 4);
  chunk.payload = head + kChunkHeadSize;
  const uint64_t left = size - chunk.payloadOffset();
  if (left < chunk.length || left - chunk.length < 4) return DamageReport{Damage::cut, size};
  const uint32_t found = crc32(chunk.payload, chunk.length), stored = u32At(chunk.payload + chunk.length);
  if (found != stored) return wrongSum(chunk.payloadOffset(), chunk.length, found, stored);
  return chunk;
}

}  // namespace sispam
