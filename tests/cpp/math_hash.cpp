// SPDX-License-Identifier: Apache-2.0
// Hashes against published answers and against being cut up differently.
#include "math/hash.h"

#include <gtest/gtest.h>

#include <cstring>
#include <vector>

#include "math/random.h"

namespace sispam {
namespace {

uint64_t of(const char* text, uint64_t seed = 0) { return hashBytes(text, std::strlen(text), seed); }

// As printed by xxhsum -H64.
TEST(Hash64, GivesThePublishedAnswersOfXxh64) {
  EXPECT_EQ(hex(of("")), "ef46db3751d8e999");
  EXPECT_EQ(hex(of("a")), "d24ec4f1a98c6e5b");
  EXPECT_EQ(hex(of("abc")), "44bc2cf5ad770999");
  EXPECT_EQ(hex(of("Nobody inspects the spammish repetition")), "fbcea83c8a378bf1");
  EXPECT_EQ(hex(of("xxhash", 20141025)), "b559b98d844e0635");
}

TEST(Hash64, DoesNotDependOnHowTheBytesAreCut) {
  Random random(1, 0, 0, 0);
  for (int round = 0; round < 300; ++round) {
    std::vector<unsigned char> data(random.below(200));
    for (unsigned char& byte : data) byte = static_cast<unsigned char>(random.bits());
    Hash64 hash(7);
    for (size_t at = 0; at < data.size();) {
      const size_t size = 1 + random.below(static_cast<uint32_t>(data.size() - at));
      hash.bytes(data.data() + at, size);
      hash.value();
      at += size;
    }
    ASSERT_EQ(hash.value(), hashBytes(data.data(), data.size(), 7));
  }
}

TEST(Hash64, WordsAreTheirLittleEndianBytes) {
  Hash64 words;
  words.word(0x04030201u);
  words.word64(0x0c0b0a0908070605u);
  const unsigned char bytes[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  EXPECT_EQ(words.value(), hashBytes(bytes, sizeof bytes));
}

TEST(Hash64, OneFlippedBitChangesAboutHalfTheBits) {
  Random random(2, 0, 0, 0);
  double changed = 0.0;
  constexpr int rounds = 2000;
  for (int i = 0; i < rounds; ++i) {
    std::array<uint32_t, 10> data;
    for (uint32_t& word : data) word = random.bits();
    const uint64_t before = hashBytes(data.data(), sizeof data);
    data[random.below(10)] ^= 1u << random.below(32);
    changed += std::popcount(before ^ hashBytes(data.data(), sizeof data));
  }
  EXPECT_NEAR(changed / rounds, 32.0, 1.0);
}

TEST(Hash64, TakesNothingFromANullPointerOfSizeZero) {
  Hash64 hash;
  hash.bytes(nullptr, 0);
  EXPECT_EQ(hash.value(), hashBytes(nullptr, 0));
}

TEST(Crc32, GivesTheCheckValueAndContinues) {
  EXPECT_EQ(crc32("123456789", 9), 0xCBF43926u);
  EXPECT_EQ(crc32("6789", 4, crc32("12345", 5)), 0xCBF43926u);
  EXPECT_EQ(crc32(nullptr, 0), 0u);
}

TEST(Hex, HasSixteenDigits) {
  EXPECT_EQ(hex(0), "0000000000000000");
  EXPECT_EQ(hex(0x0123456789abcdefu), "0123456789abcdef");
  EXPECT_EQ(hex(~uint64_t{0}), "ffffffffffffffff");
}

}  // namespace
}  // namespace sispam
