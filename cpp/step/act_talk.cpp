// SPDX-License-Identifier: Apache-2.0
// Negotiators look for a marshal (korlap) of the group, else whoever of it is nearest, and talk while they are in reach.
// A quarrel of a group ends when somebody has talked with it for a while.
#include "scenario/read.h"
#include "step/acts.h"
#include "step/nearness.h"
#include "step/unit_orders.h"
#include "step/verbs.h"

namespace sispam {

namespace {

uint32_t otherSide(const World& w, uint32_t u, Vec2 from) {
  const uint16_t group = w.units.group[u];
  const auto there = [&](uint32_t j) {
    const Mode m = modeOf(w, j);
    return w.people.group[j] == group && w.people.legTick[j] != kNever && m != Mode::down && m != Mode::held && m != Mode::leave && m != Mode::flee;
  };
  const uint32_t marshal = nearest(w, from, 200.0f, [&](uint32_t j) { return there(j) && w.people.role[j] == static_cast<uint8_t>(Role::marshal); });
  return marshal != kNobody ? marshal : nearest(w, from, 200.0f, there);
}

void setTalking(World& w, uint32_t u, bool talking) {
  if ((w.units.talking[u] != 0) == talking) return;
  w.units.talking[u] = talking ? 1 : 0;
  const uint32_t leader = w.units.firstRow[u];
  w.people.taskTick[leader] = talking ? w.clock.tick : kNever;
  note(w, talking ? EventKind::talk : EventKind::talkEnded, u, w.units.group[u], 0, placeOf(w, leader));
}

void talk(World& w, uint32_t u) {
  const uint32_t leader = w.units.firstRow[u];
  const Vec2 from = placeOf(w, leader);
  w.units.targetRow[u] = otherSide(w, u, from);
  const uint32_t target = w.units.targetRow[u];
  if (target == kNobody && !isComing(w, w.units.group[u])) {  // the other side has gone home: over, if it has been talked with
    setTalking(w, u, false);
    if (w.groups.frontTick[w.units.group[u]] != kNever) finishOrder(w, u);
    else giveUp(w, u, Refusal::noTarget);
    return;
  }
  const float reach = static_cast<float>(w.exercise->scenario.parameters.means.talkReach);
  setTalking(w, u, target != kNobody && modeOf(w, leader) != Mode::down && distance(placeOf(w, target), from) <= 0.6f * reach);
  if (!w.units.talking[u]) return;
  const uint16_t group = w.units.group[u];
  w.groups.frontTick[group] = w.clock.tick;
  const uint32_t talked = w.clock.tick - w.people.taskTick[leader];
  if (w.groups.quarrelTick[group] == kNever || talked < toTicks(w.exercise->scenario.parameters.means.quarrelTalk / w.exercise->scenario.compression)) return;
  w.groups.quarrelTick[group] = kNever;
  note(w, EventKind::quarrelEnded, 0, group, 0, from);
}

}  // namespace

bool isComing(const World& w, uint16_t group) {
  for (uint32_t i = 0; i < w.citizens; ++i) {
    if (w.people.group[i] != group) continue;
    if (w.people.presence[i] == static_cast<uint8_t>(Presence::expected)) return true;
    const Mode m = modeOf(w, i);
    if (isPresent(w, i) && m != Mode::held && m != Mode::leave && m != Mode::flee) return true;
  }
  return false;
}

void actTalk(World& w) {
  if (w.clock.tick % kSlowTicks != 0) return;
  for (uint32_t u = 0; u < w.units.count.size(); ++u) {
    if (w.units.orderTick[u] == kNever) continue;
    if (w.units.order[u] == static_cast<uint8_t>(OrderKind::negotiate)) talk(w, u);
    else setTalking(w, u, false);
  }
}

}  // namespace sispam
