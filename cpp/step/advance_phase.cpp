// SPDX-License-Identifier: Apache-2.0
// The course of the exercise: the doctrine's level, phases, the script's injects, the commander's lines and the end.
// Conditions are looked at twice a second, lines with a time at their very tick. A phase that its time-out begins is forced.
#include "scenario/read.h"
#include "step/nearness.h"
#include "step/verbs.h"
#include "world/measure.h"

namespace sispam {

namespace {

uint32_t compressedTicks(const World& w, double seconds) { return toTicks(seconds / w.exercise->scenario.compression); }

/// The highest level whose condition holds is entered at once; downwards one at a time, after its calm time.
void judgeLevel(World& w) {
  const std::vector<Level>& levels = w.exercise->doctrine.levels;
  uint32_t highest = 0;
  for (uint32_t k = 0; k < levels.size(); ++k) {
    if (!levels[k].when || !holds(w, *levels[k].when)) continue;
    w.course.levelHeld[k] = w.clock.tick;
    if (k > highest) highest = k;
  }
  uint32_t level = w.clock.level;
  if (highest > level) {
    level = highest;
  } else if (level > highest) {  // a level that still holds is not left, however short its calm time
    uint32_t last = w.clock.levelTick;
    for (uint32_t k = level; k < levels.size(); ++k)
      if (w.course.levelHeld[k] != kNever && w.course.levelHeld[k] > last) last = w.course.levelHeld[k];
    if (w.clock.tick - last >= compressedTicks(w, levels[level].calm)) --level;
  }
  if (level == w.clock.level) return;
  note(w, EventKind::levelChanged, level, w.clock.level);
  w.clock.level = level;
  w.clock.levelTick = w.clock.tick;
}

void beginPhase(World& w, uint32_t phase, bool forced) {
  w.clock.phase = phase;
  w.course.phaseBegan[phase] = w.clock.tick;
  w.course.phaseForced[phase] = forced ? 1 : 0;
  note(w, EventKind::phaseBegan, phase, forced ? 1 : 0);
}

void judgePhase(World& w) {
  const std::vector<Phase>& phases = w.exercise->scenario.phases;
  if (phases.empty()) return;
  if (w.course.phaseBegan[0] == kNever) beginPhase(w, 0, false);
  const uint32_t next = w.clock.phase + 1;
  if (next >= phases.size()) return;
  const Phase& p = phases[next];
  const uint32_t running = w.clock.tick - w.course.phaseBegan[w.clock.phase];
  if (p.begins && holds(w, *p.begins)) beginPhase(w, next, false);
  else if (p.timeout && running >= toTicks(*p.timeout)) beginPhase(w, next, true);
}

/// A repeating inject goes on by the clock once it has been fired, whatever has become of its condition.
bool isDueAgain(const World& w, uint32_t k) {
  const Inject& inject = w.exercise->scenario.script[k];
  const uint32_t fired = w.course.injectFired[k];
  if (!inject.every || fired == kNever || fired == kSkipped || w.course.injectTimes[k] >= inject.times.value_or(1)) return false;
  return w.clock.tick - fired >= compressedTicks(w, *inject.every);
}

void runScript(World& w) {
  const std::vector<Inject>& script = w.exercise->scenario.script;
  for (uint32_t k = 0; k < script.size(); ++k) {
    const bool first = w.course.injectFired[k] == kNever && script[k].when && holds(w, *script[k].when);
    if (!first && !isDueAgain(w, k)) continue;
    Command c;
    c.tick = w.clock.tick;
    c.kind = CommandKind::inject;
    c.source = CommandSource::script;
    c.ref = static_cast<uint16_t>(k);
    carryOut(w, c);
  }
}

void lookAtCommander(World& w) {
  const std::vector<Order>& orders = w.exercise->orders.orders;
  for (uint32_t k = 0; k < orders.size(); ++k) {
    if (!orders[k].when) continue;
    const bool now = holds(w, *orders[k].when);
    if (!now) {
      w.course.orderArmed[k] = 1;
      continue;
    }
    const bool fresh = w.course.orderGiven[k] == kNever || (orders[k].again && w.course.orderArmed[k]);
    if (!fresh || w.course.orderDue[k] != kNever) continue;
    w.course.orderArmed[k] = 0;
    w.course.orderDue[k] = w.clock.tick + compressedTicks(w, orders[k].after);
  }
}

void giveDueOrders(World& w) {
  const std::vector<Order>& orders = w.exercise->orders.orders;
  for (uint32_t k = 0; k < orders.size(); ++k) {
    const bool timed = orders[k].t && w.clock.tick == toTicks(*orders[k].t);
    if (!timed && !(w.course.orderDue[k] != kNever && w.clock.tick >= w.course.orderDue[k])) continue;
    w.course.orderDue[k] = kNever;
    w.course.orderGiven[k] = w.clock.tick;
    Command c = commandOf(orders[k]);
    c.tick = w.clock.tick;
    c.source = CommandSource::commander;
    c.line = static_cast<uint16_t>(k);
    carryOut(w, c);
  }
}

/// Keeps the timers of conditions that others read: objectives (observe/, and conditions that wait for one), availability of units (orders).
void watchOthers(World& w) {
  const std::vector<Objective>& objectives = w.exercise->scenario.objectives;
  for (size_t k = 0; k < objectives.size(); ++k) {
    const bool starts = !objectives[k].starts || holds(w, *objectives[k].starts), done = objectives[k].done && holds(w, *objectives[k].done);
    if (w.course.objectiveDone.empty()) continue;
    uint32_t &started = w.course.objectiveStarted[k], &met = w.course.objectiveDone[k];
    if (started == kNever && starts) started = w.clock.tick;
    if (met == kNever && started != kNever && done) met = w.clock.tick;
  }
  for (const Unit& u : w.exercise->scenario.units)
    if (u.available) holds(w, *u.available);
}

void judgeEnd(World& w) {
  const Scenario& s = w.exercise->scenario;
  if ((s.end && holds(w, *s.end)) || w.clock.tick >= toTicks(s.limit)) w.clock.over = 1;
}

}  // namespace

void advancePhase(World& w) {
  if (w.clock.tick % kSlowTicks == 0) {
    judgeLevel(w);
    judgePhase(w);
    runScript(w);
    lookAtCommander(w);
    watchOthers(w);
    judgeEnd(w);
  }
  giveDueOrders(w);
}

}  // namespace sispam
