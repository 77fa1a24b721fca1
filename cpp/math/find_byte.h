// SPDX-License-Identifier: Apache-2.0
// Rows whose byte is one that few have: eight rows are asked at once. The order and the answers are those of a plain loop, as long as `f`
// changes no byte of a later row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace sispam {

/// Calls f(row) for each row in [begin, end) of `bytes` that is `value`, ascending.
template <class F>
void forEachByte(const uint8_t* bytes, uint32_t begin, uint32_t end, uint8_t value, F&& f) {
  constexpr uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
  const uint64_t sought = ones * value;
  uint32_t i = begin;
  for (; i + 8 <= end; i += 8) {
    uint64_t eight;
    std::memcpy(&eight, bytes + i, sizeof eight);
    eight ^= sought;
    if (((eight - ones) & ~eight & tops) == 0) continue;  // no byte is 0
    for (uint32_t k = i; k < i + 8; ++k)
      if (bytes[k] == value) f(k);
  }
  for (; i < end; ++i)
    if (bytes[i] == value) f(i);
}

}  // namespace sispam
