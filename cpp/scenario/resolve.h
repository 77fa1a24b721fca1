// SPDX-License-Identifier: Apache-2.0
// Turns every name into an index and numbers every Condition, by walking the field table. What cannot be found is an issue,
// unless the file that would define it is not there.
#pragma once

#include <cstdint>

#include "scenario/names.h"
#include "scenario/plan.h"
#include "scenario/report.h"

namespace sispam {

/// `nextCondition` is the number of the next Condition node; it goes on from file to file.
void resolve(Scenario& scenario, const Names& names, Report& report, uint32_t& nextCondition);
void resolve(Doctrine& doctrine, const Names& names, Report& report, uint32_t& nextCondition);
void resolve(Orders& orders, const Names& names, Report& report, uint32_t& nextCondition);
void resolve(Order& order, const Names& names, Report& report, uint32_t& nextCondition);
void resolve(Plan& plan, const Names& names, Report& report, uint32_t& nextCondition);

}  // namespace sispam
