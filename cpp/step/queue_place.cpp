// SPDX-License-Identifier: Apache-2.0
// See queue_place.h.
#include "step/queue_place.h"

namespace sispam {

namespace {

constexpr float kPlace = 0.7f;  // m a person in a queue (assumed)

bool waits(const World& w, uint32_t row, size_t s) {
  return isPresent(w, row) && modeOf(w, row) == Mode::queue && w.people.station[row] == s;
}

}  // namespace

Vec2 queuePlace(const Station& station, uint32_t rank) {
  float left = kPlace * static_cast<float>(rank);
  for (size_t k = 0; k + 1 < station.queue.size(); ++k) {
    const Vec2 piece = station.queue[k + 1] - station.queue[k];
    const float piecelength = length(piece);
    const bool last = k + 2 == station.queue.size();
    if (left <= piecelength || last) return station.queue[k] + normalized(piece) * left;
    left -= piecelength;
  }
  return station.queue.front();
}

uint32_t queueLength(const World& w, size_t s) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < w.citizens; ++i)
    if (waits(w, i, s)) ++n;
  return n;
}

uint32_t queueRank(const World& w, uint32_t row) {
  const uint16_t s = w.people.station[row];
  uint32_t before = 0;
  for (uint32_t i = 0; i < w.citizens; ++i)
    if (waits(w, i, s) && w.people.ticket[i] < w.people.ticket[row]) ++before;
  return before;
}

}  // namespace sispam
