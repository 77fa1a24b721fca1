// SPDX-License-Identifier: Apache-2.0
// How many people a group has: as written, or its density times the free ground of the zone it stands in.
#pragma once

#include "scenario/report.h"
#include "scenario/scenario.h"

namespace sispam {

/// Fills Group::count of every group; names must have been resolved and shapes checked. Reports group.count (not exactly
/// one of count and density), group.density (people who are not there from the start), group.empty and people.many.
void countPeople(Scenario& scenario, Report& report);

}  // namespace sispam
