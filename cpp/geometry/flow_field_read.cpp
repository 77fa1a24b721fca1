// SPDX-License-Identifier: Apache-2.0
// Reading a FlowField between its cell centres. Easy to get wrong: of the four centres around p only those count that p can
// see, because a wall may pass between p and the centre of the very cell in which p stands.
#include <cmath>

#include "geometry/flow_field.h"

namespace sispam {

struct FlowField::Corners {
  struct Corner {
    uint32_t cell = Occupancy::noCell;
    Vec2 centre;
    float weight = 0.0f;
  };
  Corner usable[4];
  int count = 0;
  int home = -1;  // which of them is the cell p stands in; -1 when that one is not usable
};

namespace {
constexpr int kNearest = 4;  // cells
}

FlowField::Corners FlowField::cornersAround(Vec2 p) const {
  Corners corners;
  const CellFrame& frame = occupancy_.frame();
  settleAround(p, 1);
  const int homeX = frame.columnOf(p.x);
  const int homeY = frame.rowOf(p.y);
  const uint32_t home = frame.indexOf(homeX, homeY);
  const Vec2 offset = p - frame.centre(homeX, homeY);
  const int stepX = offset.x < 0.0f ? -1 : 1;
  const int stepY = offset.y < 0.0f ? -1 : 1;
  float shareX = std::fabs(offset.x) / frame.size;
  float shareY = std::fabs(offset.y) / frame.size;
  if (shareX > 1.0f) shareX = 1.0f;  // p outside the frame
  if (shareY > 1.0f) shareY = 1.0f;
  for (int k = 0; k < 4; ++k) {
    const int cx = homeX + ((k & 1) != 0 ? stepX : 0);
    const int cy = homeY + ((k & 2) != 0 ? stepY : 0);
    if (!occupancy_.free(cx, cy)) continue;
    const Corners::Corner corner{frame.indexOf(cx, cy), frame.centre(cx, cy),
                                 ((k & 1) != 0 ? shareX : 1.0f - shareX) * ((k & 2) != 0 ? shareY : 1.0f - shareY)};
    if (!(time_[corner.cell] < unreachable)) continue;
    bool seen = true;
    for (const uint32_t index : occupancy_.barriersNear(home)) {
      if (crosses({p, corner.centre}, occupancy_.barriers()[index])) seen = false;
    }
    if (!seen) continue;
    if (k == 0) corners.home = corners.count;
    corners.usable[corners.count++] = corner;
  }
  return corners;
}

uint32_t FlowField::nearestReachable(Vec2 p) const {
  settleAround(p, kNearest + 1);
  const uint32_t cell = occupancy_.nearest(p, kNearest, [&](uint32_t c) { return time_[c] < unreachable; });
  if (cell == Occupancy::noCell || occupancy_.sees(p, occupancy_.centre(cell))) return cell;
  // Behind a barrier. Right for somebody inside a building, wrong for somebody shut in on free ground.
  const uint32_t open = occupancy_.nearestFree(p);
  const bool shutIn = open != Occupancy::noCell && occupancy_.sees(p, occupancy_.centre(open));
  return shutIn ? Occupancy::noCell : cell;
}

bool FlowField::wayIsOpen(Vec2 p, Vec2 way) const {
  const Vec2 ahead = p + way * (0.5f * occupancy_.cellSize());
  if (!occupancy_.free(occupancy_.cellOf(ahead))) return false;
  const CellFrame& frame = occupancy_.frame();
  for (const uint32_t index : occupancy_.barriersNear(frame.indexOf(frame.columnOf(p.x), frame.rowOf(p.y)))) {
    if (crosses({p, ahead}, occupancy_.barriers()[index])) return false;
  }
  return true;
}

float FlowField::timeAt(Vec2 p) const {
  if (occupancy_.empty() || !isFinite(p)) return unreachable;
  const Corners corners = cornersAround(p);
  float weight = 0.0f;
  float sum = 0.0f;
  for (int k = 0; k < corners.count; ++k) {
    weight += corners.usable[k].weight;
    sum += corners.usable[k].weight * time_[corners.usable[k].cell];
  }
  if (weight > 0.0f) return sum / weight;
  const uint32_t cell = corners.count > 0 ? corners.usable[0].cell : nearestReachable(p);
  return cell == Occupancy::noCell ? unreachable : time_[cell];
}

/// Where nothing is in the way the gradient hardly changes from cell to cell: that of one's own will do, one look at memory.
Vec2 FlowField::plainDirection(Vec2 p) const {
  const uint32_t cell = occupancy_.cellOf(p);
  if (cell == Occupancy::noCell || !isPlain(cell)) return {};
  return downhill(cell);
}

Vec2 FlowField::direction(Vec2 p) const {
  if (occupancy_.empty() || !isFinite(p)) return {};
  if (const Vec2 way = plainDirection(p); way != Vec2{}) return way;
  const Corners corners = cornersAround(p);
  const bool homeFree = occupancy_.free(occupancy_.cellOf(p));
  if (corners.count == 0 || !homeFree) {
    const uint32_t cell = nearestReachable(p);
    return cell == Occupancy::noCell ? Vec2{} : normalized(occupancy_.centre(cell) - p);
  }
  Vec2 sum;
  int lowest = 0;
  for (int k = 0; k < corners.count; ++k) {
    sum += downhill(corners.usable[k].cell) * corners.usable[k].weight;
    if (time_[corners.usable[k].cell] < time_[corners.usable[lowest].cell]) lowest = k;
  }
  const bool homeUsable = corners.home >= 0;
  if (homeUsable && time_[corners.usable[corners.home].cell] == 0.0f) return {};
  const Vec2 between = normalized(sum);
  if (between != Vec2{} && wayIsOpen(p, between)) return between;
  if (homeUsable) {
    const Vec2 own = downhill(corners.usable[corners.home].cell);
    if (wayIsOpen(p, own)) return own;
  }
  // The last resort leads to a centre that p sees, from which the cell's own way is open.
  const Corners::Corner& target = corners.usable[homeUsable ? corners.home : lowest];
  const Vec2 there = normalized(target.centre - p);
  return there != Vec2{} ? there : downhill(target.cell);
}

}  // namespace sispam
