// SPDX-License-Identifier: Apache-2.0
// Turns every name into an index and numbers every Condition, by walking the field table. What cannot be found is an issue,
// unless the file that would define it is not there.
#pragma once

#include <cstdint>

#include "scenario/names.h"
#include "scenario/plan.h"
#include "scenario/report.h"

namespace sispam {

/// What was found of conditions so far; it goes on from file to file.
struct ConditionTally {
  uint32_t next = 0;         ///< number of the next Condition node
  bool orderCounts = false;  ///< one of them counts orders
  bool objectivesAwaited = false;  ///< one of them waits for an objective
};

void resolve(Scenario& scenario, const Names& names, Report& report, ConditionTally& conditions);
void resolve(Doctrine& doctrine, const Names& names, Report& report, ConditionTally& conditions);
void resolve(Orders& orders, const Names& names, Report& report, ConditionTally& conditions);
void resolve(Order& order, const Names& names, Report& report, ConditionTally& conditions);
void resolve(Inject& inject, const Names& names, Report& report, ConditionTally& conditions);
void resolve(Plan& plan, const Names& names, Report& report, ConditionTally& conditions);

}  // namespace sispam
