// SPDX-License-Identifier: Apache-2.0
// See wall_load.h. The multiplier of a lean over dt² is its force; the workspace holds the leans of the tick just made.
#include "observe/wall_load.h"

#include <algorithm>
#include <cmath>

#include "math/lanes.h"
#include "world/border.h"

namespace sispam {

namespace {

constexpr uint32_t kEvery = 5;           // ticks
constexpr float kTick = static_cast<float>(kTickSeconds);
constexpr float kLowPass = static_cast<float>(kEvery) * kTick / 1.0f;  // 1 s
constexpr float kNothing = 1e-3f;        // N
constexpr float kPiece = 1.0f;           // m
constexpr float kLeast = 0.5f;           // m: on a shorter piece the force of one body counts as spread over its breadth (assumed)

}  // namespace

WallLoad::WallLoad(const World& w) {
  const Site& site = w.exercise->scenario.site;
  const auto entry = [&](BarrierKind kind, size_t index) {
    loads_.push_back({kind, static_cast<uint16_t>(index), {}});
    return static_cast<uint32_t>(loads_.size() - 1);
  };
  const std::vector<Segment> fixed = fixedWalls(site);
  fixed_ = static_cast<uint32_t>(fixed.size());
  gates_ = static_cast<uint32_t>(site.gates.size());
  size_t next = 0;
  for (size_t k = 0; k < site.walls.size(); ++k) {
    const uint32_t wall = entry(BarrierKind::wall, k);
    for (size_t i = 1; i < site.walls[k].points.size(); ++i) add(fixed[next++], wall);
  }
  const uint32_t border = entry(BarrierKind::border, 0);
  while (next < fixed.size()) add(fixed[next++], border);
  for (size_t g = 0; g < site.gates.size(); ++g) add({site.gates[g].a, site.gates[g].b}, entry(BarrierKind::gate, g));
  for (size_t b = 0; b < site.buildings.size(); ++b) {
    const uint32_t building = entry(BarrierKind::building, b);
    const Polygon& ring = site.buildings[b].polygon;
    for (size_t i = 0; i < ring.size(); ++i) add({ring[i], ring[i + 1 < ring.size() ? i + 1 : 0]}, building);
  }
  gathered_.assign(2 * pieces(), 0.0f);
  load_ = gathered_;
}

void WallLoad::add(const Segment& line, uint32_t entry) {
  Barrier barrier;
  barrier.line = line;
  barrier.entry = entry;
  barrier.firstPiece = static_cast<uint32_t>(pieces());
  const float whole = length(line.b - line.a);
  barrier.pieces = static_cast<uint32_t>(std::max(1.0f, std::ceil(whole / kPiece - 0.01f)));
  barrier.pieceLength = std::max(kLeast, whole / static_cast<float>(barrier.pieces));
  pieceOf_.resize(pieces() + barrier.pieces, static_cast<uint32_t>(barriers_.size()));
  barriers_.push_back(barrier);
}

double WallLoad::loadOf(size_t piece) const {
  return static_cast<double>(std::max(load_[2 * piece], load_[2 * piece + 1]) / barriers_[pieceOf_[piece]].pieceLength);
}

Vec2 WallLoad::placeOf(size_t piece) const {
  const Barrier& barrier = barriers_[pieceOf_[piece]];
  const float middle = (static_cast<float>(piece - barrier.firstPiece) + 0.5f) / static_cast<float>(barrier.pieces);
  return barrier.line.a + (barrier.line.b - barrier.line.a) * middle;
}

void WallLoad::match(const World& w) {
  generation_ = w.solvedGeneration;
  const auto raster = w.occupancy.barriers();
  ofRaster_.assign(raster.size(), kNever);
  const uint32_t edges = static_cast<uint32_t>(barriers_.size()) - fixed_ - gates_;
  if (raster.size() < fixed_ + edges) return;  // no raster
  const uint32_t firstEdge = static_cast<uint32_t>(raster.size()) - edges;
  for (uint32_t k = 0; k < fixed_; ++k) ofRaster_[k] = k;
  uint32_t gate = fixed_;
  for (uint32_t k = fixed_; k < firstEdge; ++k) {  // closed gates, in the order of the site
    while (gate < fixed_ + gates_ && !(barriers_[gate].line.a == raster[k].a && barriers_[gate].line.b == raster[k].b)) ++gate;
    if (gate < fixed_ + gates_) ofRaster_[k] = gate++;
  }
  for (uint32_t k = 0; k < edges; ++k) ofRaster_[firstEdge + k] = fixed_ + gates_ + k;
}

void WallLoad::gather(const World& w) {
  for (const Lean& c : w.work.leans) {
    if (c.lambda <= 0 || c.wall >= ofRaster_.size() || ofRaster_[c.wall] == kNever) continue;
    const Barrier& barrier = barriers_[ofRaster_[c.wall]];
    const Vec2 way = barrier.line.b - barrier.line.a, at = Vec2{w.people.x[c.row], w.people.y[c.row]} - barrier.line.a;
    const float along = dot(at, way) / std::max(1e-12f, lengthSquared(way)) * static_cast<float>(barrier.pieces);
    const uint32_t piece = static_cast<uint32_t>(std::clamp(along, 0.0f, static_cast<float>(barrier.pieces) - 0.5f));
    gathered_[2 * (barrier.firstPiece + piece) + (cross(way, {c.nx, c.ny}) > 0 ? 0 : 1)] += c.lambda / (kTick * kTick);
  }
}

void WallLoad::renew(uint32_t tick) {
  loaded_.clear();
  const auto anything = [&](size_t k) { return bitsOf((load(&load_[k]) > splat(0)) | (load(&gathered_[k]) > splat(0))) != 0; };
  for (size_t piece = 0; piece < pieces(); ++piece) {
    while (2 * piece + kLanes <= load_.size() && !anything(2 * piece)) piece += kLanes / 2;  // on most walls nobody leans
    if (piece >= pieces()) break;
    for (const size_t k : {2 * piece, 2 * piece + 1}) {
      load_[k] += kLowPass * (gathered_[k] / static_cast<float>(kEvery) - load_[k]);
      gathered_[k] = 0;
      if (load_[k] < kNothing) load_[k] = 0;
    }
    if (!(load_[2 * piece] > 0 || load_[2 * piece + 1] > 0)) continue;
    loaded_.push_back(static_cast<uint32_t>(piece));
    loads_[barriers_[pieceOf_[piece]].entry].load.take(loadOf(piece), placeOf(piece), tick);
  }
}

void WallLoad::observe(const World& w) {
  if (barriers_.empty()) return;
  if (generation_ != w.solvedGeneration || ofRaster_.size() != w.occupancy.barriers().size()) match(w);
  gather(w);
  fresh_ = w.clock.tick % kEvery == 0;
  if (fresh_) renew(w.clock.tick);
}

const BarrierLoad* WallLoad::greatest() const {
  const BarrierLoad* most = nullptr;
  for (const BarrierLoad& each : loads_)
    if (each.load.tick != kNever && (!most || each.load.value > most->load.value)) most = &each;
  return most;
}

}  // namespace sispam
