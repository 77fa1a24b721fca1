// SPDX-License-Identifier: Apache-2.0
// A queue of cells by time, lowest first, in which a waiting cell can be moved forward; the front of fast marching.
// Easy to get wrong: equal times leave in ascending cell order, which is what makes the flow field the same everywhere.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sispam {

class CellHeap {
public:
  /// Empties the queue and makes room for cells 0 .. cells-1; allocates only when that is more than before.
  void reset(size_t cells);

  bool empty() const { return entries_.empty(); }

  /// Puts the cell in, or moves it forward when it waits already with a later time. time >= 0, not NaN.
  void put(uint32_t cell, float time);

  /// Takes out the cell with the lowest (time, cell).
  uint32_t take();

private:
  static constexpr uint32_t absent = 0xFFFFFFFFu;
  // Non-negative floats order like their bits, so (time, cell) is one integer.
  static uint64_t entry(uint32_t cell, float time) { return uint64_t{std::bit_cast<uint32_t>(time)} << 32 | cell; }
  void place(size_t at, uint64_t value);
  void rise(size_t at, uint64_t value);

  std::vector<uint64_t> entries_;
  std::vector<uint32_t> place_;
};

}  // namespace sispam
