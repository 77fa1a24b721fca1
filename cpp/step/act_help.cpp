// SPDX-License-Identifier: Apache-2.0
// Citizens who help: they go to somebody who lies on the ground, stay, help up whoever can get up (fall.cpp asks isHelped()), bandage light
// wounds, and give way to medics. Severe wounds wait for them. Times are assumed.
#include "scenario/read.h"
#include "step/acts.h"
#include "step/nearness.h"
#include "step/verbs.h"

namespace sispam {

namespace {

constexpr float kSeesLying = 5.0f;                            // m, as far as decide() was told that somebody lies near
constexpr float kBeside = 1.2f;                               // m

bool needsHelp(const World& w, uint32_t row) {
  return row < w.citizens && isPresent(w, row) && modeOf(w, row) == Mode::down && w.people.holder[row] == kNobody && !w.people.aided[row];
}

bool isLookedAfter(const World& w, uint32_t row) {
  return nearest(w, placeOf(w, row), 2.0f * kSeesLying, [&](uint32_t j) {
           return j < w.citizens && modeOf(w, j) == Mode::help && w.people.target[j] == row;
         }) != kNobody;
}

void endHelp(World& w, uint32_t i) {
  w.people.target[i] = kNobody;
  w.people.taskTick[i] = kNever;
  w.people.spotX[i] = w.people.x[i];
  w.people.spotY[i] = w.people.y[i];
  setMode(w, i, Mode::watch);
}

void help(World& w, uint32_t i) {
  const MeansParameters& means = w.exercise->scenario.parameters.means;
  People& p = w.people;
  const uint32_t target = p.target[i];
  if (target == kNobody || !needsHelp(w, target) || w.clock.tick - p.modeTick[i] > toTicks(means.helpTime)) {
    endHelp(w, i);
    return;
  }
  if (distance(placeOf(w, i), placeOf(w, target)) > kBeside) return;
  if (p.taskTick[i] == kNever) p.taskTick[i] = w.clock.tick;
  if (p.injury[target] == 1 && w.clock.tick - p.taskTick[i] >= toTicks(means.bandageTime)) p.aided[target] = 1;
}

}  // namespace

bool beginHelp(World& w, uint32_t i) {
  const uint32_t target = nearest(w, placeOf(w, i), kSeesLying, [&](uint32_t j) { return needsHelp(w, j); });
  if (target == kNobody || isLookedAfter(w, target)) return false;
  w.people.target[i] = target;
  w.people.taskTick[i] = kNever;
  setMode(w, i, Mode::help);
  return true;
}

bool isHelped(const World& w, uint32_t row) {
  return nearest(w, placeOf(w, row), kBeside, [&](uint32_t j) {
           return j < w.citizens && modeOf(w, j) == Mode::help && w.people.target[j] == row;
         }) != kNobody;
}

void actHelp(World& w) {
  if (w.clock.tick % kSlowTicks != 0) return;
  for (uint32_t i = 0; i < w.citizens; ++i)
    if (isPresent(w, i) && modeOf(w, i) == Mode::help) help(w, i);
}

}  // namespace sispam
