// SPDX-License-Identifier: Apache-2.0
// Commands that are due now: injects, declared levels and orders to units. An order that cannot be carried out is
// refused with a code that says why; it never half-happens.
#include <algorithm>
#include <cmath>

#include "math/elementary.h"
#include "step/acts.h"
#include "step/force_stage.h"
#include "step/nearness.h"
#include "step/unit_orders.h"
#include "step/verbs.h"

namespace sispam {

namespace {

float clamp01(float v) { return v < 0.0f ? 0.0f : (v > 1.0f ? 1.0f : v); }

void changeLegitimacy(World& w, int group, float amount) {
  if (group < 0) return;
  const size_t g = static_cast<size_t>(group);
  w.groups.legitimacy[g] = clamp01(w.groups.legitimacy[g] + amount);
  for (uint32_t i = 0; i < w.citizens; ++i)
    if (w.people.group[i] == g) w.people.legitimacy[i] = clamp01(w.people.legitimacy[i] + amount);
}

Vec2 middleOf(const World& w, int zone) { return centroid(w.exercise->scenario.site.zones[static_cast<size_t>(zone)].polygon); }

/// Calls f(row) for the `amount` present people for whom `is(row)` holds who are nearest to the place; gives how many they were.
template <class Is, class F>
uint32_t forNearest(const World& w, Vec2 centre, double amount, Is&& is, F&& f) {
  uint32_t called = 0;
  const auto wanted = static_cast<uint32_t>(amount);
  float reached = -1.0f;
  uint32_t reachedRow = 0;
  while (called < wanted) {  // nearest first, one a round: groups are small, and nothing is allocated
    uint32_t best = kNobody;
    float bestSquared = 0;
    for (uint32_t i = 0; i < w.rows; ++i) {
      if (!isPresent(w, i) || !is(i)) continue;
      const float d = lengthSquared(placeOf(w, i) - centre);
      if (d < reached || (d == reached && i <= reachedRow)) continue;
      if (best == kNobody || d < bestSquared) {
        best = i;
        bestSquared = d;
      }
    }
    if (best == kNobody) break;
    reached = bestSquared;
    reachedRow = best;
    f(best);
    ++called;
  }
  return called;
}

/// The `amount` people of the group nearest to the zone go there and argue.
void startQuarrel(World& w, const Inject& inject) {
  if (inject.groupIndex < 0 || inject.zoneIndex < 0) return;
  const Vec2 centre = middleOf(w, inject.zoneIndex);
  const uint32_t called = forNearest(w, centre, inject.amount, [&](uint32_t i) { return w.people.group[i] == inject.groupIndex; }, [&](uint32_t i) {
    w.people.goal[i] = static_cast<uint16_t>(inject.zoneIndex);  // goals begin with the zones
    w.people.legTick[i] = kNever;
    setMode(w, i, Mode::walk);
  });
  if (called == 0) return;
  w.groups.quarrelTick[static_cast<size_t>(inject.groupIndex)] = w.clock.tick;
  note(w, EventKind::quarrel, called, static_cast<uint32_t>(inject.groupIndex), 0, centre);
}

void lightFire(World& w, const Inject& inject) {
  if (inject.groupIndex < 0) return;
  Vec2 at{};
  if (inject.zoneIndex >= 0) at = centroid(w.exercise->scenario.site.zones[static_cast<size_t>(inject.zoneIndex)].polygon);
  const uint32_t row = nearest(w, at, 30.0f, [&](uint32_t j) { return w.people.group[j] == inject.groupIndex && isActive(modeOf(w, j)); });
  if (row != kNobody) lightFireAt(w, row);
}

/// Some are hurt, whatever the cause: moderately, so that somebody has to carry them.
void hurt(World& w, const Inject& inject) {
  const auto is = [&](uint32_t i) {
    return modeOf(w, i) != Mode::down && (inject.unitIndex >= 0 ? w.people.unit[i] == inject.unitIndex : w.people.group[i] == inject.groupIndex);
  };
  Vec2 centre{};
  if (inject.zoneIndex >= 0) centre = middleOf(w, inject.zoneIndex);
  else if (inject.unitIndex >= 0) centre = placeOf(w, w.units.firstRow[static_cast<size_t>(inject.unitIndex)]);
  forNearest(w, centre, std::max(1.0, inject.amount), is, [&](uint32_t i) { injure(w, i, 2, InjuryCause::other); });
}

/// They break away, whatever they were doing, and attack at the zone; what becomes of it is theirs to decide.
void charge(World& w, const Inject& inject) {
  if (inject.groupIndex < 0 || inject.zoneIndex < 0) return;
  const auto able = [&](uint32_t i) { return w.people.group[i] == inject.groupIndex && modeOf(w, i) != Mode::down && modeOf(w, i) != Mode::held; };
  forNearest(w, middleOf(w, inject.zoneIndex), inject.amount, able, [&](uint32_t i) {
    w.people.goal[i] = static_cast<uint16_t>(inject.zoneIndex);
    w.people.legTick[i] = w.clock.tick;
    setMode(w, i, Mode::push);
  });
}

void turnWind(World& w, const Inject& inject) {
  const float direction = static_cast<float>(inject.direction), speed = static_cast<float>(std::max(0.0, inject.amount));
  w.gas.windX[0] = speed * elementary::cos(direction);
  w.gas.windY[0] = speed * elementary::sin(direction);
  note(w, EventKind::windChanged, 0, 0, 0, {}, speed);
}

void findThreat(World& w, const Inject& inject) {
  if (inject.zoneIndex < 0) return;
  w.zones.threat[static_cast<size_t>(inject.zoneIndex)] = 1;
  note(w, EventKind::threatFound, static_cast<uint32_t>(inject.zoneIndex), 0, 0, middleOf(w, inject.zoneIndex));
}

void happen(World& w, const Inject& inject) {
  const float amount = static_cast<float>(inject.amount);
  switch (inject.kind) {
    case InjectKind::message:
    case InjectKind::rumour:
    case InjectKind::counterMessage:  // spread by act_message.cpp from now on
      break;
    case InjectKind::legitimacy:
      changeLegitimacy(w, inject.groupIndex, amount);
      break;
    case InjectKind::quarrel:
      startQuarrel(w, inject);
      break;
    case InjectKind::objection:
      ++w.clock.objections;
      note(w, EventKind::objection, 0, static_cast<uint32_t>(inject.groupIndex));
      changeLegitimacy(w, inject.groupIndex, amount);
      break;
    case InjectKind::openGate:
    case InjectKind::closeGate:
      if (inject.gateIndex >= 0) setGate(w, static_cast<uint32_t>(inject.gateIndex), inject.kind == InjectKind::openGate);
      break;
    case InjectKind::fire:
      lightFire(w, inject);
      break;
    case InjectKind::breakdown:
    case InjectKind::repair:
      if (inject.unitIndex >= 0) w.units.broken[static_cast<size_t>(inject.unitIndex)] = inject.kind == InjectKind::breakdown ? 1 : 0;
      break;
    case InjectKind::casualty:
      hurt(w, inject);
      break;
    case InjectKind::wind:
      turnWind(w, inject);
      break;
    case InjectKind::threat:
      findThreat(w, inject);
      break;
    case InjectKind::blockade:
      if (inject.gateIndex >= 0) setGate(w, static_cast<uint32_t>(inject.gateIndex), false);
      break;
    case InjectKind::charge:
      charge(w, inject);
      break;
    case InjectKind::hostage:
      takeHostages(w, inject);
      break;
    case InjectKind::misconduct:
      misbehave(w, inject);
      break;
  }
}

void fireInject(World& w, uint32_t k) {
  w.course.injectFired[k] = w.clock.tick;
  if (k < w.course.injectTimes.size()) ++w.course.injectTimes[k];
  note(w, EventKind::injectFired, k);
  happen(w, w.exercise->scenario.script[k]);
}

/// They come in the order in which they have been written.
void fireWritten(World& w, uint32_t k) {
  const size_t number = w.course.writtenFired.size();
  if (number >= w.written.size() || k != w.course.injectFired.size() + number) return;
  w.course.writtenFired.push_back(w.clock.tick);
  note(w, EventKind::injectFired, k);
  happen(w, w.written[number]);
}

/// One that repeats is not fired again.
void skipInject(World& w, uint32_t k) {
  if (w.course.injectFired[k] == kNever) w.course.injectFired[k] = kSkipped;
  else if (w.course.injectFired[k] != kSkipped && k < w.course.injectTimes.size()) w.course.injectTimes[k] = static_cast<uint16_t>(w.exercise->scenario.script[k].times.value_or(1));
}

void declare(World& w, uint32_t level, bool reasoned) {
  if (level >= w.exercise->doctrine.levels.size() || level == w.clock.declared) return;
  w.clock.declared = level;
  note(w, EventKind::levelDeclared, level, 0, 0, {}, reasoned ? 1.0f : 0.0f);
}

}  // namespace

void carryOut(World& w, const Command& c) {
  switch (c.kind) {
    case CommandKind::order:
      if (c.order == OrderKind::declareLevel) declare(w, c.ref, c.reasoned != 0);
      else orderUnit(w, c);
      break;
    case CommandKind::declare:
      declare(w, c.ref, c.reasoned != 0);
      break;
    case CommandKind::inject:
      if (c.ref < w.course.injectFired.size()) fireInject(w, c.ref);
      break;
    case CommandKind::skip:
      if (c.ref < w.course.injectFired.size()) skipInject(w, c.ref);
      break;
    case CommandKind::log:
      note(w, EventKind::logged, 0);
      break;
    case CommandKind::stop:
      w.clock.over = 1;
      break;
    case CommandKind::write:
      fireWritten(w, c.ref);
      break;
  }
}

void obey(World& w) {
  size_t done = 0;
  while (done < w.pending.size() && w.pending[done].tick <= w.clock.tick) carryOut(w, w.pending[done++]);
  if (done > 0) w.pending.erase(w.pending.begin(), w.pending.begin() + static_cast<std::ptrdiff_t>(done));
}

Command commandOf(const Order& o) {
  const auto ref = [](int index) { return index < 0 ? kNone16 : static_cast<uint16_t>(index); };
  Command c;
  c.kind = CommandKind::order;
  c.order = o.kind;
  c.unit = ref(o.unitIndex);
  c.with = ref(o.withIndex);
  c.group = ref(o.groupIndex);
  c.gate = ref(o.gateIndex);
  c.zone = ref(o.zoneIndex);
  c.exit = ref(o.exitIndex);
  c.ref = ref(o.kind == OrderKind::carry ? o.stationIndex : o.levelIndex);
  c.ranks = static_cast<uint8_t>(o.ranks.value_or(0));
  if (o.formation) c.formation = static_cast<uint8_t>(*o.formation);
  c.arc = static_cast<float>(std::abs(o.arc.value_or(0)));
  c.shots = static_cast<uint8_t>(o.shots.value_or(0));
  for (const AppealPart part : o.says) c.says = static_cast<uint8_t>(c.says | 1u << static_cast<unsigned>(part));
  c.reasoned = o.why.id.empty() && o.why.en.empty() ? 0 : 1;
  if (o.at) {
    c.hasAt = 1;
    c.atX = o.at->x;
    c.atY = o.at->y;
  }
  if (o.a) c.aX = o.a->x, c.aY = o.a->y;
  if (o.b) c.bX = o.b->x, c.bY = o.b->y;
  if (o.heading) {
    c.hasHeading = 1;
    c.heading = static_cast<float>(*o.heading);
  }
  c.distance = static_cast<float>(o.distance.value_or(0));
  c.duration = static_cast<float>(o.duration.value_or(0));
  return c;
}

}  // namespace sispam
