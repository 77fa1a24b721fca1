// SPDX-License-Identifier: Apache-2.0
// See bit_fill.h. Within a word a mark runs along all open steps in six doublings, as a carry does in an adder (Kogge, Stone 1973); from word
// to word and from row to row it is handed on.
#include "observe/bit_fill.h"

namespace sispam {

namespace {

/// Marks run towards higher bits into those of `open`: the step from the next lower bit is free.
uint64_t up(uint64_t marks, uint64_t open) {
  for (int by = 1; by < 64; by *= 2) {
    marks |= open & (marks << by);
    open &= open << by;
  }
  return marks;
}

/// Towards lower bits into those of `open`: the step from the next higher bit is free.
uint64_t down(uint64_t marks, uint64_t open) {
  for (int by = 1; by < 64; by *= 2) {
    marks |= open & (marks >> by);
    open &= open >> by;
  }
  return marks;
}

}  // namespace

void BitFill::configure(const Occupancy& ground) {
  const CellFrame& frame = ground.frame();
  columns_ = frame.columns;
  rows_ = frame.rows;
  for (CellBits* bits : {&free_, &east_, &north_, &pass_, &seen_}) bits->clear(frame);
  waits_.assign(static_cast<size_t>(rows_), 0);
  for (int cy = 0; cy < rows_; ++cy)
    for (int cx = 0; cx < columns_; ++cx) {
      const uint32_t cell = frame.indexOf(cx, cy);
      if (!ground.free(cell)) continue;
      free_.set(cx, cy);
      if (ground.open(cell, CellSide::east)) east_.set(cx, cy);
      if (ground.open(cell, CellSide::north)) north_.set(cx, cy);
    }
}

void BitFill::along(int cy) {
  const size_t first = pass_.wordOf(0, cy), words = static_cast<size_t>(pass_.words);
  uint64_t carry = 0;
  for (size_t k = first; k < first + words; ++k) {
    const uint64_t before = k > first ? east_.bits[k - 1] >> 63 : 0;  // the step into this word is open
    const uint64_t open = pass_.bits[k] & (east_.bits[k] << 1 | before);
    seen_.bits[k] = up(seen_.bits[k] | (carry & open), open);
    carry = seen_.bits[k] >> 63;
  }
  carry = 0;
  for (size_t k = first + words; k-- > first;) {
    const uint64_t open = pass_.bits[k] & east_.bits[k];
    seen_.bits[k] = down(seen_.bits[k] | (carry << 63 & open), open);
    carry = seen_.bits[k] & 1;
  }
}

/// What is marked in row cy goes over into row `next` where the step is open.
void BitFill::across(int cy, int next, const uint64_t* open) {
  uint64_t fresh = 0;
  for (int k = 0; k < pass_.words; ++k) {
    const size_t to = pass_.wordOf(0, next) + static_cast<size_t>(k);
    const uint64_t more = seen_.bits[pass_.wordOf(0, cy) + static_cast<size_t>(k)] & open[k] & pass_.bits[to] & ~seen_.bits[to];
    seen_.bits[to] |= more;
    fresh |= more;
  }
  if (fresh == 0 || waits_[static_cast<size_t>(next)] != 0) return;
  waits_[static_cast<size_t>(next)] = 1;
  way_.push_back(next);
}

void BitFill::spread(const std::vector<uint32_t>& seeds, const CellBits& closed) {
  for (size_t k = 0; k < pass_.bits.size(); ++k) {
    pass_.bits[k] = free_.bits[k] & ~closed.bits[k];
    seen_.bits[k] = 0;
  }
  way_.clear();
  for (const uint32_t seed : seeds) {
    const int cx = static_cast<int>(seed) % columns_, cy = static_cast<int>(seed) / columns_;
    if (!pass_.has(cx, cy)) continue;
    seen_.set(cx, cy);
    if (waits_[static_cast<size_t>(cy)] != 0) continue;
    waits_[static_cast<size_t>(cy)] = 1;
    way_.push_back(cy);
  }
  for (size_t k = 0; k < way_.size(); ++k) {
    const int cy = way_[k];
    waits_[static_cast<size_t>(cy)] = 0;
    along(cy);
    if (cy + 1 < rows_) across(cy, cy + 1, &north_.bits[north_.wordOf(0, cy)]);
    if (cy > 0) across(cy, cy - 1, &north_.bits[north_.wordOf(0, cy - 1)]);
  }
}

}  // namespace sispam
