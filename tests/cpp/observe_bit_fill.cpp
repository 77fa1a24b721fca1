// SPDX-License-Identifier: Apache-2.0
// BitFill against the plain fill, cell by cell, in mazes of thin walls and with closed cells.
#include "observe/bit_fill.h"

#include <gtest/gtest.h>

#include "math/random.h"
#include "observe/ground_fill.h"

namespace sispam {
namespace {

TEST(BitFill, ReachesWhatTheFillCellByCellReaches) {
  Random random(11, 0, 0, 0);
  for (int round = 0; round < 30; ++round) {
    const float wide = 20.0f + 60.0f * random.uniform(), high = 10.0f + 30.0f * random.uniform();
    const std::vector<Polygon> ground{{{0, 0}, {wide, 0}, {wide, high}, {0, high}}};
    std::vector<Segment> walls;
    for (int i = 0; i < 5 * round; ++i) {
      const Vec2 a{wide * random.uniform(), high * random.uniform()};
      walls.push_back({a, a + Vec2{random.uniform() - 0.5f, random.uniform() - 0.5f} * 20.0f});
    }
    Occupancy occupancy;
    occupancy.build({ground, {}, walls, {}, 0.0f}, 0.5f, 1u << 20);
    const CellFrame& frame = occupancy.frame();
    CellBits closed;
    closed.clear(frame);
    for (int k = 0; k < 40 * (round % 5); ++k) closed.set(static_cast<int>(random.below(static_cast<uint32_t>(frame.columns))), static_cast<int>(random.below(static_cast<uint32_t>(frame.rows))));
    std::vector<uint32_t> seeds;
    for (int k = 0; k < 3; ++k) seeds.push_back(random.below(static_cast<uint32_t>(occupancy.cells())));
    BitFill fill;
    fill.configure(occupancy);
    fill.spread(seeds, closed);
    GroundFill plain;
    const auto passes = [&](uint32_t cell) { return occupancy.free(cell) && !closed.has(static_cast<int>(cell) % frame.columns, static_cast<int>(cell) / frame.columns); };
    plain.spread(occupancy, seeds, passes, [](uint32_t) { return false; });
    for (uint32_t cell = 0; cell < occupancy.cells(); ++cell)
      ASSERT_EQ(fill.reached(static_cast<int>(cell) % frame.columns, static_cast<int>(cell) / frame.columns), plain.reached(cell)) << round << " " << cell;
  }
}

}  // namespace
}  // namespace sispam
