// SPDX-License-Identifier: Apache-2.0
// See formation.h.
#include "scenario/formation.h"

#include <algorithm>
#include <cmath>

#include "math/elementary.h"

namespace sispam {

namespace {

constexpr float kRankDepth = 1.0f;      // m (facts.md 5.4, assumed)
constexpr float kShelterDepth = 0.7f;   // m (assumed)
constexpr float kShelterClose = 0.8f;   // of the spacing (assumed)
constexpr float kScreenAhead = 1.5f;    // m (assumed)
constexpr float kFullRing = 6.28f;      // rad: from here on the last man of a cordon has the first beside him

Vec2 turned(float forward, float left, Vec2 centre, Vec2 ahead) {
  return centre + ahead * forward + perpendicular(ahead) * left;
}

int inRow(const FormationShape& s, int row) {
  const int front = frontOf(s);
  return (row + 1) * front <= s.count ? front : s.count - row * front;
}

/// Rows of `front` people, the last one centred, each man set back by `slant` for a metre to the side.
Vec2 inRows(const FormationShape& s, int slot, Vec2 centre, Vec2 ahead, float spacing, float depth, float (*slant)(float)) {
  const int front = frontOf(s), row = slot / front;
  const float left = (static_cast<float>(slot % front) - 0.5f * static_cast<float>(inRow(s, row) - 1)) * spacing;
  return turned(-depth * static_cast<float>(row) - slant(left), left, centre, ahead);
}

float straight(float) { return 0; }
float pointed(float left) { return std::abs(left); }
float backLeft(float left) { return left; }
float backRight(float left) { return -left; }

Vec2 onBox(float spacing, int count, int slot, Vec2 centre, Vec2 ahead) {
  const int side = count < 4 ? 1 : (count + 3) / 4;
  const float edge = spacing * static_cast<float>(side);
  const int which = slot / side;
  const float along = spacing * (static_cast<float>(slot % side) + 0.5f) - 0.5f * edge;
  switch (which) {
    case 0:
      return turned(0.5f * edge, along, centre, ahead);
    case 1:
      return turned(along, -0.5f * edge, centre, ahead);
    case 2:
      return turned(-0.5f * edge, along, centre, ahead);
    default:
      return turned(along, 0.5f * edge, centre, ahead);
  }
}

Vec2 onSpiral(const FormationShape& s, int slot, Vec2 centre, float heading) {
  const float n = static_cast<float>(slot);
  const float angle = heading + 2.39996323f * n;  // golden angle: even without a pattern
  return centre + Vec2{elementary::cos(angle), elementary::sin(angle)} * (0.9f * s.spacing * std::sqrt(n));
}

bool wholeRing(const FormationShape& s) { return s.arc >= kFullRing; }

/// The men's spacing along the arc gives the radius: the front rank fills it, and there is room for the ranks within.
float radiusOf(const FormationShape& s) {
  const int gaps = wholeRing(s) ? frontOf(s) : frontOf(s) - 1;
  const float arc = std::max(s.arc, 0.1f), innermost = std::max(0.35f, 0.5f * static_cast<float>(frontOf(s)) / arc);
  const float ranks = static_cast<float>((s.count + frontOf(s) - 1) / frontOf(s));
  return std::max(s.spacing * static_cast<float>(std::max(gaps, 1)) / arc, innermost + kRankDepth * (ranks - 1));
}

Vec2 onRing(const FormationShape& s, int slot, Vec2 centre, float heading) {
  const int front = frontOf(s), row = slot / front, there = inRow(s, row);
  const float step = wholeRing(s) ? s.arc / static_cast<float>(there) : (there > 1 ? s.arc / static_cast<float>(there - 1) : 0.0f);
  const float first = wholeRing(s) || there == 1 ? 0.0f : -0.5f * s.arc;
  const float angle = heading + first + step * static_cast<float>(slot % front);
  const float radius = radiusOf(s) - kRankDepth * static_cast<float>(row);
  return centre + Vec2{elementary::cos(angle), elementary::sin(angle)} * radius;
}

Vec2 inTeam(const FormationShape& s, int slot, Vec2 centre, Vec2 ahead) {
  if (slot < 2) return turned(0, (slot == 0 ? 0.5f : -0.5f) * s.spacing, centre, ahead);
  const float left = (static_cast<float>(slot - 2) - 0.5f * static_cast<float>(s.count - 3)) * s.spacing;
  return turned(kScreenAhead - 0.3f * std::abs(left), left, centre, ahead);
}

/// The files begin at the centre and go back along the heading.
Vec2 inCorridor(const FormationShape& s, int slot, Vec2 centre, Vec2 ahead) {
  return turned(-s.spacing * static_cast<float>(slot / 2), (slot % 2 == 0 ? 0.5f : -0.5f) * s.width, centre, ahead);
}

}  // namespace

Vec2 facing(float heading) { return {elementary::cos(heading), elementary::sin(heading)}; }

Vec2 slotPosition(const FormationShape& s, int slot, Vec2 centre, float heading) { return slotPosition(s, slot, centre, heading, facing(heading)); }

Vec2 slotPosition(const FormationShape& s, int slot, Vec2 centre, float heading, Vec2 ahead) {
  if (s.count < 1) return centre;
  switch (s.kind) {
    case FormationKind::line:
    case FormationKind::column:
      return inRows(s, slot, centre, ahead, s.spacing, kRankDepth, straight);
    case FormationKind::wedge:
      return inRows(s, slot, centre, ahead, s.spacing, kRankDepth, pointed);
    case FormationKind::echelonLeft:
      return inRows(s, slot, centre, ahead, s.spacing, kRankDepth, backLeft);
    case FormationKind::echelonRight:
      return inRows(s, slot, centre, ahead, s.spacing, kRankDepth, backRight);
    case FormationKind::shelter:
      return inRows(s, slot, centre, ahead, kShelterClose * s.spacing, kShelterDepth, straight);
    case FormationKind::box:
      return onBox(s.spacing, s.count, slot, centre, ahead);
    case FormationKind::loose:
      return onSpiral(s, slot, centre, heading);
    case FormationKind::cordon:
      return onRing(s, slot, centre, heading);
    case FormationKind::arrestTeam:
      return inTeam(s, slot, centre, ahead);
    case FormationKind::corridor:
      return inCorridor(s, slot, centre, ahead);
  }
  return centre;
}

int frontOf(const FormationShape& s) {
  const int ranks = std::max(s.ranks, 1), count = std::max(s.count, 1);
  switch (s.kind) {
    case FormationKind::line:
    case FormationKind::wedge:
    case FormationKind::echelonLeft:
    case FormationKind::echelonRight:
    case FormationKind::shelter:
    case FormationKind::cordon:
      return (count + ranks - 1) / ranks;
    case FormationKind::column:
      return std::min(ranks, count);
    case FormationKind::box:
    case FormationKind::loose:
    case FormationKind::arrestTeam:
    case FormationKind::corridor:
      return count;
  }
  return count;
}

int frontSlot(const FormationShape& s, int slot) {
  const int front = frontOf(s), row = slot / front;
  if (row == 0) return slot;
  const int place = slot % front, there = inRow(s, row);
  const int over = s.kind == FormationKind::cordon ? (place * front) / std::max(there, 1) : place + (front - there) / 2;
  return std::clamp(over, 0, front - 1);
}

int besideSlot(const FormationShape& s, int slot, int step) {
  const int front = frontOf(s), row = slot / front, there = inRow(s, row);
  if (s.kind == FormationKind::corridor) {
    const int other = slot + 2 * step;
    return other >= 0 && other < s.count ? other : -1;
  }
  if (s.kind == FormationKind::loose || there < 2) return -1;
  if (s.kind == FormationKind::box) {
    const int side = (s.count + 3) / 4, other = slot + step;
    return other >= 0 && other < s.count && other / side == slot / side ? other : -1;
  }
  const bool closed = s.kind == FormationKind::cordon && wholeRing(s);
  const int place = slot % front + step;
  if (place >= 0 && place < there) return row * front + place;
  return closed && there > 2 ? row * front + (place + there) % there : -1;
}

float frontLength(const FormationShape& s, float radius) {
  const float men = static_cast<float>(frontOf(s)), body = 2 * radius;
  switch (s.kind) {
    case FormationKind::line:
    case FormationKind::column:
      return (men - 1) * s.spacing + body;
    case FormationKind::wedge:
    case FormationKind::echelonLeft:
    case FormationKind::echelonRight:
      return (men - 1) * s.spacing * 1.4142136f + body;
    case FormationKind::shelter:
      return (men - 1) * s.spacing * kShelterClose + body;
    case FormationKind::box:
      return std::max(1.0f, men) * s.spacing;
    case FormationKind::cordon:
      return std::max(body, radiusOf(s) * s.arc);
    case FormationKind::arrestTeam:
    case FormationKind::corridor:
    case FormationKind::loose:
      return std::max(body, men * s.spacing);
  }
  return body;
}

}  // namespace sispam
