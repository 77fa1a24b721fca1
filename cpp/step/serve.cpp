// SPDX-License-Identifier: Apache-2.0
// Stations: who joins the queue, who steps up to a free server, how long the service takes, where one goes afterwards.
// First come, first served, those with priority before the others: a queue place is one's rank among those still waiting.
#include <optional>

#include "math/random.h"
#include "step/legs.h"
#include "step/nearness.h"
#include "step/queue_place.h"
#include "step/staff.h"
#include "step/verbs.h"
#include "world/measure.h"

namespace sispam {

namespace {

constexpr float kJoin = 2.5f;        // m from the end of the queue
constexpr float kHead = 1.8f;        // m from the head: near enough to be called
constexpr float kAtServer = 0.5f;    // m

const Station& stationAt(const World& w, size_t s) { return w.exercise->scenario.stations[s]; }

void turnAway(World& w, size_t s, uint32_t row, TurnedAway why) {
  ++w.stations.turnedAway[s];
  note(w, EventKind::turnedAway, row, static_cast<uint32_t>(s), static_cast<uint16_t>(why), placeOf(w, row));
  nextLeg(w, row);
}

void judgeOpen(World& w, size_t s) {
  const Station& station = stationAt(w, s);
  uint8_t& open = w.stations.open[s];
  const bool opens = !station.opens || holds(w, *station.opens), closes = station.closes && holds(w, *station.closes);
  const auto becomes = [&](uint8_t now, EventKind kind, bool told) {
    open = now;
    if (told) note(w, kind, static_cast<uint32_t>(s), 0, 0, station.servers.front());
  };
  if (open == 0 && opens) becomes(1, EventKind::stationOpened, station.opens.has_value());
  if (open == 1 && closes) becomes(2, EventKind::stationClosed, true);
  w.stations.unlisted[s] = !station.unlisted || holds(w, *station.unlisted) ? 1 : 0;
}

/// How many more can be given ballots, those at a server counted as served.
uint32_t ballotsLeft(const World& w, size_t s) {
  const Station& station = stationAt(w, s);
  if (!station.ballots) return kNever;
  uint32_t used = w.stations.servedCount[s];
  for (size_t k = 0; k < kMaxServers; ++k) used += w.stations.serving[s * kMaxServers + k] != kNobody ? 1 : 0;
  const uint32_t all = static_cast<uint32_t>(*station.ballots);
  return used < all ? all - used : 0;
}

bool isAtEnd(const World& w, size_t s, uint32_t row) {
  const Vec2 at = placeOf(w, row), end = queuePlace(w, s, queueLength(w, s));
  const auto near = [&](Vec2 place, float reach) { return distance(at, place) <= reach && w.walls.visible(at, place); };
  return near(end, kJoin) || near(stationAt(w, s).queue.back(), kJoin) || (queueLength(w, s) == 0 && near(stationAt(w, s).queue.front(), kHead));
}

const Voting& votingOf(const World& w, uint32_t row) { return w.exercise->scenario.groups[w.people.group[row]].voting; }

/// What keeps somebody who has come to the end of a queue of `waiting` from joining it.
std::optional<TurnedAway> hindrance(const World& w, size_t s, uint32_t row, uint32_t waiting) {
  if ((w.people.voter[row] & kUnlistedVoter) != 0 && w.stations.unlisted[s] == 0) return TurnedAway::notListed;
  if (ballotsLeft(w, s) <= waiting) return TurnedAway::noBallots;
  const std::optional<int>& balk = votingOf(w, row).balk;
  return balk && waiting >= static_cast<uint32_t>(*balk) ? std::optional(TurnedAway::longQueue) : std::nullopt;
}

/// Those who have come to the end of the queue; of two in the same half second the lower row is first.
void join(World& w, size_t s, uint16_t goal) {
  People& p = w.people;
  uint32_t waiting = queueLength(w, s);
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (p.goal[i] != goal || !isPresent(w, i) || modeOf(w, i) != Mode::walk) continue;
    if (w.stations.open[s] == 2) {
      turnAway(w, s, i, TurnedAway::closed);
      continue;
    }
    if (!isAtEnd(w, s, i)) continue;
    if (const std::optional<TurnedAway> why = hindrance(w, s, i, waiting)) {
      turnAway(w, s, i, *why);
      continue;
    }
    ++waiting;
    p.station[i] = static_cast<uint16_t>(s);
    p.server[i] = kNone16;
    p.ticket[i] = w.stations.nextTicket[s]++;
    p.legTick[i] = w.clock.tick;
    setMode(w, i, Mode::queue);
  }
}

/// Those who have waited longer than they will.
void giveUp(World& w, size_t s) {
  for (uint32_t k = w.work.queueBegin[s]; k < w.work.queueBegin[s + 1]; ++k) {
    const uint32_t row = w.work.queueing[k];
    const uint32_t patience = w.people.patience[row];
    if (patience != kNever && modeOf(w, row) == Mode::queue && w.clock.tick - w.people.legTick[row] >= patience) turnAway(w, s, row, TurnedAway::patience);
  }
}

uint32_t serviceTicks(const World& w, size_t s, uint32_t row) {
  const ServiceTime& time = stationAt(w, s).service;
  const double help = (w.people.voter[row] & kAssistedVoter) != 0 ? time.assisted : 1;
  const float mean = static_cast<float>(help * time.mean / w.exercise->scenario.compression);
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
  if (slot == kNobody) w.stations.attendant[s * kMaxServers + server] = kNobody;
}

/// The first who is near enough to be called; whoever has priority and is still on the way to the front holds up nobody.
uint32_t nextInLine(const World& w, size_t s) {
  for (uint32_t k = w.work.queueBegin[s]; k < w.work.queueBegin[s + 1]; ++k) {
    const uint32_t row = w.work.queueing[k];
    if (modeOf(w, row) != Mode::queue) continue;  // called at this tick
    if (distance(placeOf(w, row), stationAt(w, s).queue.front()) <= kHead) return row;
    if ((w.people.voter[row] & kPriorityVoter) == 0) return kNobody;
  }
  return kNobody;
}

void attend(World& w, size_t s) {
  const Station& station = stationAt(w, s);
  for (size_t k = 0; k < station.servers.size() && k < kMaxServers; ++k) {
    uint32_t& slot = w.stations.serving[s * kMaxServers + k];
    if (slot != kNobody) serveOne(w, s, k, slot);
    if (slot != kNobody || w.stations.open[s] == 0) continue;
    const uint32_t head = nextInLine(w, s);
    if (head == kNobody) continue;
    if (ballotsLeft(w, s) == 0) {
      turnAway(w, s, head, TurnedAway::noBallots);
      continue;
    }
    const uint32_t attendant = attendantFor(w, s, station.servers[k]);
    if (attendant == kNobody) continue;
    if (attendant != kAnybody) w.stations.attendant[s * kMaxServers + k] = attendant;
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
      giveUp(w, s);
      join(w, s, static_cast<uint16_t>(firstGoal + s));
    }
  rankQueues(w);
}

}  // namespace sispam
