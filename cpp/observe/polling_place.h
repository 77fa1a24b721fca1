// SPDX-License-Identifier: Apache-2.0
// What a polling station is for rules: a zone of kind tps, and the stations that have a server in it.
#pragma once

#include <vector>

#include "world/world.h"

namespace sispam {

struct PollingPlace {
  size_t zone = 0;
  std::vector<size_t> stations;
};

/// Zones of kind tps in file order; those without a station too.
inline std::vector<PollingPlace> pollingPlaces(const World& w) {
  std::vector<PollingPlace> places;
  const Scenario& s = w.exercise->scenario;
  for (size_t z = 0; z < s.site.zones.size(); ++z) {
    if (s.site.zones[z].kind != ZoneKind::tps) continue;
    PollingPlace place{z, {}};
    for (size_t k = 0; k < s.stations.size(); ++k)
      for (const Vec2 server : s.stations[k].servers)
        if (contains(s.site.zones[z].polygon, server)) {
          place.stations.push_back(k);
          break;
        }
    places.push_back(std::move(place));
  }
  return places;
}

/// Somebody votes there: queues for one of its stations or is being served.
inline bool peopleVote(const World& w, const PollingPlace& place) {
  for (const size_t s : place.stations) {
    if (w.work.queueBegin[s + 1] > w.work.queueBegin[s]) return true;
    for (size_t k = 0; k < kMaxServers; ++k)
      if (w.stations.serving[s * kMaxServers + k] != kNobody) return true;
  }
  return false;
}

}  // namespace sispam
