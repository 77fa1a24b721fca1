// SPDX-License-Identifier: Apache-2.0
// forEachByte() against a plain loop, from every place to every place.
#include <gtest/gtest.h>

#include <vector>

#include "math/find_byte.h"
#include "math/random.h"

using namespace sispam;

TEST(FindByte, FindsWhatAPlainLoopFinds) {
  Random random(1, 0, 0, 0);
  std::vector<uint8_t> bytes(41);
  for (int round = 0; round < 60; ++round) {
    for (uint8_t& byte : bytes) byte = static_cast<uint8_t>(random.below(4) == 0 ? random.below(256) : random.below(3));
    for (const uint8_t value : {uint8_t{0}, uint8_t{1}, uint8_t{2}, uint8_t{128}, uint8_t{255}, bytes[17]})
      for (uint32_t begin = 0; begin < bytes.size(); begin += 3)
        for (uint32_t end = begin; end <= bytes.size(); ++end) {
          std::vector<uint32_t> found, plain;
          forEachByte(bytes.data(), begin, end, value, [&](uint32_t row) { found.push_back(row); });
          for (uint32_t row = begin; row < end; ++row)
            if (bytes[row] == value) plain.push_back(row);
          ASSERT_EQ(found, plain) << int{value} << " in " << begin << " … " << end;
        }
  }
}

TEST(FindByte, GoesOnWhenTheRowFoundIsChanged) {
  std::vector<uint8_t> bytes(20, 7);
  uint32_t times = 0;
  forEachByte(bytes.data(), 0, 20, 7, [&](uint32_t row) {
    bytes[row] = 0;
    ++times;
  });
  EXPECT_EQ(times, 20u);
}
