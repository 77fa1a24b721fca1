// SPDX-License-Identifier: Apache-2.0
// Shapes by themselves, and the size of the whole: what the rasters and searches of a run can bear.
#include <algorithm>
#include <map>

#include "geometry/polygon.h"
#include "scenario/checks.h"
#include "scenario/ground_box.h"
#include "scenario/read.h"

namespace sispam {

namespace {

constexpr float kGateSlack = 0.5f;      // m that a gate may reach into a wall or over the edge of the ground (assumed)
constexpr size_t kMostCorners = 50000;  // of all shapes together (assumed; bounds the work of every check)

std::string item(const std::string& list, size_t i) { return list + '/' + std::to_string(i); }

/// Index of the first corner that equals the one before it (for a ring also the last if it equals the first), or -1.
int repeatedCorner(const std::vector<Vec2>& points, bool ring) {
  for (size_t i = 1; i < points.size(); ++i)
    if (points[i] == points[i - 1]) return static_cast<int>(i);
  if (ring && points.size() > 1 && points.front() == points.back()) return static_cast<int>(points.size()) - 1;
  return -1;
}

void checkPolygon(const Polygon& polygon, const std::string& pointer, Report& report) {
  if (!report.sound(pointer) || polygon.size() < 3) return;
  if (const int corner = repeatedCorner(polygon, true); corner >= 0) {
    report.at(item(pointer, static_cast<size_t>(corner)), "polygon.edge", {{"corner", double(corner)}});
  } else if (const auto edges = selfCrossing(polygon)) {
    report.at(pointer, "polygon.crossing", {{"edge", double(edges->first)}, {"other", double(edges->second)}});
  }
}

void checkPolyline(const std::vector<Vec2>& points, const std::string& pointer, Report& report) {
  if (!report.sound(pointer)) return;
  if (const int corner = repeatedCorner(points, false); corner >= 0)
    report.at(item(pointer, static_cast<size_t>(corner)), "polyline.edge", {{"corner", double(corner)}});
}

template <class T>
void checkPolygons(const std::vector<T>& things, const std::string& list, Report& report) {
  for (size_t i = 0; i < things.size() && !report.full(); ++i)
    checkPolygon(things[i].polygon, item(list, i) + "/polygon", report);
}

template <class T>
void checkIds(const std::vector<T>& things, const std::string& list, Report& report) {
  std::map<std::string_view, size_t> seen;
  for (size_t i = 0; i < things.size(); ++i) {
    if (things[i].id.empty()) continue;
    const auto [first, isNew] = seen.emplace(things[i].id, i);
    if (!isNew)
      report.at(item(list, i) + "/id", "id.duplicate", {{"id", things[i].id}, {"first", item(list, first->second) + "/id"}});
  }
}

template <class T>
size_t cornersOf(const std::vector<T>& things) {
  size_t corners = 0;
  for (const T& each : things) corners += each.polygon.size();
  return corners;
}

/// What is measured where nobody can come, by the boxes.
void checkOverGround(const Site& site, const std::vector<Vec2>& points, const std::string& pointer, Report& report) {
  if (site.ground.empty() || points.empty() || !report.sound("/site/ground") || !report.sound(pointer)) return;
  const Box box = bounds(points);
  for (const Ground& ground : site.ground) {
    const Box all = bounds(ground.polygon);
    if (box.lo.x <= all.hi.x && box.hi.x >= all.lo.x && box.lo.y <= all.hi.y && box.hi.y >= all.lo.y) return;
  }
  report.at(pointer, "observe.outside");
}

void checkSize(const Scenario& s, Report& report) {
  const Site& site = s.site;
  size_t corners = cornersOf(site.ground) + cornersOf(site.buildings) + cornersOf(site.exits) + cornersOf(site.zones);
  for (const Wall& wall : site.walls) corners += wall.points.size();
  if (corners > kMostCorners)
    report.at("/site", "site.complex", {{"max", double(kMostCorners)}, {"found", double(corners)}});

  if (!report.sound("/site/ground")) return;
  const Box all = groundBox(site);
  const double cells = (double(all.hi.x) - all.lo.x) * (double(all.hi.y) - all.lo.y) / (routingCell(site) * routingCell(site));
  // The raster itself takes about as much as four fields.
  const size_t fields = std::max<size_t>(4, site.zones.size() + site.exits.size() + s.stations.size());
  const double bytes = cells * static_cast<double>(fields) * 4;
  constexpr double mebibyte = 1 << 20;
  if (bytes > kRoutingBytes)
    report.at("/site/ground", "site.large", {{"max", kRoutingBytes / mebibyte}, {"found", bytes / mebibyte}});
}

}  // namespace

void checkSite(const Scenario& s, Report& report) {
  const Site& site = s.site;
  checkIds(site.ground, "/site/ground", report);
  checkIds(site.buildings, "/site/buildings", report);
  checkIds(site.walls, "/site/walls", report);
  checkIds(s.observe.lines, "/observe/lines", report);
  checkIds(s.observe.areas, "/observe/areas", report);

  if (site.ground.empty() && !report.spoilt("/site") && !report.spoilt("/site/ground")) report.at("/site/ground", "ground.none");
  if (!site.ground.empty()) checkSize(s, report);
  checkPolygons(site.ground, "/site/ground", report);
  checkPolygons(site.buildings, "/site/buildings", report);
  checkPolygons(site.exits, "/site/exits", report);
  checkPolygons(site.zones, "/site/zones", report);
  checkPolygons(s.observe.areas, "/observe/areas", report);
  for (size_t i = 0; i < site.walls.size(); ++i) checkPolyline(site.walls[i].points, item("/site/walls", i) + "/points", report);
  for (size_t i = 0; i < s.stations.size(); ++i) checkPolyline(s.stations[i].queue, item("/stations", i) + "/queue", report);
  const Walkable walkable(site, report);
  for (size_t i = 0; i < site.gates.size() && !report.full(); ++i) {
    const std::string gate = item("/site/gates", i);
    if (site.gates[i].a == site.gates[i].b && report.sound(gate)) report.at(gate, "segment.zero");
    walkable.judge(site.gates[i].a, gate + "/a", report, kGateSlack);
    walkable.judge(site.gates[i].b, gate + "/b", report, kGateSlack);
  }
  for (size_t i = 0; i < s.observe.lines.size(); ++i) {
    const std::string line = item("/observe/lines", i);
    const std::vector<Vec2> ends = {s.observe.lines[i].a, s.observe.lines[i].b};
    if (ends[0] == ends[1] && report.sound(line)) report.at(line, "segment.zero");
    checkOverGround(site, ends, line, report);
  }
  for (size_t i = 0; i < s.observe.areas.size(); ++i) {
    const MeasuringArea& area = s.observe.areas[i];
    const std::string window = item("/observe/areas", i) + "/window";
    if (area.window.to <= area.window.from && report.sound(window)) report.at(window, "window.empty", {{"from", area.window.from}, {"to", area.window.to}});
    else if (area.window.from > s.limit && report.sound(window) && report.sound("/limit"))
      report.at(window + "/0", "condition.late", {{"found", area.window.from}, {"limit", s.limit}});
    checkOverGround(site, area.polygon, item("/observe/areas", i) + "/polygon", report);
  }
  if (site.exits.empty() && !s.groups.empty() && !report.spoilt("/site") && !report.spoilt("/site/exits"))
    report.at("/site", "exit.none");
}

Walkable::Walkable(const Site& site, const Report& report) : Walkable(site) {
  known_ = known_ && report.sound("/site/ground");
  for (size_t i = 0; i < buildingKnown_.size(); ++i) buildingKnown_[i] = report.sound(item("/site/buildings", i) + "/polygon");
}

Walkable::Walkable(const Site& site) : site_(site), known_(!site.ground.empty()), buildingKnown_(site.buildings.size(), true) {
  for (const Ground& ground : site.ground) groundBoxes_.push_back(bounds(ground.polygon));
  for (const Building& building : site.buildings) buildingBoxes_.push_back(bounds(building.polygon));
}

void Walkable::judge(Vec2 p, const std::string& pointer, Report& report, float slack) const {
  if (!report.sound(pointer)) return;
  const auto within = [p, slack](const Box& box) {
    return p.x >= box.lo.x - slack && p.x <= box.hi.x + slack && p.y >= box.lo.y - slack && p.y <= box.hi.y + slack;
  };
  const double x = p.x, y = p.y;
  bool onGround = !known_;
  for (size_t i = 0; i < site_.ground.size() && !onGround; ++i) {
    const Polygon& ground = site_.ground[i].polygon;
    onGround = within(groundBoxes_[i]) && (contains(ground, p) || distanceToBoundary(ground, p) <= slack);
  }
  if (!onGround) {
    report.at(pointer, "place.outside", {{"x", x}, {"y", y}});
    return;
  }
  for (size_t i = 0; i < site_.buildings.size(); ++i) {
    const Building& building = site_.buildings[i];
    if (!buildingKnown_[i] || !within(buildingBoxes_[i]) || !contains(building.polygon, p)) continue;
    if (distanceToBoundary(building.polygon, p) <= slack) continue;
    report.at(pointer, "place.building", {{"x", x}, {"y", y}, {"building", building.id}});
    return;
  }
}

}  // namespace sispam
