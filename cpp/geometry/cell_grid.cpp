// SPDX-License-Identifier: Apache-2.0
// The counting sort behind CellGrid. Easy to get wrong: rows are placed from the last to the first, so that inside a cell
// they come out in ascending order.
#include "geometry/cell_grid.h"

#include <algorithm>
#include <cstring>


namespace sispam {

namespace {

constexpr size_t mostCells = size_t{1} << 22;
constexpr uint32_t leftOut = 0xFFFFFFFFu;

}  // namespace

void CellGrid::configure(const Box& box, float cellSize, size_t maxPoints) {
  // Too fine: double the cells. Not usable at all (no area, not finite): one cell for everybody.
  std::optional<CellFrame> frame;
  for (int doubling = 0; doubling < 128 && !frame; ++doubling, cellSize *= 2.0f) {
    frame = CellFrame::covering(box, cellSize, mostCells);
  }
  frame_ = frame ? *frame : CellFrame{{}, 1.0f, 1, 1};
  cellStart_.assign(frame_.count() + 1, 0);
  order_.clear();
  order_.reserve(maxPoints);
  cellOfRow_.clear();
  cellOfRow_.reserve(maxPoints);
  newCell_.clear();
  newCell_.reserve(maxPoints);
  lastX_.reserve(maxPoints);
  lastY_.reserve(maxPoints);
  lastUse_.reserve(maxPoints);
  moved_.reserve(maxPoints);
}

void CellGrid::fitTo(size_t rows) {
  lastX_.resize(rows);
  lastY_.resize(rows);
  lastUse_.resize(rows);
  newCell_.resize(rows);
}

/// As `place` in rebuild(), of four rows: columnOf() and rowOf() clamp, and what is not finite is left out.
void CellGrid::placeFour(size_t row, Lanes x, Lanes y) {
  const Lanes size = splat(frame_.size), zero = splat(0);
  const auto index = [&](Lanes at, float origin, int count) {
    const Lanes cell = (at - splat(origin)) / size, inside = select(cell > zero, cell, zero);
    const LaneMask beyond = inside >= splat(static_cast<float>(count));
    const LaneRows last = LaneRows{1, 1, 1, 1} * (count - 1), whole = toWhole(select(beyond, zero, inside));
    const LaneMask over = beyond | (whole > last);
    return (over & last) | (~over & whole);
  };
  const LaneRows column = index(x, frame_.origin.x, frame_.columns), line = index(y, frame_.origin.y, frame_.rows);
  const unsigned finite = bitsOf((x - x == zero) & (y - y == zero));
  for (size_t lane = 0; lane < kLanes; ++lane)
    newCell_[row + lane] = lastUse_[row + lane] != 0 && (finite >> lane & 1u) != 0 ? frame_.indexOf(column[lane], line[lane]) : leftOut;
}

void CellGrid::rebuild(std::span<const float> x, std::span<const float> y, std::span<const uint8_t> use) {
  if (cellStart_.empty()) return;
  const size_t rows = std::min(x.size(), y.size());
  const auto place = [&](size_t row) {
    lastX_[row] = x[row], lastY_[row] = y[row];
    lastUse_[row] = use.empty() ? 1 : (row < use.size() ? use[row] : 0);
    newCell_[row] = lastUse_[row] != 0 && isFinite({x[row], y[row]}) ? frame_.indexOf(frame_.columnOf(x[row]), frame_.rowOf(y[row])) : leftOut;
  };
  const bool anew = newCell_.size() != rows;
  if (anew) fitTo(rows);
  size_t row = 0;
  for (; row + kLanes <= rows && row + kLanes <= use.size(); row += kLanes) {
    const Lanes nowX = load(&x[row]), nowY = load(&y[row]);
    const bool sameUse = std::memcmp(&lastUse_[row], &use[row], kLanes) == 0;
    if (!anew && sameUse && bitsOf((load(&lastX_[row]) == nowX) & (load(&lastY_[row]) == nowY)) == 0xfu) continue;
    store(&lastX_[row], nowX);
    store(&lastY_[row], nowY);
    std::memcpy(&lastUse_[row], &use[row], kLanes);
    placeFour(row, nowX, nowY);
  }
  for (; row < rows; ++row) place(row);
  if (!moveFew()) sortAll();
}

/// False if a sort is cheaper: a sort passes over all cells and rows, a move over the cells and the rows between two cells.
bool CellGrid::moveFew() {
  if (cellOfRow_.size() != newCell_.size()) return false;
  moved_.clear();
  size_t between = 0;
  const size_t most = (cellStart_.size() + newCell_.size()) / 2;
  const auto stay = [&](size_t first) { return bitsOf(load(&cellOfRow_[first]) == load(&newCell_[first])) == 0xfu; };
  for (uint32_t row = 0; row < newCell_.size(); ++row) {
    if (row % kLanes == 0)
      while (row + kLanes <= newCell_.size() && stay(row)) row += kLanes;
    if (row >= newCell_.size()) break;
    const uint32_t from = cellOfRow_[row], to = newCell_[row];
    if (from == to) continue;
    const uint32_t last = static_cast<uint32_t>(frame_.count());
    const uint32_t a = from == leftOut ? last : from, b = to == leftOut ? last : to;
    between += 16 + (a < b ? b - a : a - b);
    if (between > most) return false;
    moved_.push_back(row);
  }
  for (const uint32_t row : moved_) {
    if (cellOfRow_[row] == leftOut) put(row, newCell_[row]);
    else shift(row, newCell_[row]);
  }
  return true;
}

/// Out of the order altogether, or on to another cell.
void CellGrid::shift(uint32_t row, uint32_t cell) {
  const uint32_t old = cellOfRow_[row];
  const auto begin = order_.begin();
  const auto at = std::lower_bound(begin + cellStart_[old], begin + cellStart_[old + 1], row);
  cellOfRow_[row] = cell;
  if (cell == leftOut) {
    order_.erase(at);
    for (size_t c = old + 1; c < cellStart_.size(); ++c) --cellStart_[c];
    return;
  }
  const auto place = std::lower_bound(begin + cellStart_[cell], begin + cellStart_[cell + 1], row);
  if (cell > old) {
    std::rotate(at, at + 1, place);
    for (uint32_t c = old + 1; c <= cell; ++c) --cellStart_[c];
  } else {
    std::rotate(place, at, at + 1);
    for (uint32_t c = cell + 1; c <= old; ++c) ++cellStart_[c];
  }
}

void CellGrid::put(uint32_t row, uint32_t cell) {
  const auto begin = order_.begin();
  order_.insert(std::lower_bound(begin + cellStart_[cell], begin + cellStart_[cell + 1], row), row);
  for (size_t c = cell + 1; c < cellStart_.size(); ++c) ++cellStart_[c];
  cellOfRow_[row] = cell;
}

void CellGrid::sortAll() {
  cellOfRow_ = newCell_;
  std::fill(cellStart_.begin(), cellStart_.end(), 0u);
  uint32_t total = 0;
  for (const uint32_t cell : cellOfRow_) {
    if (cell == leftOut) continue;
    ++cellStart_[cell];
    ++total;
  }
  uint32_t end = 0;
  for (uint32_t& start : cellStart_) {
    end += start;
    start = end;
  }
  order_.resize(total);
  for (size_t row = cellOfRow_.size(); row-- > 0;) {
    if (cellOfRow_[row] != leftOut) order_[--cellStart_[cellOfRow_[row]]] = static_cast<uint32_t>(row);
  }
}

}  // namespace sispam
