// SPDX-License-Identifier: Apache-2.0
// Density, speed and specific flow in the scenario's measuring areas by Voronoi cells (Steffen & Seyfried 2010; cut-off 0.89 m,
// clipped to walls), sampled each 0.5 s of the window. Outside every window nothing is computed.
#pragma once

#include <vector>

#include "observe/observation.h"
#include "observe/own_ground.h"
#include "observe/stop_and_go.h"

namespace sispam {

class MeasuringAreas {
 public:
  explicit MeasuringAreas(const World& world);
  void observe(const World& world);
  std::vector<AreaMean> means() const;

 private:
  /// How much ground belongs to somebody, and how much of it lies in the area, m², as at `tick`.
  struct Share {
    double whole = 0, inside = 0;
    uint32_t tick = kNever;
  };
  void remember(const World& world);
  void noteStirred(const World& world);
  bool isStirred(const World& world, Vec2 at) const;
  const Share& shareOf(const World& world, const MeasuringArea& area, uint32_t row, Share& known);
  void sample(const World& world, const MeasuringArea& area, AreaMean& sum, StopAndGo& course, std::vector<Share>& shares);

  std::vector<AreaMean> sums_;
  std::vector<StopAndGo> courses_;
  std::vector<std::vector<Share>> shares_;  ///< per area and row, from its first sample on
  OwnGround ground_;
  Column<uint8_t> stirred_;         ///< per cell of the grid: somebody there has moved, come or gone since the last sample
  uint32_t generation_ = kNever;    ///< gates and barriers as they were then
  Column<float> lastX_, lastY_;     ///< positions 0.5 s ago
  Column<uint8_t> wasHere_;
};

}  // namespace sispam
