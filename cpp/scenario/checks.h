// SPDX-License-Identifier: Apache-2.0
// What needs more than one value to judge. Every check looks only at values that are sound, so that a value which could
// not be read is not reported a second time; work is bounded by the sizes in the field table.
#pragma once

#include "scenario/doctrine.h"
#include "scenario/orders.h"
#include "scenario/plan.h"
#include "scenario/report.h"
#include "scenario/scenario.h"

namespace sispam {

/// Shapes of the ground and of what is measured: edges, crossings, sizes, ids that nothing refers to.
void checkSite(const Scenario& scenario, Report& report);
/// Groups, units and stations: numbers that must agree, points that must be on the ground.
void checkPeople(const Scenario& scenario, Report& report);
/// Who can get where, on the routing raster with every gate open.
void checkReach(const Scenario& scenario, Report& report);
/// Phases, script, objectives, end.
void checkCourse(const Scenario& scenario, Report& report);
/// What one inject at this pointer needs; `scenario` is where its unit is found.
void checkInject(const Inject& inject, const Scenario& scenario, const std::string& pointer, Report& report);
/// Phases, injects and arrivals that wait for one another in a circle.
void checkPossible(const Scenario& scenario, Report& report);
/// True when what this condition asks for can never be so, by itself.
bool contradicts(const Condition& condition);
void checkDoctrine(const Doctrine& doctrine, Report& report);
/// `scenario` may be null: then units and places are not judged.
void checkOrders(const std::vector<Order>& orders, const Scenario* scenario, Report& report);
/// One order at this pointer; `triggered` says whether it must have a time or a condition.
void checkOrder(const Order& order, const Scenario* scenario, bool triggered, const std::string& pointer, Report& report);
void checkPlan(const Plan& plan, Report& report);

/// Every Condition of a file by itself. The population counts only in the scenario's own conditions: a doctrine or a
/// commander may be written for larger drills. `scenario` may be null.
void checkConditions(Scenario& scenario, Report& report);
void checkConditions(Doctrine& doctrine, Report& report);
void checkConditions(Orders& orders, Report& report);

inline constexpr uint32_t kMostConditions = 20000;  ///< of one file (assumed; bounds the work of every check)

/// Where one can stand, by the exact shapes (not the raster).
class Walkable {
 public:
  Walkable(const Site& site, const Report& report);
  /// Of a site that is known to be sound.
  explicit Walkable(const Site& site);
  /// Reports place.outside or place.building if one cannot stand there. On the outline, or `slack` m beyond, one can: a desk
  /// may stand against a wall, a gate may be fixed in one.
  void judge(Vec2 place, const std::string& pointer, Report& report, float slack = 1e-3f) const;

 private:
  const Site& site_;
  bool known_;                        ///< the ground
  std::vector<bool> buildingKnown_;
  std::vector<Box> groundBoxes_, buildingBoxes_;
};

}  // namespace sispam
