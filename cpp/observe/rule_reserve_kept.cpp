// SPDX-License-Identifier: Apache-2.0
// R37: fewer officers are free than the share `limit` of those in lines that people press on, for longer than `duration` s; and a line
// that people have pressed on for longer than `duration` s without a relief. A pause of less than a minute does not rest a line (assumed).
#include "observe/in_touch.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

constexpr uint32_t kPause = 60 * kTicksPerSecond;

bool makesLines(const Unit& u) {
  return mayUseForce(u.service) && (u.hasKit(Kit::shield) || u.hasKit(Kit::rope) || u.kind == UnitKind::raimas || u.kind == UnitKind::penindak);
}

class Reserve final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    if (w.clock.tick % kTicksPerSecond != 0) return;
    double lines = 0, reserve = 0;
    uint32_t pressed = 0;
    for (uint32_t u = 0; u < w.units.count.size(); ++u) {
      if (!makesLines(w.exercise->scenario.units[u]) || !isThere(w, u)) continue;
      if (isInTouch(w, u)) pressed = u;
      (isInTouch(w, u) ? lines : reserve) += strengthNow(w, u);
    }
    if (lines == 0) {
      since_ = kNever;
      return;
    }
    const Vec2 at{w.units.x[pressed], w.units.y[pressed]};
    incidents_.tested(w.clock.tick, at);
    const double share = reserve / lines;
    if (share >= limit()) {
      since_ = kNever;
      return;
    }
    if (since_ == kNever) since_ = w.clock.tick;
    const double seconds = secondsBetween(since_, w.clock.tick);
    if (seconds <= duration()) return;
    incidents_.broken(since_, w.clock.tick, at, limit() - share, {{"share", share}, {"limit", limit()}, {"reserve", reserve}, {"officers", lines}, {"seconds", seconds}},
                      static_cast<uint16_t>(pressed));
  }

 private:
  uint32_t since_ = kNever;
};

class Fatigue final : public RuleWatch {
 public:
  Fatigue(const World& w, const Rule& rule, Incidents incidents)
      : RuleWatch(rule, incidents), since_(w.units.count.size(), kNever), last_(w.units.count.size(), kNever) {}

  void watch(const World& w) override {
    for (const Event& e : w.events.list)
      if (e.kind == EventKind::relieved && e.a < since_.size()) since_[e.a] = kNever;
    if (w.clock.tick % kTicksPerSecond != 0) return;
    for (uint32_t u = 0; u < since_.size(); ++u) {
      if (isInTouch(w, u)) {
        if (since_[u] == kNever) since_[u] = w.clock.tick;
        last_[u] = w.clock.tick;
      } else if (since_[u] != kNever && w.clock.tick - last_[u] > kPause) {
        since_[u] = kNever;
      }
      if (since_[u] == kNever || !isInTouch(w, u)) continue;
      const Vec2 at{w.units.x[u], w.units.y[u]};
      incidents_.tested(w.clock.tick, at);
      const double seconds = secondsBetween(since_[u], w.clock.tick);
      if (seconds > duration())
        incidents_.broken(since_[u], w.clock.tick, at, seconds, {{"seconds", seconds}, {"duration", duration()}}, static_cast<uint16_t>(u));
    }
  }

 private:
  Column<uint32_t> since_, last_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchReserveKept(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Reserve>(rule, incidents); }
std::unique_ptr<RuleWatch> watchLineFatigue(const World& w, const Rule& rule, Incidents incidents) { return std::make_unique<Fatigue>(w, rule, incidents); }

}  // namespace sispam
