// SPDX-License-Identifier: Apache-2.0
// R31: police or soldiers stay inside a polling station for longer than `duration` s while people vote there, and no inject that KPPS has
// sent to their unit within `window` s called them. Passing through is not staying.
#include "observe/polling_place.h"
#include "observe/rule_watch.h"
#include "world/injects.h"

namespace sispam {

namespace {

bool isArmedService(Service s) { return s == Service::polri || s == Service::tni; }

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents)
      : RuleWatch(rule, incidents), places_(pollingPlaces(w)), since_(places_.size() * w.units.count.size(), kNever) {}

  void watch(const World& w) override {
    if (w.clock.tick % kTicksPerSecond != 0) return;
    const size_t units = w.units.count.size();
    for (size_t p = 0; p < places_.size(); ++p) {
      const Polygon& zone = w.exercise->scenario.site.zones[places_[p].zone].polygon;
      const bool voting = peopleVote(w, places_[p]);
      if (voting) incidents_.tested(w.clock.tick, centroid(zone));
      for (size_t u = 0; u < units; ++u) {
        if (!isArmedService(w.exercise->scenario.units[u].service)) continue;
        uint32_t& since = since_[p * units + u];
        Vec2 at;
        const uint32_t inside = voting && !called(w, u) ? membersIn(w, u, zone, at) : 0;
        if (inside == 0) {
          since = kNever;
          continue;
        }
        if (since == kNever) since = w.clock.tick;
        const uint32_t held = w.clock.tick - since;
        if (held <= durationTicks()) continue;
        const double seconds = static_cast<double>(held) / kTicksPerSecond;
        incidents_.broken(since, w.clock.tick, at, seconds, {{"officers", static_cast<double>(inside)}, {"seconds", seconds}, {"duration", duration()}}, static_cast<uint16_t>(u));
      }
    }
  }

 private:
  static uint32_t membersIn(const World& w, size_t u, const Polygon& zone, Vec2& at) {
    uint32_t inside = 0;
    for (uint32_t m = 0; m < w.units.count[u]; ++m) {
      const uint32_t row = w.units.firstRow[u] + m;
      const Vec2 place{w.people.x[row], w.people.y[row]};
      if (!isPresent(w, row) || !contains(zone, place)) continue;
      if (inside++ == 0) at = place;
    }
    return inside;
  }

  /// An inject sent by a unit of KPPS to this unit has been fired lately.
  bool called(const World& w, size_t u) const {
    const Scenario& s = w.exercise->scenario;
    for (size_t k = 0; k < injectCount(w); ++k) {
      const uint32_t fired = injectFiredAt(w, k);
      const Inject& inject = injectOf(w, k);
      if (fired > w.clock.tick || w.clock.tick - fired > windowTicks() || inject.receiver != s.units[u].id) continue;
      for (const Unit& unit : s.units)
        if (unit.kind == UnitKind::kpps && unit.id == inject.sender) return true;
    }
    return false;
  }

  std::vector<PollingPlace> places_;
  std::vector<uint32_t> since_;  ///< per place and unit: tick since which somebody of it is inside
};

}  // namespace

std::unique_ptr<RuleWatch> watchStationEntry(const World& world, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(world, rule, incidents);
}

}  // namespace sispam
