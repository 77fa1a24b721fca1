// SPDX-License-Identifier: Apache-2.0
// What follows from the columns: walls and raster with the gates as they are, a flow field per goal, and the cell grid of
// people present. Fields are solved anew only when a gate has moved.
#include <algorithm>

#include "world/world.h"

namespace sispam {

namespace {

constexpr float kCell = 0.5f;            // m, routing raster (models.md A9)
constexpr float kClearance = 0.15f;      // m: nobody's middle comes nearer to a wall
constexpr float kGoalReach = 1.0f;       // m around the end of a queue
constexpr size_t kMaximumCells = 1u << 24;

void addRing(const Polygon& ring, std::vector<Segment>& out) {
  for (size_t k = 0; k < ring.size(); ++k) out.push_back({ring[k], ring[(k + 1) % ring.size()]});
}

/// Border of the ground: edges of its polygons that no other ground polygon covers.
void addBorder(const Site& site, std::vector<Segment>& out) {
  for (size_t g = 0; g < site.ground.size(); ++g) {
    const Polygon& ring = site.ground[g].polygon;
    for (size_t k = 0; k < ring.size(); ++k) {
      const Segment edge{ring[k], ring[(k + 1) % ring.size()]};
      const Vec2 middle = (edge.a + edge.b) * 0.5f;
      bool covered = false;
      for (size_t o = 0; o < site.ground.size(); ++o) covered = covered || (o != g && contains(site.ground[o].polygon, middle));
      if (!covered) out.push_back(edge);
    }
  }
}

void buildWalls(World& w) {
  const Site& site = w.exercise->scenario.site;
  std::vector<Segment> segments;
  addBorder(site, segments);
  for (const Building& b : site.buildings) addRing(b.polygon, segments);
  for (const Wall& wall : site.walls)
    for (size_t k = 0; k + 1 < wall.points.size(); ++k) segments.push_back({wall.points[k], wall.points[k + 1]});
  w.firstGateSegment = static_cast<uint32_t>(segments.size());
  for (const Gate& g : site.gates) segments.push_back({g.a, g.b});
  Box box = bounds(site.ground.front().polygon);
  for (const Ground& g : site.ground) {
    const Box each = bounds(g.polygon);
    box.lo = {std::min(box.lo.x, each.lo.x), std::min(box.lo.y, each.lo.y)};
    box.hi = {std::max(box.hi.x, each.hi.x), std::max(box.hi.y, each.hi.y)};
  }
  w.walls.configure(box, 2.0f, segments);
  w.grid.configure(box, 1.0f, w.rows);
}

void buildRaster(World& w) {
  const Site& site = w.exercise->scenario.site;
  std::vector<Polygon> ground, buildings;
  std::vector<Segment> walls, gates;
  for (const Ground& g : site.ground) ground.push_back(g.polygon);
  for (const Building& b : site.buildings) buildings.push_back(b.polygon);
  for (const Wall& wall : site.walls)
    for (size_t k = 0; k + 1 < wall.points.size(); ++k) walls.push_back({wall.points[k], wall.points[k + 1]});
  for (size_t g = 0; g < site.gates.size(); ++g) {
    if (!w.gates.open[g]) gates.push_back({site.gates[g].a, site.gates[g].b});
    w.walls.setActive(w.firstGateSegment + static_cast<uint32_t>(g), w.gates.open[g] == 0);
  }
  w.occupancy.build({ground, buildings, walls, gates, kClearance}, kCell, kMaximumCells);
}

void goalCells(const World& w, const Goal& goal, std::vector<uint32_t>& cells) {
  const Scenario& s = w.exercise->scenario;
  cells.clear();
  for (uint32_t cell = 0; cell < w.occupancy.cells(); ++cell) {
    if (!w.occupancy.free(cell)) continue;
    const Vec2 at = w.occupancy.centre(cell);
    const bool in = goal.kind == Goal::Kind::zone   ? contains(s.site.zones[goal.index].polygon, at)
                    : goal.kind == Goal::Kind::exit ? contains(s.site.exits[goal.index].polygon, at)
                                                    : distance(s.stations[goal.index].queue.back(), at) <= kGoalReach;
    if (in) cells.push_back(cell);
  }
}

/// Seconds per metre by the zones' speed factors; empty where there are none.
std::vector<float> slownessOf(const World& w) {
  std::vector<float> slowness;
  for (const Zone& z : w.exercise->scenario.site.zones) {
    if (z.speedFactor == 1) continue;
    if (slowness.empty()) slowness.assign(w.occupancy.cells(), 1.0f);
    for (uint32_t cell = 0; cell < w.occupancy.cells(); ++cell)
      if (contains(z.polygon, w.occupancy.centre(cell))) slowness[cell] = 1.0f / static_cast<float>(z.speedFactor);
  }
  return slowness;
}

void solveFields(World& w) {
  const std::vector<Goal>& goals = w.exercise->goals;
  w.fields.resize(goals.size());
  const std::vector<float> slowness = slownessOf(w);
  std::vector<uint32_t> cells;
  for (size_t g = 0; g < goals.size(); ++g) {
    goalCells(w, goals[g], cells);
    w.fields[g].solve(w.occupancy, cells, slowness);
  }
}

}  // namespace

void refreshDerived(World& w) {
  if (w.walls.segments().empty()) buildWalls(w);
  if (w.solvedGeneration != w.clock.gateGeneration) {
    buildRaster(w);
    solveFields(w);
    const size_t units = w.exercise->scenario.units.size();
    w.unitFields.resize(units);
    w.unitFieldCell.assign(units, kNever);
    w.unitFieldGeneration.assign(units, kNever);
    w.solvedGeneration = w.clock.gateGeneration;
  }
  w.work.present.resize(w.rows);
  for (uint32_t i = 0; i < w.rows; ++i) w.work.present[i] = isPresent(w, i) ? 1 : 0;
  w.grid.rebuild(w.people.x, w.people.y, w.work.present);
}

}  // namespace sispam
