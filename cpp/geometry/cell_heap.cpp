// SPDX-License-Identifier: Apache-2.0
// A heap of four children each that knows where each cell waits: half the height of a binary one, and four entries lie side by side. Easy to get wrong: an entry carries time AND cell, so no two are equal
// and the order of leaving does not depend on how the heap happens to lie.
#include "geometry/cell_heap.h"

#include <algorithm>

namespace sispam {

namespace {
constexpr size_t kChildren = 4;
}  // namespace

void CellHeap::reset(size_t cells) {
  entries_.clear();
  entries_.reserve(cells);
  place_.assign(cells, absent);
}

void CellHeap::place(size_t at, uint64_t value) {
  entries_[at] = value;
  place_[static_cast<uint32_t>(value)] = static_cast<uint32_t>(at);
}

void CellHeap::rise(size_t at, uint64_t value) {
  while (at > 0) {
    const size_t parent = (at - 1) / kChildren;
    if (entries_[parent] < value) break;
    place(at, entries_[parent]);
    at = parent;
  }
  place(at, value);
}

void CellHeap::put(uint32_t cell, float time) {
  const uint64_t value = entry(cell, time);
  size_t at = place_[cell];
  if (at == absent) {
    at = entries_.size();
    entries_.push_back(value);
  } else if (entries_[at] <= value) {
    return;
  }
  rise(at, value);
}

uint32_t CellHeap::take() {
  const uint32_t cell = static_cast<uint32_t>(entries_.front());
  place_[cell] = absent;
  const uint64_t last = entries_.back();
  entries_.pop_back();
  const size_t count = entries_.size();
  if (count == 0) return cell;
  // Let the hole sink to the bottom along the smaller children, then let the last entry rise from there.
  size_t hole = 0;
  for (size_t first = 1; first < count; first = kChildren * hole + 1) {
    const size_t end = std::min(first + kChildren, count);
    size_t child = first;
    for (size_t other = first + 1; other < end; ++other)
      if (entries_[other] < entries_[child]) child = other;
    place(hole, entries_[child]);
    hole = child;
  }
  rise(hole, last);
  return cell;
}

}  // namespace sispam
