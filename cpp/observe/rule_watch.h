// SPDX-License-Identifier: Apache-2.0
// One rule of the doctrine being watched. There is one file rule_*.cpp for each RuleKind or two that are nearly alike; the pack gives
// every threshold, and legal times are never divided by a scenario's compression.
#pragma once

#include <memory>

#include "observe/density_observer.h"
#include "observe/incidents.h"
#include "scenario/read.h"

namespace sispam {

class WallLoad;

class RuleWatch {
 public:
  RuleWatch(const Rule& rule, Incidents incidents) : rule_(rule), incidents_(incidents) {}
  virtual ~RuleWatch() = default;
  RuleWatch(const RuleWatch&) = delete;
  RuleWatch& operator=(const RuleWatch&) = delete;

  /// After every step; the events of the step are still in the world.
  virtual void watch(const World& world) = 0;
  void finish(const World& world) {
    atEnd(world);
    incidents_.finish(world.clock.tick);
  }

 protected:
  /// What is still open when the exercise is over.
  virtual void atEnd(const World&) {}

  double limit() const { return rule_.limit.value_or(0); }
  double duration() const { return rule_.duration.value_or(0); }                       ///< s
  double window() const { return rule_.window.value_or(0); }                           ///< s or m, as the kind says
  double count() const { return rule_.count.value_or(0); }
  int stage() const { return rule_.stage.value_or(1); }
  uint32_t durationTicks() const { return toTicks(duration()); }
  uint32_t windowTicks() const { return toTicks(window()); }                           ///< where the window is a time
  uint32_t level() const { return rule_.levelIndex < 0 ? 0u : static_cast<uint32_t>(rule_.levelIndex); }

  const Rule& rule_;         ///< of the exercise, which outlives this
  Incidents incidents_;
};

/// Seconds between two ticks.
inline double secondsBetween(uint32_t from, uint32_t to) { return static_cast<double>(to - from) / kTicksPerSecond; }

inline double rankOf(const World& w, uint32_t level) { return w.exercise->doctrine.levels[level].rank; }

/// The watcher for this rule; none for a rule that is not evaluated. `density` and `walls` outlive it and are renewed before it each tick.
std::unique_ptr<RuleWatch> watchRule(const World& world, const Rule& rule, const DensityObserver& density, const WallLoad& walls, Incidents incidents);

std::unique_ptr<RuleWatch> watchDensity(const World&, const Rule&, const DensityObserver&, Incidents);
std::unique_ptr<RuleWatch> watchWallLoad(const World&, const Rule&, const WallLoad&, Incidents);

using Watcher = std::unique_ptr<RuleWatch>(const World&, const Rule&, Incidents);
Watcher watchAppealsBefore, watchComplianceTime, watchWaterDistance, watchWaterLevel, watchShieldsInCalm, watchPushDirection, watchAidDelay,
    watchArrestStrength, watchDeclareLag, watchNegotiationKept, watchRotation, watchStationEntry, watchStationPattern, watchBoxCustody,
    watchObjectionForm, watchIrritantCrowd, watchIrritantEgress, watchStageFits,
    watchStageStep, watchIrritantAimed, watchIrritantReach, watchIrritantEnclosed, watchWaterVulnerable, watchFormationKept, watchBackTurned,
    watchBrimobEarly, watchDispersalGround, watchPeacefulMajority, watchContainment, watchEvacuationDelay, watchHandOver, watchDecisionLog,
    watchDocumentation, watchPressHarmed, watchLaneBlocked, watchReserveKept, watchLineFatigue, watchAppealParts, watchVulnerablePresent, watchMeansPermitted,
    watchFirearmCarried, watchConduct;

}  // namespace sispam
