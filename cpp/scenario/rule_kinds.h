// SPDX-License-Identifier: Apache-2.0
// What each kind of rule is judged by: one row a RuleKind, with the thresholds it must have or may have and the range in which each
// makes sense. Ranges are ours (assumed): wide enough for every training owner, narrow enough to catch a slip of the pen.
#pragma once

#include <array>
#include <string_view>

#include "scenario/doctrine.h"

namespace sispam {

struct Threshold {
  std::string_view key;       ///< a field of Rule; empty = none
  double min = 0, max = 0;
  bool required = true;
};

struct RuleKindRow {
  RuleKind kind;
  std::array<Threshold, 4> thresholds;
};

namespace thresholds {
constexpr Threshold limit(double min, double max) { return {"limit", min, max}; }
constexpr Threshold duration(double min = 0, double max = 86400) { return {"duration", min, max}; }
constexpr Threshold window(double min, double max) { return {"window", min, max}; }
constexpr Threshold count(double min, double max) { return {"count", min, max}; }
constexpr Threshold stage() { return {"stage", 2, 6}; }
constexpr Threshold level() { return {"level", 0, 0}; }
constexpr Threshold maybe(Threshold t) { return {t.key, t.min, t.max, false}; }
constexpr Threshold share() { return limit(0, 1); }

inline constexpr double kPerM2 = 20, kFar = 1000;  ///< p/m², m
}  // namespace thresholds

inline constexpr auto kRuleKinds = [] {
  using namespace thresholds;
  return std::to_array<RuleKindRow>({
      {RuleKind::density, {limit(0.1, kPerM2), duration()}},
      {RuleKind::appealsBefore, {count(1, 100), window(1, 86400), stage(), maybe(share())}},
      {RuleKind::complianceTime, {duration(), maybe(stage()), maybe(count(1, 10))}},
      {RuleKind::waterDistance, {limit(0.1, kFar)}},
      {RuleKind::waterLevel, {level()}},
      {RuleKind::shieldsInCalm, {limit(0.1, kFar), duration()}},
      {RuleKind::pushDirection, {limit(0.1, 100), window(1, kFar)}},
      {RuleKind::aidDelay, {duration()}},
      {RuleKind::arrestStrength, {count(1, 100)}},
      {RuleKind::declareLag, {duration()}},
      {RuleKind::negotiationKept, {duration(), level()}},
      {RuleKind::wallLoad, {limit(1, 100000), duration()}},
      {RuleKind::rotation, {limit(0, 100), duration(), count(0, 1000)}},
      {RuleKind::stationEntry, {duration(), window(1, 86400)}},
      {RuleKind::stationPattern, {limit(1, 10000), maybe(duration())}},
      {RuleKind::boxCustody, {limit(0.1, kFar), duration(), count(1, 100)}},
      {RuleKind::objectionForm, {duration()}},
      {RuleKind::irritantCrowd, {limit(0.1, kPerM2)}},
      {RuleKind::irritantEgress, {duration()}},
      {RuleKind::stageFits, {stage(), limit(1, kFar), window(1, 3600)}},
      {RuleKind::stageStep, {stage(), window(1, 3600), count(1, 5)}},
      {RuleKind::irritantAimed, {limit(0.1, 100)}},
      {RuleKind::irritantReach, {limit(0.001, 1000)}},
      {RuleKind::irritantEnclosed, {share(), window(1, kFar)}},
      {RuleKind::waterVulnerable, {}},
      {RuleKind::formationKept, {limit(0.5, 100), duration()}},
      {RuleKind::backTurned, {limit(0.5, 100), duration(), count(90, 180)}},
      {RuleKind::brimobEarly, {limit(1, kFar), level()}},
      {RuleKind::dispersalGround, {level(), stage(), limit(0, 24)}},
      {RuleKind::peacefulMajority, {share(), window(1, kFar)}},
      {RuleKind::containment, {duration(), limit(0.1, kPerM2)}},
      {RuleKind::evacuationDelay, {duration()}},
      {RuleKind::handOver, {duration()}},
      {RuleKind::decisionLog, {window(0, 86400), stage()}},
      {RuleKind::documentation, {limit(1, kFar), stage()}},
      {RuleKind::pressHarmed, {}},
      {RuleKind::laneBlocked, {limit(0.5, 20), duration(), count(0.1, kPerM2)}},
      {RuleKind::reserveKept, {share(), duration()}},
      {RuleKind::lineFatigue, {duration()}},
      {RuleKind::appealParts, {count(1, 4)}},
      {RuleKind::vulnerablePresent, {limit(0.1, kFar), stage()}},
      {RuleKind::meansPermitted, {}},
      {RuleKind::firearmCarried, {}},
      {RuleKind::conduct, {duration(0, 3600), maybe(limit(0, kFar))}},
      {RuleKind::notEvaluated, {}},
  });
}();

static_assert([] {
  for (size_t k = 0; k < kRuleKinds.size(); ++k)
    if (kRuleKinds[k].kind != static_cast<RuleKind>(k)) return false;
  return kRuleKinds.back().kind == RuleKind::notEvaluated;
}(), "one row for each RuleKind, in its order");

constexpr const RuleKindRow& rowOf(RuleKind kind) { return kRuleKinds[static_cast<size_t>(kind)]; }

}  // namespace sispam
