// SPDX-License-Identifier: Apache-2.0
// The same as ground_fill.h over the whole ground, 64 cells at a time: for who asks often and needs all of it.
#pragma once

#include <cstdint>
#include <vector>

#include "geometry/occupancy.h"

namespace sispam {

/// A row of cells is `words` words; cell cx of it is bit cx % 64 of word cx / 64.
struct CellBits {
  int words = 0;
  std::vector<uint64_t> bits;

  void clear(const CellFrame& frame) {
    words = (frame.columns + 63) / 64;
    bits.assign(static_cast<size_t>(words) * static_cast<size_t>(frame.rows), 0);
  }
  size_t wordOf(int cx, int cy) const { return static_cast<size_t>(cy) * static_cast<size_t>(words) + static_cast<size_t>(cx / 64); }
  static uint64_t bitOf(int cx) { return uint64_t{1} << (cx % 64); }
  void set(int cx, int cy) { bits[wordOf(cx, cy)] |= bitOf(cx); }
  bool has(int cx, int cy) const { return (bits[wordOf(cx, cy)] & bitOf(cx)) != 0; }
};

class BitFill {
 public:
  /// Takes over which cells are free and which steps between them are open.
  void configure(const Occupancy& ground);
  /// Marks what can be reached from the seeds over open steps, without entering a cell of `closed`.
  void spread(const std::vector<uint32_t>& seeds, const CellBits& closed);
  bool reached(int cx, int cy) const { return seen_.has(cx, cy); }

 private:
  void along(int cy);
  void across(int cy, int next, const uint64_t* open);

  int columns_ = 0, rows_ = 0;
  CellBits free_, east_, north_;  ///< east_: the step from a cell to the one east of it is open; north_ likewise
  CellBits pass_, seen_;
  std::vector<int> way_;          ///< rows in which something is new
  std::vector<uint8_t> waits_;    ///< per row: it stands in way_
};

}  // namespace sispam
