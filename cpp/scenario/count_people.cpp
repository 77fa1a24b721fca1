// SPDX-License-Identifier: Apache-2.0
// See count_people.h. The area is that of the exact shapes, not of the routing raster, so that 4 persons/m² in a corridor
// of 1.8 m are 4 persons/m².
#include "scenario/count_people.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "geometry/free_area.h"
#include "scenario/choice.h"

namespace sispam {

namespace {

constexpr uint64_t kEffort = 1'000'000'000;  // for all zones together (assumed; bounds the work, see free_area.h)

class FreeGround {
 public:
  explicit FreeGround(const Scenario& s) : site_(s.site) {
    for (const Ground& each : site_.ground) ground_.push_back(&each.polygon);
    for (const Building& each : site_.buildings) buildings_.push_back(&each.polygon);
    for (const Group& each : s.groups) wanted_ += each.density ? 1 : 0;
  }
  /// Square metres of this zone; looked up once.
  double of(size_t zone) {
    const auto [at, isNew] = areas_.try_emplace(zone, 0);
    if (isNew) at->second = freeArea(site_.zones[zone].polygon, ground_, buildings_, kEffort / std::max<uint64_t>(1, wanted_));
    return at->second;
  }

 private:
  const Site& site_;
  std::vector<const Polygon*> ground_, buildings_;
  std::map<size_t, double> areas_;
  uint64_t wanted_ = 0;
};

/// By density; 1 where that cannot be told, with or without an issue.
int countByDensity(const Scenario& s, const Group& group, const std::string& at, FreeGround& free, Report& report) {
  const Arrivals& arrivals = group.arrivals;
  const double density = *group.density;
  if (!report.sound(at + "/arrivals/pattern")) return 1;
  if (arrivals.pattern != ArrivalPattern::present) {
    report.at(at + "/density", "group.density", {{"pattern", std::string(nameOf(arrivals.pattern))}});
    return 1;
  }
  const auto zone = static_cast<size_t>(arrivals.fromIndex);
  const bool known = arrivals.fromIndex >= 0 && zone < s.site.zones.size() && s.site.zones[zone].id == arrivals.from;
  const bool sound = !report.spoilt("/site") && report.sound("/site/ground") && report.sound("/site/buildings");
  if (!known || !sound || !report.sound("/site/zones/" + std::to_string(zone))) return 1;
  const double area = free.of(zone), count = std::floor(density * area + 0.5);
  if (count >= 1 && count <= kMostInGroup) return static_cast<int>(count);
  if (count < 1) report.at(at + "/density", "group.empty", {{"density", density}, {"area", area}});
  else report.at(at + "/density", "people.many", {{"max", double(kMostInGroup)}, {"found", count}});
  return 1;
}

}  // namespace

void countPeople(Scenario& s, Report& report) {
  FreeGround free(s);
  for (size_t i = 0; i < s.groups.size() && !report.full(); ++i) {
    Group& group = s.groups[i];
    const std::string at = "/groups/" + std::to_string(i);
    if (!report.sound(at + "/count") || !report.sound(at + "/density")) continue;
    if (group.counted.has_value() == group.density.has_value()) {
      report.at(group.density ? at + "/density" : at, "group.count", {{"found", group.density ? 2.0 : 0.0}});
      group.count = group.counted.value_or(1);
    } else {
      group.count = group.counted ? *group.counted : countByDensity(s, group, at, free, report);
    }
  }
}

}  // namespace sispam
