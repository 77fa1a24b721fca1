// SPDX-License-Identifier: Apache-2.0
// Stations: who joins the queue, who steps up to a free server, how long the service takes, where one goes afterwards.
// First come, first served: a queue place is one's rank among the tickets still waiting.
#include "math/random.h"
#include "step/legs.h"
#include "step/nearness.h"
#include "step/queue_place.h"
#include "step/verbs.h"
#include "world/measure.h"

namespace sispam {

namespace {

constexpr float kJoin = 2.5f;        // m from the end of the queue
constexpr float kHead = 1.8f;        // m from the head: near enough to be called
constexpr float kAtServer = 0.5f;    // m
constexpr float kStaffReach = 10.0f; // m between a server and somebody of the unit that staffs it

const Station& stationAt(const World& w, size_t s) { return w.exercise->scenario.stations[s]; }

bool staffed(const World& w, size_t s, Vec2 server) {
  const Station& station = stationAt(w, s);
  if (station.unitIndex < 0) return true;
  const size_t u = static_cast<size_t>(station.unitIndex);
  for (uint32_t m = 0; m < w.units.count[u]; ++m) {
    const uint32_t row = w.units.firstRow[u] + m;
    if (isPresent(w, row) && modeOf(w, row) != Mode::down && distance(placeOf(w, row), server) < kStaffReach) return true;
  }
  return false;
}

void judgeOpen(World& w, size_t s) {
  const Station& station = stationAt(w, s);
  uint8_t& open = w.stations.open[s];
  const bool opens = !station.opens || holds(w, *station.opens), closes = station.closes && holds(w, *station.closes);
  if (open == 0 && opens) open = 1;
  if (open == 1 && closes) open = 2;
}

bool isAtEnd(const World& w, size_t s, uint32_t row) {
  const Vec2 at = placeOf(w, row), end = queuePlace(w, s, queueLength(w, s));
  const auto near = [&](Vec2 place, float reach) { return distance(at, place) <= reach && w.walls.visible(at, place); };
  return near(end, kJoin) || near(stationAt(w, s).queue.back(), kJoin) || (queueLength(w, s) == 0 && near(stationAt(w, s).queue.front(), kHead));
}

/// Those who have come to the end of the queue; of two in the same half second the lower row is first.
void join(World& w, size_t s, uint16_t goal) {
  People& p = w.people;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (p.goal[i] != goal || !isPresent(w, i) || modeOf(w, i) != Mode::walk) continue;
    if (w.stations.open[s] == 2) {
      nextLeg(w, i);
      continue;
    }
    if (!isAtEnd(w, s, i)) continue;
    p.station[i] = static_cast<uint16_t>(s);
    p.server[i] = kNone16;
    p.ticket[i] = w.stations.nextTicket[s]++;
    p.legTick[i] = w.clock.tick;
    setMode(w, i, Mode::queue);
  }
}

uint32_t serviceTicks(const World& w, size_t s, uint32_t row) {
  const ServiceTime& time = stationAt(w, s).service;
  const float mean = static_cast<float>(time.mean / w.exercise->scenario.compression);
  Random random(w.clock.seed, row, w.clock.tick, static_cast<uint32_t>(Purpose::service));
  float seconds = mean;
  switch (time.law) {
    case ServiceLaw::exponential:
      seconds = random.exponential(mean);
      break;
    case ServiceLaw::lognormal:
      seconds = random.lognormal(mean, static_cast<float>(time.cv));
      break;
    case ServiceLaw::fixed:
      break;
  }
  return static_cast<uint32_t>(seconds / kDt + 0.5f);
}

void finish(World& w, size_t s, uint32_t& slot) {
  const uint32_t row = slot;
  slot = kNobody;
  People& p = w.people;
  ++w.stations.servedCount[s];
  note(w, EventKind::served, row, static_cast<uint32_t>(s), 0, placeOf(w, row));
  const int next = stationAt(w, s).nextIndex;
  if (next < 0) {
    nextLeg(w, row);
    return;
  }
  const Site& site = w.exercise->scenario.site;
  p.station[row] = kNone16;
  p.server[row] = kNone16;
  p.goal[row] = static_cast<uint16_t>(site.zones.size() + site.exits.size() + static_cast<size_t>(next));
  p.legTick[row] = kNever;
  setMode(w, row, Mode::walk);
}

void serveOne(World& w, size_t s, size_t server, uint32_t& slot) {
  People& p = w.people;
  const bool here = isPresent(w, slot) && modeOf(w, slot) == Mode::served && p.station[slot] == s && p.server[slot] == server;
  if (!here) {
    slot = kNobody;  // has fled, or was taken away
  } else if (p.servedUntil[slot] == kNever) {
    if (distance(placeOf(w, slot), stationAt(w, s).servers[server]) < kAtServer) p.servedUntil[slot] = w.clock.tick + serviceTicks(w, s, slot);
  } else if (w.clock.tick >= p.servedUntil[slot]) {
    finish(w, s, slot);
  }
}

void attend(World& w, size_t s) {
  const Station& station = stationAt(w, s);
  uint32_t called = w.work.queueBegin[s];
  for (size_t k = 0; k < station.servers.size() && k < kMaxServers; ++k) {
    uint32_t& slot = w.stations.serving[s * kMaxServers + k];
    if (slot != kNobody) serveOne(w, s, k, slot);
    if (slot != kNobody || w.stations.open[s] == 0 || called == w.work.queueBegin[s + 1]) continue;
    const uint32_t head = w.work.queueing[called];
    if (distance(placeOf(w, head), station.queue.front()) > kHead || !staffed(w, s, station.servers[k])) continue;
    ++called;
    slot = head;
    w.people.server[head] = static_cast<uint16_t>(k);
    w.people.servedUntil[head] = kNever;
    setMode(w, head, Mode::served);
  }
}

/// Whoever was frightened away, hurt or seized has lost the place.
void dropOut(World& w) {
  People& p = w.people;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (p.station[i] == kNone16 || modeOf(w, i) == Mode::queue || modeOf(w, i) == Mode::served) continue;
    p.station[i] = kNone16;
    p.server[i] = kNone16;
  }
}

}  // namespace

void serve(World& w) {
  const size_t stations = w.exercise->scenario.stations.size();
  if (stations == 0) return;
  const size_t firstGoal = w.exercise->goals.size() - stations;
  dropOut(w);
  rankQueues(w);
  for (size_t s = 0; s < stations; ++s) attend(w, s);
  if (w.clock.tick % kSlowTicks == 0)
    for (size_t s = 0; s < stations; ++s) {
      judgeOpen(w, s);
      join(w, s, static_cast<uint16_t>(firstGoal + s));
    }
  rankQueues(w);
}

}  // namespace sispam
