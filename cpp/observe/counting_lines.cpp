// SPDX-License-Identifier: Apache-2.0
// See counting_lines.h. A point on the line counts as left of it, so a way that ends there and goes on counts once.
#include "observe/counting_lines.h"

#include <algorithm>

#include "geometry/segment.h"

namespace sispam {

namespace {

constexpr size_t kMostTimes = 100000;

void count(LineCount& line, bool leftToRight, uint32_t tick) {
  line.count += leftToRight ? 1 : -1;
  if (!leftToRight) return;
  if (line.first == kNever) line.first = tick;
  line.last = tick;
  if (line.times.size() < kMostTimes) line.times.push_back(tick);
}

/// Their boxes do not meet: what most of the people are from most of the lines.
bool farApart(Vec2 from, Vec2 to, Segment line) {
  return std::max(from.x, to.x) < std::min(line.a.x, line.b.x) || std::min(from.x, to.x) > std::max(line.a.x, line.b.x) ||
         std::max(from.y, to.y) < std::min(line.a.y, line.b.y) || std::min(from.y, to.y) > std::max(line.a.y, line.b.y);
}

}  // namespace

CountingLines::CountingLines(const World& w) : counts_(w.exercise->scenario.observe.lines.size()) {
  if (counts_.empty()) return;
  lastX_.resize(w.rows);
  lastY_.resize(w.rows);
  wasHere_.resize(w.rows);
  for (uint32_t i = 0; i < w.rows; ++i) remember(w, i);
}

void CountingLines::remember(const World& w, uint32_t i) {
  lastX_[i] = w.people.x[i];
  lastY_[i] = w.people.y[i];
  wasHere_[i] = isPresent(w, i) ? 1 : 0;
}

void CountingLines::observe(const World& w) {
  if (counts_.empty()) return;
  const std::vector<CountingLine>& lines = w.exercise->scenario.observe.lines;
  for (uint32_t i = 0; i < w.rows; ++i) {
    const Vec2 from{lastX_[i], lastY_[i]}, to{w.people.x[i], w.people.y[i]};
    const bool moved = wasHere_[i] != 0 && from != to;
    remember(w, i);
    if (!moved) continue;
    for (size_t k = 0; k < lines.size(); ++k) {
      const Segment line{lines[k].a, lines[k].b};
      if (farApart(from, to, line)) continue;
      const bool wasLeft = sideOfLine(line, from) >= 0, isLeft = sideOfLine(line, to) >= 0;
      if (wasLeft != isLeft && crosses({from, to}, line)) count(counts_[k], wasLeft, w.clock.tick);
    }
  }
}

}  // namespace sispam
