// SPDX-License-Identifier: Apache-2.0
// XXH64 after its published specification, and CRC-32 by table.
#include "math/hash.h"

#include <cstring>

namespace sispam {

namespace {

constexpr uint64_t prime1 = 0x9E3779B185EBCA87u;
constexpr uint64_t prime2 = 0xC2B2AE3D27D4EB4Fu;
constexpr uint64_t prime3 = 0x165667B19E3779F9u;
constexpr uint64_t prime4 = 0x85EBCA77C2B2AE63u;
constexpr uint64_t prime5 = 0x27D4EB2F165667C5u;

uint64_t read64(const unsigned char* at) {
  uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

uint64_t read32(const unsigned char* at) {
  uint32_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

uint64_t absorb(uint64_t lane, uint64_t word) { return std::rotl(lane + word * prime2, 31) * prime1; }

uint64_t join(uint64_t hash, uint64_t lane) { return (hash ^ absorb(0, lane)) * prime1 + prime4; }

constexpr std::array<uint32_t, 256> crcTable = [] {
  std::array<uint32_t, 256> table{};
  for (uint32_t i = 0; i < 256; ++i) {
    uint32_t remainder = i;
    for (int bit = 0; bit < 8; ++bit) remainder = (remainder >> 1) ^ ((remainder & 1u) ? 0xEDB88320u : 0u);
    table[i] = remainder;
  }
  return table;
}();

}  // namespace

Hash64::Hash64(uint64_t seed) : lanes_{seed + prime1 + prime2, seed + prime2, seed, seed - prime1}, seed_(seed) {}

void Hash64::stripe(const unsigned char* at) {
  for (size_t lane = 0; lane < 4; ++lane) lanes_[lane] = absorb(lanes_[lane], read64(at + 8 * lane));
}

void Hash64::bytes(const void* data, size_t size) {
  if (size == 0) return;
  const auto* at = static_cast<const unsigned char*>(data);
  const size_t waiting = static_cast<size_t>(total_ % 32);
  total_ += size;
  if (waiting > 0) {
    const size_t taken = size < 32 - waiting ? size : 32 - waiting;
    std::memcpy(rest_.data() + waiting, at, taken);
    if (waiting + taken < 32) return;
    stripe(rest_.data());
    at += taken;
    size -= taken;
  }
  for (; size >= 32; at += 32, size -= 32) stripe(at);
  if (size > 0) std::memcpy(rest_.data(), at, size);
}

uint64_t Hash64::value() const {
  uint64_t hash = seed_ + prime5;
  if (total_ >= 32) {
    hash = std::rotl(lanes_[0], 1) + std::rotl(lanes_[1], 7) + std::rotl(lanes_[2], 12) + std::rotl(lanes_[3], 18);
    for (const uint64_t lane : lanes_) hash = join(hash, lane);
  }
  hash += total_;
  const unsigned char* at = rest_.data();
  const unsigned char* end = at + total_ % 32;
  for (; end - at >= 8; at += 8) hash = std::rotl(hash ^ absorb(0, read64(at)), 27) * prime1 + prime4;
  if (end - at >= 4) {
    hash = std::rotl(hash ^ (read32(at) * prime1), 23) * prime2 + prime3;
    at += 4;
  }
  for (; at < end; ++at) hash = std::rotl(hash ^ (*at * prime5), 11) * prime1;
  hash = (hash ^ (hash >> 33)) * prime2;
  hash = (hash ^ (hash >> 29)) * prime3;
  return hash ^ (hash >> 32);
}

uint64_t hashBytes(const void* data, size_t size, uint64_t seed) {
  Hash64 hash(seed);
  hash.bytes(data, size);
  return hash.value();
}

std::string hex(uint64_t value) {
  std::string digits(16, '0');
  for (size_t i = 16; i-- > 0; value >>= 4) digits[i] = "0123456789abcdef"[value & 15u];
  return digits;
}

uint32_t crc32(const void* data, size_t size, uint32_t start) {
  const auto* at = static_cast<const unsigned char*>(data);
  uint32_t crc = ~start;
  for (size_t i = 0; i < size; ++i) crc = crcTable[(crc ^ at[i]) & 0xFFu] ^ (crc >> 8);
  return ~crc;
}

}  // namespace sispam
