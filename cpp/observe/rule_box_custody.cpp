// SPDX-License-Identifier: Apache-2.0
// R33: a ballot box is lifted before it is counted and sealed or without witness or supervisor within `limit` m, goes its way with
// fewer than `count` police or soldiers within `limit` m, or lies anywhere held by nobody for longer than `duration` s.
#include "observe/rule_watch.h"

namespace sispam {

namespace {

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents), alone_(w.stations.open.size(), kNever) {}

  void watch(const World& w) override {
    for (const Event& e : w.events.list) {
      if (e.kind == EventKind::boxTaken) lifted(w, e);
      if (e.kind == EventKind::boxLeft) alone_[e.a] = e.tick;
    }
    if (w.clock.tick % kTicksPerSecond != 0) return;
    for (size_t s = 0; s < alone_.size(); ++s)
      if (w.stations.boxTaken[s] != kNever && w.stations.boxDelivered[s] == kNever) accompany(w, s);
  }

 private:
  void lifted(const World& w, const Event& e) {
    alone_[e.a] = kNever;
    incidents_.tested(e.tick, {e.x, e.y});
    const double sealed = isSealed(w.stations, e.a) ? 1 : 0, witnesses = near(w, {e.x, e.y}, [&](uint32_t row) { return isWitness(w, row); });
    if (sealed > 0 && witnesses > 0) return;
    incidents_.broken(e.tick, e.tick, {e.x, e.y}, 1000, {{"sealed", sealed}, {"witnesses", witnesses}}, static_cast<uint16_t>(e.b));
  }

  void accompany(const World& w, size_t s) {
    const Vec2 box{w.stations.boxX[s], w.stations.boxY[s]};
    const double officers = near(w, box, [&](uint32_t row) { return escorts(w, row); }), count = rule_.count.value_or(1);
    const double seconds = alone_[s] == kNever ? 0 : static_cast<double>(w.clock.tick - alone_[s]) / kTicksPerSecond;
    if (officers >= count && seconds <= duration()) return;
    const uint32_t from = seconds > duration() ? alone_[s] : w.clock.tick;
    incidents_.broken(from, w.clock.tick, box, count - officers + seconds, {{"officers", officers}, {"count", count}, {"seconds", seconds}, {"duration", duration()}});
  }

  template <class F>
  double near(const World& w, Vec2 at, F&& f) const {
    double n = 0;
    for (uint32_t row = 0; row < w.rows; ++row) {
      if (!isPresent(w, row) || !f(row)) continue;
      n += static_cast<double>(distance(Vec2{w.people.x[row], w.people.y[row]}, at)) <= limit() ? 1 : 0;
    }
    return n;
  }
  static bool escorts(const World& w, uint32_t row) {
    if (w.people.unit[row] == kNone16 || modeOf(w, row) == Mode::down) return false;
    const Service service = w.exercise->scenario.units[w.people.unit[row]].service;
    return service == Service::polri || service == Service::tni;
  }
  static bool isWitness(const World& w, uint32_t row) {
    if (w.people.unit[row] == kNone16) return w.exercise->scenario.groups[w.people.group[row]].kind == GroupKind::witnesses;
    const UnitKind kind = w.exercise->scenario.units[w.people.unit[row]].kind;
    return kind == UnitKind::ptps || kind == UnitKind::bawaslu || kind == UnitKind::panwascam;
  }

  std::vector<uint32_t> alone_;  ///< per station: tick since which nobody holds its box on the way, kNever
};

}  // namespace

std::unique_ptr<RuleWatch> watchBoxCustody(const World& world, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(world, rule, incidents);
}

}  // namespace sispam
