// SPDX-License-Identifier: Apache-2.0
// What an Occupancy shares between its copies; filled in occupancy_build.cpp and never changed afterwards.
// Easy to get wrong: it stands here only so that Occupancy's short questions are inline; nobody else reads it.
#pragma once

#include <cstdint>
#include <vector>

#include "geometry/cell_frame.h"
#include "geometry/segment.h"

namespace sispam {

struct OccupancyRaster {
  CellFrame frame;
  std::vector<uint8_t> sides;       ///< per cell, see Occupancy::sides
  std::vector<uint32_t> component;  ///< per cell
  uint32_t components = 0;
  std::vector<Segment> barriers;
  std::vector<uint32_t> nearStart;  ///< per cell and one more: where its part of `near` begins
  std::vector<uint32_t> near;       ///< barrier indices
  std::vector<uint8_t> walled;      ///< per cell one bit: its part of `near` is not empty; asked so often that it has to stay in the cache
};

}  // namespace sispam
