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
  remember(w);
}

void CountingLines::remember(const World& w) {
  std::copy(w.people.x.begin(), w.people.x.end(), lastX_.begin());
  std::copy(w.people.y.begin(), w.people.y.end(), lastY_.begin());
  for (uint32_t i = 0; i < w.rows; ++i) wasHere_[i] = isPresent(w, i) ? 1 : 0;
}

void CountingLines::observe(const World& w) {
  if (counts_.empty()) return;
  const std::vector<CountingLine>& lines = w.exercise->scenario.observe.lines;
  for (uint32_t i = 0; i < w.rows; ++i) {
    if (!wasHere_[i]) continue;
    const Vec2 from{lastX_[i], lastY_[i]}, to{w.people.x[i], w.people.y[i]};
    if (from == to) continue;
    for (size_t k = 0; k < lines.size(); ++k) {
      const Segment line{lines[k].a, lines[k].b};
      if (farApart(from, to, line)) continue;
      const bool wasLeft = sideOfLine(line, from) >= 0, isLeft = sideOfLine(line, to) >= 0;
      if (wasLeft != isLeft && crosses({from, to}, line)) count(counts_[k], wasLeft, w.clock.tick);
    }
  }
  remember(w);
}

}  // namespace sispam
