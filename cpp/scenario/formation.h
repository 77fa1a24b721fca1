// SPDX-License-Identifier: Apache-2.0
// Where the slots of a formation lie, and which of them stand in front. Slots fill the front rank first, so that a thin unit keeps its
// front; the centre is that of the front rank, of rings their middle.
#pragma once

#include "scenario/unit.h"

namespace sispam {

inline constexpr float kWholeRing = 6.2831853f;  ///< rad

struct FormationShape {
  FormationKind kind = FormationKind::line;
  int ranks = 2;           ///< 1–6
  float spacing = 0.7f;    ///< shoulder to shoulder, m; of a corridor between the men of a file
  float arc = kWholeRing;  ///< rad of the ring that a cordon fills
  int count = 1;
  float width = 3.0f;      ///< of the lane of a corridor, m
  bool operator==(const FormationShape&) const = default;
};

/// Unit vector of a heading, rad.
Vec2 facing(float heading);

/// `heading`: where they look, rad. The second rank stands 1 m behind the first. line: `ranks` rows across; column: `ranks` files
/// deep along the heading; box: the outline of a square, facing out; loose: a scatter of 1.5 × spacing on a spiral; wedge and
/// echelons: rows whose men stand further back the further they are from the point (45°); cordon: a ring or the arc of one around
/// the heading; shelter: rows at 0.8 of the spacing, 0.7 m deep; arrestTeam: two, and a screen 1.5 m before them; corridor: two files
/// along the heading with a lane of `width` between.
Vec2 slotPosition(const FormationShape& shape, int slot, Vec2 centre, float heading);
/// The same for who asks for many slots: `ahead` is facing(heading).
Vec2 slotPosition(const FormationShape& shape, int slot, Vec2 centre, float heading, Vec2 ahead);

/// How many slots stand in the front rank; the others stand behind them. All of them where there is no behind.
int frontOf(const FormationShape& shape);

/// The slot of the front rank that this one stands behind; itself if it stands in front.
int frontSlot(const FormationShape& shape, int slot);

/// The neighbour on the left (step 1) or right (−1) in the same rank; −1 = none.
int besideSlot(const FormationShape& shape, int slot, int step);

/// Length of the front from shoulder to shoulder, m, with bodies of this radius.
float frontLength(const FormationShape& shape, float radius);

}  // namespace sispam
