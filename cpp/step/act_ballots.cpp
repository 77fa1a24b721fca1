// SPDX-License-Identifier: Apache-2.0
// Ballot boxes: counted and sealed by their unit when voting is over, then carried. A box is held by one person at a time; whoever is
// hurt or told to do something else leaves it where it is.
#include "step/acts.h"
#include "step/nearness.h"
#include "step/queue_place.h"
#include "step/slots.h"
#include "step/staff.h"
#include "step/unit_orders.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kLifts = 1.5f;  // m: so near one takes the box up (assumed)

const std::vector<Station>& stationsOf(const World& w) { return w.exercise->scenario.stations; }

/// Station `t` is this one or one from which people come to it.
bool leadsTo(const World& w, size_t t, size_t s) {
  for (int at = static_cast<int>(t); at >= 0; at = stationsOf(w)[static_cast<size_t>(at)].nextIndex)  // there are no loops (check_people.cpp)
    if (static_cast<size_t>(at) == s) return true;
  return false;
}

bool isEmpty(const World& w, size_t t) {
  if (queueLength(w, t) > 0) return false;
  for (size_t k = 0; k < kMaxServers; ++k)
    if (w.stations.serving[t * kMaxServers + k] != kNobody) return false;
  const size_t goal = w.exercise->goals.size() - stationsOf(w).size() + t;
  for (uint32_t i = 0; i < w.citizens; ++i)
    if (w.people.goal[i] == goal && isPresent(w, i) && modeOf(w, i) == Mode::walk) return false;
  return true;
}

/// What leads to the box has closed, and nobody is on the way through any more. Without closing times voting is never over.
bool votingOver(const World& w, size_t s) {
  bool closed = false;
  for (size_t t = 0; t < stationsOf(w).size(); ++t) {
    if (!stationsOf(w)[t].closes || !leadsTo(w, t, s)) continue;
    if (w.stations.open[t] != 2) return false;
    closed = true;
  }
  if (!closed) return false;
  for (size_t t = 0; t < stationsOf(w).size(); ++t)
    if (leadsTo(w, t, s) && !isEmpty(w, t)) return false;
  return true;
}

/// Counting rests while too few are there or while the unit has other work, such as a form to fill in.
void count(World& w, size_t s) {
  const Station& station = stationsOf(w)[s];
  if (w.stations.countTick[s] == kNever) {
    if (!votingOver(w, s)) return;
    w.stations.countTick[s] = w.clock.tick;
    note(w, EventKind::countBegan, static_cast<uint32_t>(s), w.stations.servedCount[s], 0, station.servers.front());
  }
  const size_t u = static_cast<size_t>(station.unitIndex);
  const bool busy = w.units.orderTick[u] != kNever && w.units.order[u] == static_cast<uint8_t>(OrderKind::work);
  if (busy || staffNear(w, u, station.servers.front()) < static_cast<uint32_t>(station.count->least)) return;
  w.stations.counting[s] += kSlowDt;
  const double needed = w.stations.servedCount[s] * station.count->perVoter / w.exercise->scenario.compression;
  if (static_cast<double>(w.stations.counting[s]) < needed) return;
  w.stations.countedTick[s] = w.clock.tick;
  note(w, EventKind::counted, static_cast<uint32_t>(s), w.stations.servedCount[s], 0, station.servers.front());
}

/// The box goes along with who holds it, and stays behind when that person cannot or may not carry it any further.
void keepHold(World& w, size_t s) {
  uint32_t& holder = w.stations.boxHolder[s];
  if (holder == kNobody) return;
  const uint16_t u = w.people.unit[holder];
  const bool ordered = w.units.order[u] == static_cast<uint8_t>(OrderKind::carry) && w.units.station[u] == s;
  if (fit(w, holder) && ordered) {
    w.stations.boxX[s] = w.people.x[holder];
    w.stations.boxY[s] = w.people.y[holder];
    return;
  }
  holder = kNobody;
  note(w, EventKind::boxLeft, static_cast<uint32_t>(s), u, 0, {w.stations.boxX[s], w.stations.boxY[s]});
}

}  // namespace

void carryBox(World& w, uint32_t u) {
  const size_t s = w.units.station[u];
  const Vec2 box{w.stations.boxX[s], w.stations.boxY[s]};
  uint32_t& holder = w.stations.boxHolder[s];
  if (w.stations.boxDelivered[s] != kNever || (holder != kNobody && w.people.unit[holder] != u)) return giveUp(w, u, Refusal::noTarget);
  if (holder == kNobody) {
    for (uint32_t m = 0; m < w.units.count[u] && holder == kNobody; ++m) {
      const uint32_t row = w.units.firstRow[u] + m;
      if (fit(w, row) && distance(placeOf(w, row), box) < kLifts) holder = row;
    }
    if (holder == kNobody) return;
    if (w.stations.boxTaken[s] == kNever) w.stations.boxTaken[s] = w.clock.tick;
    note(w, EventKind::boxTaken, static_cast<uint32_t>(s), u, 0, box);
    return;
  }
  if (!contains(w.exercise->scenario.site.zones[w.units.zone[u]].polygon, box)) return;
  holder = kNobody;
  w.stations.boxDelivered[s] = w.clock.tick;
  note(w, EventKind::boxDelivered, static_cast<uint32_t>(s), u, w.units.zone[u], box);
  finishOrder(w, u);
}

void actBallots(World& w) {
  for (size_t s = 0; s < stationsOf(w).size(); ++s) {
    if (!stationsOf(w)[s].count) continue;
    keepHold(w, s);
    if (w.clock.tick % kSlowTicks == 0 && w.stations.countedTick[s] == kNever && w.stations.boxTaken[s] == kNever) count(w, s);
  }
}

}  // namespace sispam
