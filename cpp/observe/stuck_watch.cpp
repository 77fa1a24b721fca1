// SPDX-License-Identifier: Apache-2.0
// See stuck_watch.h. Progress is a way of 0.25 m from where one was, in any direction: who is carried along by others gets on.
#include "observe/stuck_watch.h"

namespace sispam {

namespace {

constexpr uint32_t kEvery = kTicksPerSecond;
constexpr uint32_t kPatience = 60 * kTicksPerSecond;
constexpr float kProgress = 0.25f;  // m (assumed): the outermost of a jam of 1000 at a door of 1 m move that far in 30 s

/// On the way somewhere, as a matter of mode: also somebody who has no wish this tick because no way was found.
bool wantsToGo(const World& w, uint32_t row) {
  switch (modeOf(w, row)) {
    case Mode::walk:
    case Mode::flee:
    case Mode::leave:
      return true;
    case Mode::watch:
    case Mode::queue:
    case Mode::served:
    case Mode::chant:
    case Mode::press:
    case Mode::push:
    case Mode::throwing:
    case Mode::attack:
    case Mode::down:
    case Mode::held:
    case Mode::duty:
    case Mode::help:
      return false;
  }
  return false;
}

bool saysWhy(EventKind kind) { return kind == EventKind::wayClosed || kind == EventKind::modeChanged || kind == EventKind::cameIn; }

}  // namespace

StuckWatch::StuckWatch(const World& w) : fromX_(w.people.x), fromY_(w.people.y), since_(w.rows, kNever), ever_(w.rows, 0) {}

void StuckWatch::beginAnew(const World& w, uint32_t row) {
  fromX_[row] = w.people.x[row];
  fromY_[row] = w.people.y[row];
  since_[row] = w.clock.tick;
}

void StuckWatch::observe(const World& w) {
  for (const Event& e : w.events.list)
    if (saysWhy(e.kind) && e.a < w.citizens) beginAnew(w, e.a);
  if (w.clock.tick % kEvery != 0) return;
  now_ = 0;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (!isPresent(w, i) || !wantsToGo(w, i)) {
      since_[i] = kNever;
      continue;
    }
    const Vec2 way = Vec2{w.people.x[i], w.people.y[i]} - Vec2{fromX_[i], fromY_[i]};
    if (since_[i] == kNever || lengthSquared(way) >= kProgress * kProgress) beginAnew(w, i);
    const uint32_t stood = w.clock.tick - since_[i];
    if (stood <= kPatience) continue;
    ++now_;
    longest_.take(static_cast<double>(stood) / kTicksPerSecond, {w.people.x[i], w.people.y[i]}, w.clock.tick);
    if (ever_[i]) continue;
    ever_[i] = 1;
    ++count_;
  }
}

}  // namespace sispam
