// SPDX-License-Identifier: Apache-2.0
// R11, R13, R16, R35: one of `acts` is done by a member of a unit, and the commander has not answered it within `duration` s; 0 = no answer
// mends it. Every act is judged by itself; one that nobody of the unit was there to do, because it had been taken away in time, is kept. An
// order answers that takes the unit out of the contact (withdraw, fallBack, or a relief by rotate), or that sends those who watch over it beside it:
// `escort` or `document` with it, or `move` to within `limit` m of it.
#include <vector>

#include "observe/rule_watch.h"

namespace sispam {

namespace {

/// Propam over the police, supervisors over the organisers; soldiers, Satpol PP and others only their own commander calls back.
bool watchesOver(UnitKind kind, Service service) {
  if (service == Service::polri) return kind == UnitKind::propam;
  return service == Service::organiser && (kind == UnitKind::bawaslu || kind == UnitKind::panwascam || kind == UnitKind::ptps);
}

class Watch final : public RuleWatch {
 public:
  using RuleWatch::RuleWatch;

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (e.kind == EventKind::misconduct || e.kind == EventKind::misconductMissed) happened(e);
      else if (e.kind == EventKind::orderGiven) std::erase_if(open_, [&](const Event& act) { return answered(w, act, e); });
    }
    std::erase_if(open_, [&](const Event& act) {
      if (w.clock.tick - act.tick <= durationTicks()) return false;
      judge(act, false, w.clock.tick);
      return true;
    });
  }

 private:
  void happened(const Event& e) {
    for (const Misconduct act : rule_.acts) {
      if (e.b != static_cast<uint32_t>(act)) continue;
      const bool missed = e.kind == EventKind::misconductMissed;
      if (missed || durationTicks() == 0) judge(e, missed, e.tick);
      else open_.push_back(e);
    }
  }
  bool answered(const World& w, const Event& act, const Event& order) {
    if (!answers(w, act.a, order.a, static_cast<OrderKind>(order.b))) return false;
    judge(act, true, order.tick);
    return true;
  }
  bool answers(const World& w, uint32_t whose, uint32_t u, OrderKind kind) const {
    const std::vector<Unit>& units = w.exercise->scenario.units;
    if (u == whose) return kind == OrderKind::withdraw || kind == OrderKind::fallBack;
    const bool with = w.units.other[u] == whose;
    if (kind == OrderKind::rotate) return with;
    if (!watchesOver(units[u].kind, units[whose].service)) return false;
    if (kind == OrderKind::escort || kind == OrderKind::document) return with;
    const Vec2 to{w.units.toX[u], w.units.toY[u]}, there{w.units.x[whose], w.units.y[whose]};
    return kind == OrderKind::move && static_cast<double>(distance(to, there)) <= limit();
  }
  void judge(const Event& act, bool kept, uint32_t tick) {
    incidents_.judged(kept, act.tick, tick, {act.x, act.y}, {{"act", act.b}, {"seconds", secondsBetween(act.tick, tick)}, {"duration", duration()}},
                      static_cast<uint16_t>(act.a));
  }
  /// Whoever still had time to answer has broken nothing.
  void atEnd(const World& w) override {
    for (const Event& act : open_) judge(act, true, w.clock.tick);
    open_.clear();
  }

  std::vector<Event> open_;  ///< acts not answered yet
};

}  // namespace

std::unique_ptr<RuleWatch> watchConduct(const World&, const Rule& rule, Incidents incidents) { return std::make_unique<Watch>(rule, incidents); }

}  // namespace sispam
