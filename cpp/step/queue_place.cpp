// SPDX-License-Identifier: Apache-2.0
// See queue_place.h.
#include "step/queue_place.h"

#include <algorithm>

#include "math/find_byte.h"
#include "step/nearness.h"

namespace sispam {

namespace {

constexpr float kBetween = 0.7f;  // m between two who queue (assumed)

}  // namespace

Vec2 queuePlace(const World& w, size_t station, uint32_t rank) {
  const std::vector<Vec2>& line = w.exercise->scenario.stations[station].queue;
  float rest = kBetween * static_cast<float>(rank);
  for (size_t k = 0; k + 1 < line.size(); ++k) {
    const float piece = distance(line[k], line[k + 1]);
    if (rest <= piece && piece > 0) return line[k] + (line[k + 1] - line[k]) * (rest / piece);
    rest -= piece;
  }
  const Vec2 last = line.back();
  if (line.size() < 2) return last;
  const Vec2 on = last + normalized(last - line[line.size() - 2]) * rest;
  return w.occupancy.free(w.occupancy.cellOf(on)) && w.occupancy.sees(last, on) ? on : last;
}

void rankQueues(World& w) {
  const People& p = w.people;
  Workspace& k = w.work;
  k.queueing.clear();
  forEachByte(p.mode.data(), 0, w.citizens, static_cast<uint8_t>(Mode::queue), [&](uint32_t i) {
    if (isPresent(w, i) && p.station[i] != kNone16) k.queueing.push_back(i);
  });
  std::sort(k.queueing.begin(), k.queueing.end(), [&](uint32_t a, uint32_t b) {
    if (p.station[a] != p.station[b]) return p.station[a] < p.station[b];
    const bool first = (p.voter[a] & kPriorityVoter) != 0, second = (p.voter[b] & kPriorityVoter) != 0;
    return first != second ? first : p.ticket[a] < p.ticket[b];
  });
  size_t at = 0;
  for (size_t s = 0; s + 1 < k.queueBegin.size(); ++s) {
    k.queueBegin[s] = static_cast<uint32_t>(at);
    for (uint16_t rank = 0; at < k.queueing.size() && p.station[k.queueing[at]] == s; ++at) k.rank[k.queueing[at]] = rank++;
  }
  k.queueBegin.back() = static_cast<uint32_t>(at);
}

}  // namespace sispam
