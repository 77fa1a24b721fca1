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
  void remember(const World& world);
  void sample(const World& world, const MeasuringArea& area, AreaMean& sum, StopAndGo& course);

  std::vector<AreaMean> sums_;
  std::vector<StopAndGo> courses_;
  OwnGround ground_;
  Column<float> lastX_, lastY_;     ///< positions 0.5 s ago
  Column<uint8_t> wasHere_;
};

}  // namespace sispam
