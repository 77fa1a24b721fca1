// SPDX-License-Identifier: Apache-2.0
// See free_area.h. Horizontal cuts through the middle of thin slabs between corners: the length of a cut is linear in a
// slab in which nothing crosses, so that the middle gives its area exactly.
#include "geometry/free_area.h"

#include <algorithm>
#include <array>
#include <vector>

namespace sispam {

namespace {

constexpr size_t kLeastCuts = 64, kMostCuts = 4096, kCutsPerSlab = 4;

enum Layer : int { zoneLayer, groundLayer, buildingLayer };

struct Edge {
  double x0, y0, x1, y1;  ///< y0 < y1
};

struct Ring {
  Layer layer;
  std::vector<Edge> edges;
};

struct Crossing {
  double x;
  int layer, change;
};

class Cuts {
 public:
  explicit Cuts(const Box& box) : box_(box) {}

  void add(const Polygon& polygon, Layer layer) {
    const Box box = bounds(polygon);
    if (polygon.size() < 3 || box.lo.x > box_.hi.x || box.hi.x < box_.lo.x || box.lo.y > box_.hi.y || box.hi.y < box_.lo.y) return;
    Ring ring{layer, {}};
    for (size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
      Vec2 a = polygon[j], b = polygon[i];
      heights_.push_back(std::clamp<double>(b.y, box_.lo.y, box_.hi.y));
      if (a.y == b.y) continue;
      if (a.y > b.y) std::swap(a, b);
      ring.edges.push_back({a.x, a.y, b.x, b.y});
    }
    edges_ += ring.edges.size();
    rings_.push_back(std::move(ring));
  }

  double area(uint64_t effort) {
    heights_.push_back(box_.lo.y);
    heights_.push_back(box_.hi.y);
    std::sort(heights_.begin(), heights_.end());
    heights_.erase(std::unique(heights_.begin(), heights_.end()), heights_.end());
    const size_t most = std::clamp<size_t>(static_cast<size_t>(effort / std::max<size_t>(1, edges_)), kLeastCuts, kMostCuts);
    if (heights_.size() * kCutsPerSlab <= most) {
      double sum = 0;
      for (size_t i = 0; i + 1 < heights_.size(); ++i) sum += slab(heights_[i], heights_[i + 1], most / heights_.size());
      return sum;
    }
    return slab(box_.lo.y, box_.hi.y, most);
  }

 private:
  double slab(double from, double to, size_t cuts) {
    const double height = (to - from) / static_cast<double>(cuts);
    double length = 0;
    for (size_t k = 0; k < cuts; ++k) length += cut(from + (static_cast<double>(k) + 0.5) * height);
    return length * height;
  }
  double cut(double y) {
    crossings_.clear();
    for (const Ring& ring : rings_) {
      xs_.clear();
      for (const Edge& e : ring.edges)
        if (e.y0 <= y && y < e.y1) xs_.push_back(e.x0 + (e.x1 - e.x0) * ((y - e.y0) / (e.y1 - e.y0)));
      std::sort(xs_.begin(), xs_.end());
      for (size_t i = 0; i + 1 < xs_.size(); i += 2) {
        crossings_.push_back({xs_[i], ring.layer, 1});
        crossings_.push_back({xs_[i + 1], ring.layer, -1});
      }
    }
    std::sort(crossings_.begin(), crossings_.end(), [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
    std::array<int, 3> depth{};
    double length = 0;
    for (size_t i = 0; i < crossings_.size(); ++i) {
      if (i > 0 && depth[zoneLayer] > 0 && depth[groundLayer] > 0 && depth[buildingLayer] == 0) length += crossings_[i].x - crossings_[i - 1].x;
      depth[static_cast<size_t>(crossings_[i].layer)] += crossings_[i].change;
    }
    return length;
  }

  Box box_;
  std::vector<Ring> rings_;
  size_t edges_ = 0;
  std::vector<double> heights_, xs_;
  std::vector<Crossing> crossings_;
};

}  // namespace

double freeArea(const Polygon& zone, std::span<const Polygon* const> ground, std::span<const Polygon* const> buildings, uint64_t effort) {
  if (zone.size() < 3) return 0;
  Cuts cuts(bounds(zone));
  cuts.add(zone, zoneLayer);
  for (const Polygon* each : ground) cuts.add(*each, groundLayer);
  for (const Polygon* each : buildings) cuts.add(*each, buildingLayer);
  return cuts.area(effort);
}

}  // namespace sispam
