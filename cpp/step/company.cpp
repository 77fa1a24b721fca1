// SPDX-License-Identifier: Apache-2.0
// See company.h. How far somebody is ahead is told by the flow field of the goal, so round corners too. There is no
// pull to the side: in a dense crowd a party may be torn apart for a while.
#include "step/company.h"

#include <algorithm>

#include "step/nearness.h"
#include "step/way.h"

namespace sispam {

namespace {

constexpr float kTogether = 1.5f;  // m of way: who is no further ahead than this does not wait (assumed)
constexpr float kApart = 4.5f;     // m of way: from here on one goes at the slowest (assumed)
constexpr float kWaiting = 0.1f;   // of the party's pace: how slowly one goes who waits for others (assumed)

struct Party {
  uint32_t first, end;
  uint16_t goal = kNone16;     ///< of the first who is on the way
  float pace = 1e9f;           ///< m/s, of the slowest
  float farthest = 0;          ///< m of way of the one who is last
  int members = 0;
};

/// m of way left; negative for whoever does not walk with the party.
float wayLeft(const World& w, const Party& party, uint32_t i) {
  const Mode mode = modeOf(w, i);
  if (!isPresent(w, i) || (mode != Mode::walk && mode != Mode::leave) || w.people.goal[i] != party.goal) return -1;
  const float way = timeTo(w, party.goal, placeOf(w, i));
  return way < FlowField::unreachable ? way : -1;
}

void gather(const World& w, Party& party) {
  for (uint32_t i = party.first; i < party.end && party.goal == kNone16; ++i) {
    const Mode mode = modeOf(w, i);
    if (isPresent(w, i) && (mode == Mode::walk || mode == Mode::leave)) party.goal = w.people.goal[i];
  }
  if (party.goal == kNone16) return;
  for (uint32_t i = party.first; i < party.end; ++i) {
    const float way = wayLeft(w, party, i);
    if (way < 0) continue;
    ++party.members;
    party.pace = std::min(party.pace, w.people.speed[i]);
    party.farthest = std::max(party.farthest, way);
  }
}

}  // namespace

void keepCompany(World& w) {
  const std::vector<Group>& groups = w.exercise->scenario.groups;
  if (std::none_of(groups.begin(), groups.end(), [](const Group& g) { return g.party > 1; })) return;
  People& p = w.people;
  for (uint32_t i = 0; i < w.citizens;) {
    Party party{i, i + 1};
    while (p.party[i] != kNobody && party.end < w.citizens && p.party[party.end] == p.party[i]) ++party.end;
    i = party.end;
    if (party.end - party.first < 2) continue;
    gather(w, party);
    if (party.members < 2) continue;
    for (uint32_t j = party.first; j < party.end; ++j) {
      const float way = wayLeft(w, party, j);
      if (way < 0) continue;
      const float ahead = std::clamp((party.farthest - way - kTogether) / (kApart - kTogether), 0.0f, 1.0f);
      p.wishSpeed[j] = std::min(p.wishSpeed[j], party.pace) * (1.0f - (1.0f - kWaiting) * ahead);
    }
  }
}

}  // namespace sispam
