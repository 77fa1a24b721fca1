// SPDX-License-Identifier: Apache-2.0
// See counting_lines.h. A point on the line counts as left of it, so a way that ends there and goes on counts once.
#include "observe/counting_lines.h"

#include <algorithm>

#include "geometry/segment.h"
#include "math/lanes.h"

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

/// Which of the ways of four rows have a box that meets the line's: hardly ever one does.
unsigned nearLine(Lanes fromX, Lanes fromY, Lanes toX, Lanes toY, Segment line) {
  const Lanes west = splat(std::min(line.a.x, line.b.x)), east = splat(std::max(line.a.x, line.b.x));
  const Lanes south = splat(std::min(line.a.y, line.b.y)), north = splat(std::max(line.a.y, line.b.y));
  return bitsOf(((fromX >= west) | (toX >= west)) & ((fromX <= east) | (toX <= east)) & ((fromY >= south) | (toY >= south)) & ((fromY <= north) | (toY <= north)));
}

}  // namespace

CountingLines::CountingLines(const World& w) : counts_(w.exercise->scenario.observe.lines.size()) {
  if (!counts_.empty()) remember(w);
}

void CountingLines::remember(const World& w) {
  lastX_ = w.people.x;
  lastY_ = w.people.y;
  lastPresence_ = w.people.presence;
}

/// Most of a crowd stands, and there are many lines.
void CountingLines::listMoved(const World& w) {
  const People& p = w.people;
  moved_.clear();
  const auto take = [&](uint32_t row) {
    if (lastPresence_[row] == static_cast<uint8_t>(Presence::present)) moved_.push_back(row);
  };
  uint32_t i = 0;
  for (; i + kLanes <= w.rows; i += kLanes) {
    const unsigned moved = bitsOf((load(&lastX_[i]) != load(&p.x[i])) | (load(&lastY_[i]) != load(&p.y[i])));
    for (uint32_t lane = 0; moved >> lane != 0; ++lane)
      if ((moved >> lane & 1u) != 0) take(i + lane);
  }
  for (; i < w.rows; ++i)
    if (lastX_[i] != p.x[i] || lastY_[i] != p.y[i]) take(i);
  for (Column<float>* c : {&fromX_, &fromY_, &toX_, &toY_}) c->resize(moved_.size() + kLanes);
  for (size_t m = 0; m < moved_.size(); ++m) {
    fromX_[m] = lastX_[moved_[m]], fromY_[m] = lastY_[moved_[m]];
    toX_[m] = p.x[moved_[m]], toY_[m] = p.y[moved_[m]];
  }
}

void CountingLines::look(const World& w, size_t k, size_t m) {
  const CountingLine& counted = w.exercise->scenario.observe.lines[k];
  const Segment line{counted.a, counted.b};
  const Vec2 from{fromX_[m], fromY_[m]}, to{toX_[m], toY_[m]};
  const bool wasLeft = sideOfLine(line, from) >= 0, isLeft = sideOfLine(line, to) >= 0;
  if (wasLeft != isLeft && crosses({from, to}, line)) count(counts_[k], wasLeft, w.clock.tick);
}

void CountingLines::observe(const World& w) {
  if (counts_.empty()) return;
  listMoved(w);
  for (size_t k = 0; k < counts_.size(); ++k) {
    const CountingLine& counted = w.exercise->scenario.observe.lines[k];
    for (size_t m = 0; m < moved_.size(); m += kLanes) {
      const unsigned near = nearLine(load(&fromX_[m]), load(&fromY_[m]), load(&toX_[m]), load(&toY_[m]), {counted.a, counted.b});
      for (size_t lane = 0; near >> lane != 0 && m + lane < moved_.size(); ++lane)
        if ((near >> lane & 1u) != 0) look(w, k, m + lane);
    }
  }
  remember(w);
}

}  // namespace sispam
