// SPDX-License-Identifier: Apache-2.0
// Stations: who joins the queue, who steps up to a free server, how long the service takes, where one goes afterwards.
// First come, first served; a queue place is one's rank among the tickets still waiting.
#include "math/random.h"
#include "step/legs.h"
#include "step/nearness.h"
#include "step/queue_place.h"
#include "step/verbs.h"
#include "world/measure.h"

namespace sispam {

namespace {

constexpr float kJoin = 2.5f;    // m from the end of the queue
constexpr float kHead = 1.8f;    // m from the head: near enough to be called
constexpr float kAtServer = 0.5f;

const Station& stationAt(const World& w, size_t s) { return w.exercise->scenario.stations[s]; }

bool staffed(const World& w, size_t s) {
  const Station& station = stationAt(w, s);
  if (station.unitIndex < 0) return true;
  const size_t u = static_cast<size_t>(station.unitIndex);
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (isPresent(w, row) && modeOf(w, row) != Mode::down && distance(placeOf(w, row), station.servers.front()) < 20.0f) return true;
  }
  return false;
}

void judgeOpen(World& w, size_t s) {
  const Station& station = stationAt(w, s);
  uint8_t& open = w.stations.open[s];
  if (open == 0 && (!station.opens || holds(w, *station.opens))) open = 1;
  if (open == 1 && station.closes && holds(w, *station.closes)) open = 2;
}

void join(World& w, size_t s, uint16_t goal) {
  People& p = w.people;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (!isPresent(w, i) || modeOf(w, i) != Mode::walk || p.goal[i] != goal) continue;
    if (w.stations.open[s] == 2) {
      nextLeg(w, i);
      continue;
    }
    const Vec2 end = queuePlace(stationAt(w, s), queueLength(w, s));
    if (distance(placeOf(w, i), end) > kJoin && distance(placeOf(w, i), stationAt(w, s).queue.front()) > kHead) continue;
    p.station[i] = static_cast<uint16_t>(s);
    p.server[i] = kNone16;
    p.ticket[i] = w.stations.nextTicket[s]++;
    p.legTick[i] = w.clock.tick;
    setMode(w, i, Mode::queue);
  }
}

uint32_t headOf(const World& w, size_t s) {
  uint32_t best = kNobody;
  for (uint32_t i = 0; i < w.citizens; ++i)
    if (isPresent(w, i) && modeOf(w, i) == Mode::queue && w.people.station[i] == s && (best == kNobody || w.people.ticket[i] < w.people.ticket[best])) best = i;
  return best;
}

uint32_t serviceTicks(const World& w, size_t s, uint32_t row) {
  const ServiceTime& time = stationAt(w, s).service;
  const float mean = static_cast<float>(time.mean / w.exercise->scenario.compression);
  Random random(w.clock.seed, row, w.clock.tick, static_cast<uint32_t>(Purpose::service));
  float seconds = mean;
  if (time.law == ServiceLaw::exponential) seconds = random.exponential(mean);
  else if (time.law == ServiceLaw::lognormal) seconds = random.lognormal(mean, static_cast<float>(time.cv));
  return 1 + static_cast<uint32_t>(seconds / kDt);
}

void finish(World& w, size_t s, size_t server) {
  uint32_t& slot = w.stations.serving[s * kMaxServers + server];
  const uint32_t row = slot;
  slot = kNobody;
  People& p = w.people;
  ++w.stations.servedCount[s];
  note(w, EventKind::served, row, static_cast<uint32_t>(s), 0, placeOf(w, row));
  p.station[row] = kNone16;
  p.server[row] = kNone16;
  const int next = stationAt(w, s).nextIndex;
  if (next < 0) {
    nextLeg(w, row);
    return;
  }
  const Site& site = w.exercise->scenario.site;
  p.goal[row] = static_cast<uint16_t>(site.zones.size() + site.exits.size() + static_cast<size_t>(next));
  p.legTick[row] = kNever;
  setMode(w, row, Mode::walk);
}

void attend(World& w, size_t s) {
  People& p = w.people;
  for (size_t k = 0; k < stationAt(w, s).servers.size() && k < kMaxServers; ++k) {
    uint32_t& slot = w.stations.serving[s * kMaxServers + k];
    if (slot != kNobody && (!isPresent(w, slot) || p.station[slot] != s || p.server[slot] != k)) slot = kNobody;  // has fled
    if (slot != kNobody) {
      if (p.servedUntil[slot] == kNever) {
        if (distance(placeOf(w, slot), stationAt(w, s).servers[k]) < kAtServer) p.servedUntil[slot] = w.clock.tick + serviceTicks(w, s, slot);
      } else if (w.clock.tick >= p.servedUntil[slot]) {
        finish(w, s, k);
      }
      continue;
    }
    if (w.stations.open[s] == 0) continue;
    const uint32_t head = headOf(w, s);
    if (head == kNobody || distance(placeOf(w, head), stationAt(w, s).queue.front()) > kHead || !staffed(w, s)) continue;
    slot = head;
    p.server[head] = static_cast<uint16_t>(k);
    p.servedUntil[head] = kNever;
    setMode(w, head, Mode::served);
  }
}

}  // namespace

void serve(World& w) {
  const Site& site = w.exercise->scenario.site;
  for (size_t s = 0; s < w.exercise->scenario.stations.size(); ++s) {
    if (w.clock.tick % kSlowTicks == 0) {
      judgeOpen(w, s);
      join(w, s, static_cast<uint16_t>(site.zones.size() + site.exits.size() + s));
    }
    attend(w, s);
  }
}

}  // namespace sispam
