// SPDX-License-Identifier: Apache-2.0
// Does an outline cross itself? Edges sorted by their west end, each compared with those that start before it ends.
// Easy to get wrong: neighbouring edges always share a corner, so for them only running back over one another counts.
#include <algorithm>
#include <numeric>

#include "geometry/polygon.h"
#include "geometry/segment.h"

namespace sispam {

namespace {

// Neighbours with the common corner `shared`: do they leave it in exactly the same direction?
bool foldsBack(Vec2 from, Vec2 shared, Vec2 to) {
  if (orientation(from, shared, to) != 0) return false;
  const auto sameSide = [](float a, float corner, float b) { return (a > corner && b > corner) || (a < corner && b < corner); };
  return sameSide(from.x, shared.x, to.x) || sameSide(from.y, shared.y, to.y);
}

}  // namespace

std::optional<std::pair<int, int>> selfCrossing(const Polygon& polygon) {
  const int n = static_cast<int>(polygon.size());
  const auto corner = [&](int i) { return polygon[static_cast<size_t>(i < n ? i : i - n)]; };
  for (int i = 0; i < n; ++i) {
    if (!isFinite(corner(i)) || corner(i) == corner(i + 1)) return std::pair{i, i};
  }
  std::vector<int> byWest(polygon.size());
  std::iota(byWest.begin(), byWest.end(), 0);
  const auto west = [&](int i) { return corner(i).x < corner(i + 1).x ? corner(i).x : corner(i + 1).x; };
  const auto east = [&](int i) { return corner(i).x < corner(i + 1).x ? corner(i + 1).x : corner(i).x; };
  std::sort(byWest.begin(), byWest.end(), [&](int a, int b) { return west(a) < west(b) || (west(a) == west(b) && a < b); });
  const auto meet = [&](int i, int j) {  // i < j
    if (j == i + 1 && foldsBack(corner(i), corner(j), corner(j + 1))) return true;
    if (i == 0 && j == n - 1 && foldsBack(corner(j), corner(0), corner(1))) return true;
    if (j == i + 1 || (i == 0 && j == n - 1)) return false;
    return crosses({corner(i), corner(i + 1)}, {corner(j), corner(j + 1)});
  };
  std::optional<std::pair<int, int>> first;
  for (size_t k = 0; k < byWest.size(); ++k) {
    const float end = east(byWest[k]);
    for (size_t m = k + 1; m < byWest.size() && west(byWest[m]) <= end; ++m) {
      const std::pair pair = std::minmax(byWest[k], byWest[m]);
      if (first && *first <= std::pair<int, int>(pair)) continue;
      if (meet(pair.first, pair.second)) first = pair;
    }
  }
  return first;
}

}  // namespace sispam
