// SPDX-License-Identifier: Apache-2.0
// The grid behind WallIndex. Easy to get wrong: a segment stands in every cell it passes through, so a query meets it
// several times and has to sort and drop the repeats.
#include "geometry/wall_index.h"

#include "geometry/cell_walk.h"

namespace sispam {

namespace {

constexpr size_t mostCells = size_t{1} << 20;

}  // namespace

void WallIndex::configure(const Box& box, float cellSize, std::span<const Segment> segments) {
  segments_.assign(segments.begin(), segments.end());
  active_.assign(segments.size(), 1);
  const size_t mostEntries = mostCells + 16 * segments.size();
  // Too fine for the box, or for long segments: double the cells. In the end one cell holds everything.
  for (int doubling = 0;; ++doubling, cellSize *= 2.0f) {
    const auto frame = CellFrame::covering(box, cellSize, mostCells);
    if (!frame && doubling < 128) continue;
    frame_ = frame ? *frame : CellFrame{{}, 1.0f, 1, 1};
    cellStart_.assign(frame_.count() + 1, 0);
    size_t total = 0;
    bool fits = true;
    for (const Segment& s : segments_) {
      fits = walkCells(frame_, s, 0.0f, [&](int cx, int cy) {
        ++cellStart_[frame_.indexOf(cx, cy)];
        return ++total <= mostEntries;
      });
      if (!fits) break;
    }
    if (!fits) continue;
    uint32_t end = 0;
    for (uint32_t& start : cellStart_) {
      end += start;
      start = end;
    }
    entries_.resize(total);
    for (size_t i = segments_.size(); i-- > 0;) {
      walkCells(frame_, segments_[i], 0.0f, [&](int cx, int cy) {
        entries_[--cellStart_[frame_.indexOf(cx, cy)]] = static_cast<uint32_t>(i);
        return true;
      });
    }
    return;
  }
}

size_t WallIndex::gather(Vec2 p, float radius, std::span<uint32_t> found) const {
  if (entries_.empty() || !isFinite(p) || !(radius >= 0.0f)) return 0;
  size_t count = 0;
  const int left = frame_.columnOf(p.x - radius);
  const int right = frame_.columnOf(p.x + radius);
  const int top = frame_.rowOf(p.y + radius);
  for (int cy = frame_.rowOf(p.y - radius); cy <= top; ++cy) {
    const uint32_t end = cellStart_[frame_.indexOf(right, cy) + 1];
    for (uint32_t k = cellStart_[frame_.indexOf(left, cy)]; k < end; ++k) {
      const uint32_t index = entries_[k];
      size_t at = count;
      while (at > 0 && found[at - 1] > index) --at;
      if ((at > 0 && found[at - 1] == index) || !isNear(index, p, radius)) continue;
      if (count == found.size()) return count + 1;
      for (size_t i = count; i > at; --i) found[i] = found[i - 1];
      found[at] = index;
      ++count;
    }
  }
  return count;
}

bool WallIndex::crossesAny(Vec2 from, Vec2 to) const {
  if (entries_.empty()) return false;
  const Segment way{from, to};
  return !walkCells(frame_, way, 0.0f, [&](int cx, int cy) {
    const uint32_t cell = frame_.indexOf(cx, cy);
    for (uint32_t k = cellStart_[cell]; k < cellStart_[cell + 1]; ++k) {
      if (active_[entries_[k]] != 0 && crosses(way, segments_[entries_[k]])) return false;
    }
    return true;
  });
}

}  // namespace sispam
