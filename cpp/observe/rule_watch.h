// SPDX-License-Identifier: Apache-2.0
// One rule of the doctrine being watched. There is one file rule_*.cpp for each RuleKind; the pack gives every threshold, and
// legal times are never divided by a scenario's compression.
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
  void finish(const World& world) { incidents_.finish(world.clock.tick); }

 protected:
  double limit() const { return rule_.limit.value_or(0); }
  double duration() const { return rule_.duration.value_or(0); }                       ///< s
  uint32_t durationTicks() const { return toTicks(duration()); }
  uint32_t windowTicks() const { return toTicks(rule_.window.value_or(0)); }           ///< where the window is a time
  uint32_t level() const { return rule_.levelIndex < 0 ? 0u : static_cast<uint32_t>(rule_.levelIndex); }

  const Rule& rule_;         ///< of the exercise, which outlives this
  Incidents incidents_;
};

/// The watcher for this rule. `density` and `walls` outlive it and are renewed before it each tick.
std::unique_ptr<RuleWatch> watchRule(const World& world, const Rule& rule, const DensityObserver& density, const WallLoad& walls, Incidents incidents);

std::unique_ptr<RuleWatch> watchDensity(const World&, const Rule&, const DensityObserver&, Incidents);
std::unique_ptr<RuleWatch> watchAppealsBefore(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchComplianceTime(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchWaterDistance(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchWaterLevel(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchShieldsInCalm(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchPushDirection(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchAidDelay(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchArrestStrength(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchDeclareLag(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchNegotiationKept(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchRotation(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchStationEntry(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchStationPattern(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchBoxCustody(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchObjectionForm(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchIrritantCrowd(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchIrritantEgress(const World&, const Rule&, Incidents);
std::unique_ptr<RuleWatch> watchWallLoad(const World&, const Rule&, const WallLoad&, Incidents);

}  // namespace sispam
