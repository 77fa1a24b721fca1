// SPDX-License-Identifier: Apache-2.0
// What people see around them, worked out twice a second for coarse cells instead of for every pair: who of which group or unit stands in a
// cell, and what everybody in a cell notices of the cells in sight. Not state: sense() writes all of it, feel() and decide() read it.
#pragma once

#include <cstdint>
#include <vector>

#include "geometry/cell_frame.h"
#include "math/vec2.h"
#include "world/column.h"

namespace sispam {

inline constexpr float kAroundCell = 2.5f;  ///< m, side of a cell: everybody in it sees the same (assumed)

/// The people of one group or unit in one cell, summed.
struct Bunch {
  uint32_t next = kNobody;           ///< another bunch of the same cell
  uint16_t group = kNone16, unit = kNone16;  ///< one of the two
  float count = 0, active = 0, violent = 0;  ///< citizens on their feet; of them chanting or more, pushing or more
  float marshals = 0;                ///< calm ones
  float fallen = 0;                  ///< who lie and whom nobody looks after
  float deterring = 0;               ///< officers who can arrest or stop somebody
  float routed = 0;                  ///< officers who lie hurt or whose unit falls back
  float expressive = 0, anger = 0, fear = 0;  ///< Σ ε, Σ ε·E_a, Σ ε·E_f
  float identity = 0;                ///< Σ S
};

/// A cell in which somebody stands.
struct Place {
  uint16_t cx = 0, cy = 0;
  uint32_t firstBunch = kNobody, firstRow = kNobody, lastRow = kNobody;
  uint32_t people = 0;
  float x = 0, y = 0;                ///< where its people stand on the average, m
};

/// A cell that can be seen from another, and the weights of its distance.
struct Sight {
  int16_t dx = 0, dy = 0;
  float touch = 0;                   ///< exp(−d / contagionRange)
  float reach = 0;                   ///< exp(−d / vision)
  bool near = false;                 ///< within the 5 m in which one minds a marshal and sees somebody lie
};

/// What is in sight of a cell, of one group.
struct GroupAround {
  float count = 0, active = 0, marshals = 0, fallen = 0;
  float expressive = 0, anger = 0, fear = 0;  ///< weighted by distance
  float identity = 0, weight = 0;             ///< Σ touch·S, Σ touch·1
  bool listed = false;               ///< stands in `touched`
};

/// What one person has noticed.
struct Noticed {
  float activeShare = 0;             ///< Ā, of the citizens in sight without oneself
  float ties = 0;                    ///< γ / δ of ASCRIBE: Σ ε_j α_ij
  float anger = 0, fear = 0;         ///< q*: mean of the others, weighted by their ties
  float identity = 0;                ///< mean of one's own group near by; one's own where there is nobody
  float kinFallen = 0, fallen = 0;   ///< who lie near, of one's own group and of all
  uint8_t marshal = 0;               ///< 1 = a calm marshal of one's own group within 5 m
  float routed = 0;                  ///< officers in sight who fall back or lie hurt
  float upperHand = 0;               ///< share of one's own among one's own and rivals in sight; 0 without rivals
};

struct Surroundings {
  CellFrame frame;
  Column<uint32_t> placeOf;          ///< per cell: number of its place, kNobody = nobody stands there
  std::vector<Place> places;         ///< in the order of their lowest rows
  std::vector<Bunch> bunches;
  Column<uint32_t> nextRow;          ///< per row: the next of the same cell
  std::vector<Sight> sights;
  Column<GroupAround> groups;        ///< per group, of the cell being looked at
  Column<uint16_t> touched;          ///< groups that are not zero there
  Column<Noticed> noticed;           ///< per row
};

/// What officers do at this moment that people judge (models.md C7 item 1).
struct Deed {
  enum class Kind : uint8_t { jet, advance, arrest, talk } kind = Kind::jet;
  uint16_t unit = kNone16, group = kNone16;
  Vec2 a, b;                         ///< where: a point, or the line of the officers, m
  float indiscriminate = 0, targeted = 0;  ///< severity: against whoever is there, against offenders
  float danger = 0, dangerReach = 0;  ///< fear, 1/s, falling to nothing at the reach, m
};

}  // namespace sispam
