// SPDX-License-Identifier: Apache-2.0
// R32: while people vote, fewer police or Linmas are within `limit` m of the polling stations of a class than the pack's pattern asks
// for (a : b : c = a officers guard b stations with c Linmas; part of an officer is an officer). Stations without a class are not judged.
#include <algorithm>
#include <array>

#include "observe/polling_place.h"
#include "observe/rule_watch.h"

namespace sispam {

namespace {

constexpr uint32_t kLooks = 10 * kTicksPerSecond;

int share(int people, int stations, int of) { return (people * stations + of - 1) / of; }

class Watch final : public RuleWatch {
 public:
  Watch(const World& w, const Rule& rule, Incidents incidents) : RuleWatch(rule, incidents) {
    for (const StationPattern& pattern : w.exercise->doctrine.patterns) {
      Class c{&pattern, {}, kNever};
      for (PollingPlace& place : pollingPlaces(w))
        if (w.exercise->scenario.site.zones[place.zone].vulnerability == pattern.vulnerability) c.places.push_back(std::move(place));
      if (!c.places.empty()) classes_.push_back(std::move(c));
    }
  }

  void watch(const World& w) override {
    if (w.clock.tick % kLooks != 0) return;
    for (Class& c : classes_) judge(w, c);
  }

 private:
  struct Class {
    const StationPattern* pattern;
    std::vector<PollingPlace> places;
    uint32_t since;  ///< tick since which too few are there, kNever
  };

  void judge(const World& w, Class& c) {
    const auto votes = [&](const PollingPlace& place) { return peopleVote(w, place); };
    if (std::none_of(c.places.begin(), c.places.end(), votes)) {
      c.since = kNever;
      return;
    }
    const Vec2 at = centroid(w.exercise->scenario.site.zones[c.places.front().zone].polygon);
    incidents_.tested(w.clock.tick, at);
    const int stations = static_cast<int>(c.places.size());
    const int policeNeeded = share(c.pattern->police, stations, c.pattern->stations), linmasNeeded = share(c.pattern->linmas, stations, c.pattern->stations);
    const int police = near(w, c, Service::polri), linmas = near(w, c, Service::linmas);
    const int lacking = std::max(0, policeNeeded - police) + std::max(0, linmasNeeded - linmas);
    if (lacking == 0) {
      c.since = kNever;
      return;
    }
    if (c.since == kNever) c.since = w.clock.tick;
    if (w.clock.tick - c.since < durationTicks()) return;
    incidents_.broken(c.since, w.clock.tick, at, lacking,
                      {{"stations", static_cast<double>(stations)}, {"police", static_cast<double>(police)}, {"policeNeeded", static_cast<double>(policeNeeded)}, {"linmas", static_cast<double>(linmas)}, {"linmasNeeded", static_cast<double>(linmasNeeded)}});
  }

  int near(const World& w, const Class& c, Service service) const {
    int n = 0;
    for (uint32_t row = w.citizens; row < w.rows; ++row) {
      if (!isPresent(w, row) || w.exercise->scenario.units[w.people.unit[row]].service != service) continue;
      const Vec2 at{w.people.x[row], w.people.y[row]};
      const auto reaches = [&](const PollingPlace& place) {
        const Polygon& zone = w.exercise->scenario.site.zones[place.zone].polygon;
        return contains(zone, at) || static_cast<double>(distanceToBoundary(zone, at)) <= limit();
      };
      n += std::any_of(c.places.begin(), c.places.end(), reaches) ? 1 : 0;
    }
    return n;
  }

  std::vector<Class> classes_;
};

}  // namespace

std::unique_ptr<RuleWatch> watchStationPattern(const World& world, const Rule& rule, Incidents incidents) {
  return std::make_unique<Watch>(world, rule, incidents);
}

}  // namespace sispam
