// SPDX-License-Identifier: Apache-2.0
// What follows from the columns: walls and raster with the gates as they are, a flow field per goal, and the cell grid of
// people present. Fields are of another time when a gate has moved, the one time a step takes memory, and when `crowding` has changed.
#include <algorithm>
#include <cmath>

#include "geometry/cell_fill.h"
#include "math/elementary.h"
#include "scenario/ground_box.h"
#include "scenario/read.h"
#include "world/border.h"
#include "world/world.h"

namespace sispam {

namespace {

constexpr float kGoalReach = 1.0f;       // m around the end of a queue
constexpr float kLeastGridCell = 0.8f, kMostGridCell = 1.6f;  // m, cell grid of people; no two bodies reach further than one cell
constexpr float kPersonsPerCell = 1.5f;  // on the average of the whole ground: where searching costs least (measured)
constexpr float kWallCell = 2.0f;        // m, wall index
constexpr size_t kMostGridCells = 262144;
constexpr size_t kMaximumCells = static_cast<size_t>(kRoutingBytes / 4);

void buildWalls(World& w) {
  const Site& site = w.exercise->scenario.site;
  std::vector<Segment> segments = fixedBarriers(site);
  w.firstGateSegment = static_cast<uint32_t>(segments.size());
  for (const Gate& g : site.gates) segments.push_back({g.a, g.b});
  const Box box = groundBox(site);
  w.walls.configure(box, kWallCell, segments);
  // The grid is cleared every tick, so a large ground gets larger cells.
  float cell = std::clamp(std::sqrt(kPersonsPerCell * (box.hi.x - box.lo.x) * (box.hi.y - box.lo.y) / static_cast<float>(w.rows)), kLeastGridCell, kMostGridCell);
  while (!CellFrame::covering(box, cell, kMostGridCells) && cell < 16.0f) cell *= 1.25f;
  w.grid.configure(box, cell, w.rows);
  float flowCell = kFlowCell;
  while (!CellFrame::covering(box, flowCell, kMostGridCells) && flowCell < 16.0f) flowCell *= 1.25f;
  w.work.crowd.flowFrame = CellFrame::covering(box, flowCell, kMostGridCells).value_or(CellFrame{{}, 1.0f, 1, 1});
  w.work.crowd.flow.assign(w.work.crowd.flowFrame.count(), FlowCell{});
}

void buildRaster(World& w) {
  const Site& site = w.exercise->scenario.site;
  std::vector<Polygon> ground, buildings;
  for (const Ground& g : site.ground) ground.push_back(g.polygon);
  for (const Building& b : site.buildings) buildings.push_back(b.polygon);
  std::vector<Segment> gates;
  for (size_t g = 0; g < site.gates.size(); ++g) {
    if (!w.gates.open[g]) gates.push_back({site.gates[g].a, site.gates[g].b});
    w.walls.setActive(w.firstGateSegment + static_cast<uint32_t>(g), w.gates.open[g] == 0);
  }
  // The same raster as the reader's check of who can get where: no clearance.
  w.occupancy.build({ground, buildings, fixedWalls(site), gates, 0.0f}, static_cast<float>(routingCell(site)), kMaximumCells);
}

template <class F>
void forCellsIn(const World& w, const Polygon& polygon, F&& f) {
  uint64_t effort = ~uint64_t{0};
  const CellFrame& frame = w.occupancy.frame();
  if (frame.count() == 0) return;
  fillCells(frame, polygon, effort, [&](int cx, int cy) { f(frame.indexOf(cx, cy)); });
}

/// The free cells whose centre the goal holds (as in the reader's check); for one too small for that, the nearest.
void goalCells(const World& w, const Goal& goal, std::vector<uint32_t>& cells) {
  const Scenario& s = w.exercise->scenario;
  cells.clear();
  const auto take = [&](uint32_t cell) {
    if (w.occupancy.free(cell)) cells.push_back(cell);
  };
  Vec2 middle;
  if (goal.kind == Goal::Kind::station) {
    middle = s.stations[goal.index].queue.back();
    const Vec2 reach{kGoalReach, kGoalReach};
    const Vec2 lo = middle - reach, hi = middle + reach;
    forCellsIn(w, {lo, {hi.x, lo.y}, hi, {lo.x, hi.y}}, [&](uint32_t cell) {
      if (distance(middle, w.occupancy.centre(cell)) <= kGoalReach && w.occupancy.sees(middle, w.occupancy.centre(cell))) take(cell);
    });
  } else {
    const Polygon& area = goal.kind == Goal::Kind::zone ? s.site.zones[goal.index].polygon : s.site.exits[goal.index].polygon;
    middle = pointInside(area).value_or(centroid(area));
    forCellsIn(w, area, take);
  }
  if (!cells.empty()) return;
  const uint32_t nearest = w.occupancy.nearestFree(middle);
  if (nearest != Occupancy::noCell) cells.push_back(nearest);
}

/// Persons/m² between the middles of the cells of `crowding`.
float crowdingAt(const World& w, Vec2 at) {
  const DensityRaster& d = w.density;
  const float x = std::clamp((at.x - d.originX) / d.cell - 0.5f, 0.0f, static_cast<float>(d.width - 1));
  const float y = std::clamp((at.y - d.originY) / d.cell - 0.5f, 0.0f, static_cast<float>(d.height - 1));
  const auto cx = static_cast<size_t>(x), cy = static_cast<size_t>(y), width = static_cast<size_t>(d.width);
  const size_t right = cx + 1 < width ? 1 : 0, up = cy + 1 < static_cast<size_t>(d.height) ? width : 0, cell = cy * width + cx;
  const float u = x - static_cast<float>(cx), v = y - static_cast<float>(cy);
  const auto of = [&](size_t c) { return static_cast<float>(w.crowding[c]) * kCrowdingStep; };
  return (of(cell) * (1 - u) + of(cell + right) * u) * (1 - v) + (of(cell + up) * (1 - u) + of(cell + up + right) * u) * v;
}

void renewSlowness(World& w) {
  w.slowness.clear();
  for (const Zone& z : w.exercise->scenario.site.zones) {
    if (z.speedFactor == 1) continue;
    if (w.slowness.empty()) w.slowness.assign(w.occupancy.cells(), 1.0f);
    forCellsIn(w, z.polygon, [&](uint32_t cell) { w.slowness[cell] = 1.0f / static_cast<float>(z.speedFactor); });
  }
}

void renewInclines(World& w) {
  w.inclines.clear();
  w.inclineOf.clear();
  for (const Zone& z : w.exercise->scenario.site.zones) {
    if (!z.slope) continue;
    if (w.inclineOf.empty()) w.inclineOf.assign(w.occupancy.cells(), 0);
    const float direction = static_cast<float>(z.slope->direction);
    w.inclines.push_back({{elementary::cos(direction), elementary::sin(direction)}, static_cast<float>(z.slope->up), static_cast<float>(z.slope->down)});
    forCellsIn(w, z.polygon, [&](uint32_t cell) { w.inclineOf[cell] = static_cast<uint16_t>(w.inclines.size()); });
  }
}

/// What the fields reckon with, s/m: on a slope the mean of up and down, since a field has no direction of its own (assumed); in a
/// crowd longer by its density.
void renewRouteSlowness(World& w) {
  const float congestion = static_cast<float>(w.exercise->scenario.parameters.movement.congestion);
  const bool crowded = congestion > 0 && w.clock.crowdingGeneration > 0;
  w.routeSlowness = w.slowness;
  if (w.inclines.empty() && !crowded) return;
  w.routeSlowness.resize(w.occupancy.cells(), 1.0f);
  for (uint32_t cell = 0; cell < w.routeSlowness.size(); ++cell) {
    if (!w.inclines.empty() && w.inclineOf[cell] != 0) {
      const Incline& slope = w.inclines[w.inclineOf[cell] - 1u];
      w.routeSlowness[cell] *= 0.5f * (1.0f / slope.up + 1.0f / slope.down);
    }
    if (crowded) w.routeSlowness[cell] *= 1.0f + congestion * crowdingAt(w, w.occupancy.centre(cell));
  }
}

/// All fields are of another time now; fieldOf() solves them.
void renewFields(World& w) {
  renewRouteSlowness(w);
  ++w.goalFields.round;
  w.solvedCrowding = w.clock.crowdingGeneration;
}

/// Where the goals lie; takes the memory of their fields.
void placeGoals(World& w) {
  const std::vector<Goal>& goals = w.exercise->goals;
  GoalFields& g = w.goalFields;
  g.field.resize(goals.size());
  g.cells.resize(goals.size());
  g.solved.resize(goals.size(), 0);
  for (size_t k = 0; k < goals.size(); ++k) {
    goalCells(w, goals[k], g.cells[k]);
    g.field[k].reserve(w.occupancy.cells());
  }
}

}  // namespace

void refreshDerived(World& w) {
  if (w.walls.segments().empty()) buildWalls(w);
  if (w.solvedGeneration != w.clock.gateGeneration) {
    buildRaster(w);
    renewSlowness(w);
    renewInclines(w);
    w.routeSlowness.reserve(w.occupancy.cells());
    placeGoals(w);
    renewFields(w);
    const size_t units = w.exercise->scenario.units.size();
    w.unitFields.resize(units);
    w.unitFieldCell.assign(units, kNever);
    w.unitSquare.assign(units, NearestFree{});
    w.unitFieldGeneration.assign(units, kNever);
    w.solvedGeneration = w.clock.gateGeneration;
  } else if (w.solvedCrowding != w.clock.crowdingGeneration) {
    renewFields(w);
  }
  for (uint32_t i = 0; i < w.rows; ++i) w.work.present[i] = isPresent(w, i) ? 1 : 0;
  w.grid.rebuild(w.people.x, w.people.y, w.work.present);
}

}  // namespace sispam
