// SPDX-License-Identifier: Apache-2.0
// See place_grid.h. The geometry of rows; a triangular lattice has rows that are √3/2 of the distance in a row apart.
#include "world/place_grid.h"

#include <algorithm>
#include <cmath>

namespace sispam {

namespace {
constexpr double kRowShare = 0.8660254037844386;  // √3/2
}

PlaceGrid::PlaceGrid(const Box& box, double wanted) : lo(box.lo) {
  const float width = box.hi.x - box.lo.x, height = box.hi.y - box.lo.y;
  upright = height > width;
  along = std::max(upright ? height : width, 1e-3f);
  across = std::max(upright ? width : height, 1e-3f);
  const double ideal = std::sqrt(wanted * static_cast<double>(across) / (kRowShare * static_cast<double>(along)));
  rows = static_cast<uint32_t>(std::max(1.0, std::floor(ideal + 0.5)));
  columns = static_cast<uint32_t>(std::ceil(wanted / rows));
}

Vec2 PlaceGrid::place(uint32_t column, uint32_t row) const {
  const float shift = rows == 1 ? 0.5f : (row % 2 == 0 ? 0.25f : 0.75f);
  const float a = along * (static_cast<float>(column) + shift) / static_cast<float>(columns);
  const float b = across * (static_cast<float>(row) + 0.5f) / static_cast<float>(rows);
  return upright ? Vec2{lo.x + b, lo.y + a} : Vec2{lo.x + a, lo.y + b};
}

float PlaceGrid::spacing() const {
  const float step = along / static_cast<float>(columns), between = across / static_cast<float>(rows);
  if (rows == 1) return step;
  return std::min(step, std::sqrt(0.25f * step * step + between * between));
}

}  // namespace sispam
