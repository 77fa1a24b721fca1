// SPDX-License-Identifier: Apache-2.0
// Fingerprints of bytes: a 64-bit hash for state and results (XXH64, so that xxhsum checks it) and CRC-32 for recordings.
// Easy to get wrong: neither is cryptographic; they find accidents, not forgery. Hashing a float hashes its bits, so -0
// and +0 differ.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>

namespace sispam {

static_assert(std::endian::native == std::endian::little, "columns are hashed and written as they lie in memory");

/// Streaming XXH64 (Y. Collet, "xxHash fast digest algorithm", specification 0.1.1). How the bytes are cut into calls
/// does not matter: bytes("ab", 2) equals bytes("a", 1), bytes("b", 1).
class Hash64 {
public:
  explicit Hash64(uint64_t seed = 0);

  void bytes(const void* data, size_t size);
  void word(uint32_t value) { bytes(&value, sizeof value); }
  void word64(uint64_t value) { bytes(&value, sizeof value); }

  /// Hash of all so far; more may be added afterwards.
  uint64_t value() const;

private:
  void stripe(const unsigned char* at);

  std::array<uint64_t, 4> lanes_;
  std::array<unsigned char, 32> rest_{};
  uint64_t total_ = 0;
  uint64_t seed_;
};

/// XXH64 of one block.
uint64_t hashBytes(const void* data, size_t size, uint64_t seed = 0);

/// Sixteen lower-case digits.
std::string hex(uint64_t value);

/// CRC-32 as in IEEE 802.3, zip and PNG. To continue, pass the crc of the bytes before as start.
uint32_t crc32(const void* data, size_t size, uint32_t start = 0);

}  // namespace sispam
