// SPDX-License-Identifier: Apache-2.0
// See formation.h.
#include "world/formation.h"

#include <cmath>

#include "math/elementary.h"

namespace sispam {

namespace {

constexpr float kRankDepth = 1.0f;  // m (facts.md 5.4, assumed)

Vec2 turned(float forward, float left, Vec2 centre, float heading) {
  const Vec2 f{elementary::cos(heading), elementary::sin(heading)};
  return centre + f * forward + perpendicular(f) * left;
}

/// Rows of `front` people; the last row is centred.
Vec2 inRows(int front, float spacing, int count, int slot, Vec2 centre, float heading) {
  const int row = slot / front, place = slot % front;
  const int inRow = (row + 1) * front <= count ? front : count - row * front;
  const float left = (static_cast<float>(place) - 0.5f * static_cast<float>(inRow - 1)) * spacing;
  return turned(-kRankDepth * static_cast<float>(row), left, centre, heading);
}

Vec2 onBox(float spacing, int count, int slot, Vec2 centre, float heading) {
  const int side = count < 4 ? 1 : (count + 3) / 4;
  const float edge = spacing * static_cast<float>(side);
  const int which = slot / side;
  const float along = spacing * (static_cast<float>(slot % side) + 0.5f) - 0.5f * edge;
  switch (which) {
    case 0:
      return turned(0.5f * edge, along, centre, heading);
    case 1:
      return turned(along, -0.5f * edge, centre, heading);
    case 2:
      return turned(-0.5f * edge, along, centre, heading);
    default:
      return turned(along, 0.5f * edge, centre, heading);
  }
}

}  // namespace

Vec2 slotPosition(FormationKind kind, int ranks, float spacing, int count, int slot, Vec2 centre, float heading) {
  if (count < 1) return centre;
  if (ranks < 1) ranks = 1;
  switch (kind) {
    case FormationKind::line:
      return inRows((count + ranks - 1) / ranks, spacing, count, slot, centre, heading);
    case FormationKind::column:
      return inRows(ranks, spacing, count, slot, centre, heading);
    case FormationKind::box:
      return onBox(spacing, count, slot, centre, heading);
    case FormationKind::loose: {
      const float n = static_cast<float>(slot);
      const float r = 0.9f * spacing * std::sqrt(n);
      const float angle = heading + 2.39996323f * n;  // golden angle: even without a pattern
      return centre + Vec2{elementary::cos(angle), elementary::sin(angle)} * r;
    }
  }
  return centre;
}

}  // namespace sispam
