// SPDX-License-Identifier: Apache-2.0
// What people see around them, worked out twice a second for coarse cells instead of for every pair: who of which group or unit stands in a
// cell, and what everybody in a cell notices of the cells in sight. Not state: sense() writes all of it, feel() and decide() read it.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "geometry/cell_grid.h"
#include "math/vec2.h"
#include "world/column.h"

namespace sispam {

inline constexpr float kAroundCell = 2.5f;  ///< m, side of a cell: everybody in it sees the same (assumed)

/// The people of one group or unit in one cell, summed. Four sums that are always added together lie together.
struct Bunch {
  alignas(16) std::array<float, 4> counts{};  ///< citizens on their feet; of them chanting or more, pushing or more; who lie and whom nobody looks after
  alignas(16) std::array<float, 4> felt{};    ///< Σ ε, Σ ε·E_a, Σ ε·E_f, Σ S
  float marshals = 0;                ///< calm ones
  float deterring = 0;               ///< officers who can arrest or stop somebody
  float routed = 0;                  ///< officers who lie hurt or whose unit falls back
  uint16_t group = kNone16, unit = kNone16;  ///< one of the two
};

/// A cell in which somebody stands: its rows are `grid.order()[begin … end)`, its bunches `bunches[firstBunch … endBunch)`.
struct Place {
  uint16_t cx = 0, cy = 0;
  uint32_t begin = 0, end = 0;
  uint32_t firstBunch = 0, endBunch = 0;
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
  alignas(16) std::array<float, 4> counts{};  ///< as in Bunch
  alignas(16) std::array<float, 4> felt{};    ///< weighted by distance
  float weight = 0;                  ///< Σ touch·1
  float marshals = 0;
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
  float kin = 0;                     ///< people of one's own group in sight without oneself
  float upperHand = 0;               ///< share of one's own among one's own and rivals in sight; 0 without rivals
};

struct Surroundings {
  CellGrid grid;                     ///< rows by coarse cell
  Column<uint8_t> present;           ///< per row: 1 = takes part
  Column<uint32_t> placeOf;          ///< per cell: number of its place, kNobody = nobody stands there
  std::vector<Place> places;         ///< in the order of the cells
  std::vector<Bunch> bunches;
  std::vector<Sight> sights;
  Column<Vec2> headings;             ///< per unit, unit vectors
  Column<GroupAround> groups;        ///< per group, of the cell being looked at
  Column<uint16_t> touched;          ///< groups that are not zero there
  Column<Noticed> noticed;           ///< per row
};

/// What officers do at this moment that people judge (models.md C7 item 1).
struct Deed {
  enum class Kind : uint8_t { jet, advance, arrest, talk, misconduct } kind = Kind::jet;
  uint16_t unit = kNone16, group = kNone16;
  Vec2 a, b;                         ///< where: a point, or the line of the officers, m
  float indiscriminate = 0, targeted = 0;  ///< severity: against whoever is there, against offenders
  float danger = 0, dangerReach = 0;  ///< fear, 1/s, falling to nothing at the reach, m
};

}  // namespace sispam
