// SPDX-License-Identifier: Apache-2.0
// See choose.h. Times come from the flow fields of the goals, so people know what the fields know and no more.
#include "step/choose.h"

#include <algorithm>

#include "step/legs.h"
#include "step/nearness.h"
#include "step/way.h"
#include "world/quickest.h"

namespace sispam {

namespace {

constexpr uint32_t kLookTicks = 2 * kTicksPerSecond;  // (assumed)
constexpr float kWorthIt = 0.9f;                      // of the time along the present way (assumed)

const Leg& legOf(const World& w, uint32_t row, uint16_t leg) { return w.exercise->scenario.groups[w.people.group[row]].plan[leg]; }

bool isChoice(const Leg& leg, uint16_t goal) {
  return std::find(leg.choiceIndices.begin(), leg.choiceIndices.end(), static_cast<int>(goal)) != leg.choiceIndices.end();
}

/// The one of the party whose choice counts: the first that is on the same leg and has a goal of it.
uint32_t chooserOf(const World& w, uint32_t row, uint16_t leg) {
  const People& p = w.people;
  if (p.party[row] == kNobody) return row;
  for (uint32_t j = p.party[row]; j < row && p.party[j] == p.party[row]; ++j)
    if (isPresent(w, j) && p.leg[j] == leg && p.legTick[j] == kNever && isChoice(legOf(w, j, leg), p.goal[j])) return j;
  return row;
}

void look(World& w, uint32_t i) {
  People& p = w.people;
  const Leg& leg = legOf(w, i, p.leg[i]);
  const uint16_t now = p.goal[i];
  if (leg.choiceIndices.empty() || p.legTick[i] != kNever || !isChoice(leg, now)) return;
  const uint32_t chooser = chooserOf(w, i, p.leg[i]);
  uint16_t next = p.goal[chooser];
  if (chooser == i) {
    const uint16_t best = quickestGoal(w, leg.choiceIndices, placeOf(w, i));
    next = timeTo(w, best, placeOf(w, i)) < kWorthIt * timeTo(w, now, placeOf(w, i)) ? best : now;
  }
  if (next == now) return;
  p.goal[i] = next;
  p.slowTick[i] = p.closedTick[i] = kNever;
  if (w.exercise->goals[next].kind == Goal::Kind::zone) chooseSpot(w, i);
  note(w, EventKind::choseGoal, i, next, now, placeOf(w, i));
}

}  // namespace

uint16_t goalOf(const World& w, uint32_t row, uint16_t leg) {
  const Leg& l = legOf(w, row, leg);
  if (l.choiceIndices.empty()) return static_cast<uint16_t>(l.goalIndex);
  const uint32_t chooser = chooserOf(w, row, leg);
  return chooser != row ? w.people.goal[chooser] : quickestGoal(w, l.choiceIndices, placeOf(w, row));
}

void reconsider(World& w) {
  const auto chooses = [](const Group& g) { return std::any_of(g.plan.begin(), g.plan.end(), [](const Leg& leg) { return !leg.choiceIndices.empty(); }); };
  const std::vector<Group>& groups = w.exercise->scenario.groups;
  if (std::none_of(groups.begin(), groups.end(), chooses)) return;
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if ((w.clock.tick + i) % kLookTicks != 0 || !isPresent(w, i) || w.people.leg[i] == kNone16) continue;
    const Mode mode = modeOf(w, i);
    if (mode == Mode::walk || mode == Mode::leave) look(w, i);
  }
}

}  // namespace sispam
