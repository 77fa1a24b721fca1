// SPDX-License-Identifier: Apache-2.0
// Numbers as text, against std::to_chars of this machine's library, which has tables where the core has none.
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>

#include <gtest/gtest.h>

#include "math/random.h"
#include "scenario/number_text.h"

namespace sispam {
namespace {

constexpr uint32_t kEach = 100000;

template <class T>
std::string shortest(T value) {
  char text[400];
  return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

uint64_t bits(uint32_t k) {
  Random random(1, k, 0, 0);
  const uint64_t high = random.bits();
  return high << 32 | random.bits();
}

}  // namespace

TEST(NumberText, isTheShortestThatReadsBack) {
  for (uint32_t k = 0; k < kEach; ++k) {
    const uint64_t some = bits(k);
    const double share = static_cast<double>(some >> 11) * 0x1p-53;
    const double decimal = static_cast<double>(some % 2000000000) / std::pow(10, k % 12);
    for (const double value : {share * 3000 + 0.001, -decimal - 0.5, share * 1e-12}) {
      if (std::floor(value) == value) continue;
      EXPECT_EQ(numberText(value), shortest(value));
    }
    const float single = static_cast<float>(share * 2000 - 1000);
    if (std::floor(single) != single) { EXPECT_EQ(numberText(single), shortest(single)); }
  }
}

TEST(NumberText, readsBackWhateverTheBits) {
  for (uint32_t k = 0; k < kEach; ++k) {
    const uint64_t some = bits(k);
    double value;
    std::memcpy(&value, &some, sizeof value);
    if (std::isfinite(value)) { EXPECT_EQ(std::strtod(numberText(value).c_str(), nullptr), value); }
    float single;
    std::memcpy(&single, &some, sizeof single);
    if (std::isfinite(single)) { EXPECT_EQ(static_cast<float>(std::strtod(numberText(single).c_str(), nullptr)), single); }
  }
}

TEST(NumberText, wholeNumbersHaveAllTheirDigitsUpToAThousandMillionMillions) {
  EXPECT_EQ(numberText(0.0), "0");
  EXPECT_EQ(numberText(-0.0), "0");
  EXPECT_EQ(numberText(-1000000.0), "-1000000");
  EXPECT_EQ(numberText(999999999999999.0), "999999999999999");
  EXPECT_EQ(numberText(1e15), "1e+15");
  EXPECT_EQ(numberText(1234567890123456.0), "1234567890123456");
  EXPECT_EQ(numberText(123456789012345678901.0), "123456789012345683968");
}

TEST(NumberText, anExponentStandsWhereItIsShorter) {
  EXPECT_EQ(numberText(0.001), "0.001");
  EXPECT_EQ(numberText(0.0001), "1e-04");
  EXPECT_EQ(numberText(0.00012), "0.00012");
  EXPECT_EQ(numberText(1e-7), "1e-07");
  EXPECT_EQ(numberText(1e300), "1e+300");
  EXPECT_EQ(numberText(std::numeric_limits<double>::denorm_min()), "5e-324");
  EXPECT_EQ(numberText(0.1f), "0.1");
  EXPECT_EQ(numberText(16777216.0f), "16777216");
}

}  // namespace sispam
