// SPDX-License-Identifier: Apache-2.0
// What units did and what was known before: arrests with their record, lines under load, predictions, reports, irritant.
#pragma once

#include <string>
#include <vector>

#include "observe/json_writer.h"
#include "world/world.h"

namespace sispam {

class MeansRecord {
 public:
  explicit MeansRecord(const World& w) : lines_(w.units.count.size()) {}
  void observe(const World& w);
  /// The members `arrests`, `unitLines`, `foreseen`, `reports`, `irritant` of the measures.
  void write(JsonWriter& out, const World& w) const;

 private:
  struct Arrest {
    uint32_t row, seized, handedOver = kNever;
    uint16_t unit, taken = kNone16;
    uint32_t officers;
    Vec2 at;
  };
  struct Line {
    float worstLoad = 0, worstShare = 0;
    uint32_t worstTick = kNever, broken = 0;
  };
  struct Foreseen {
    uint32_t tick, people;
    uint16_t unit;
    uint8_t order;
    float egress, density;
    Vec2 at;
  };
  struct Report {
    uint32_t tick, people, active;
    uint16_t unit;
  };
  std::vector<Arrest> arrests_;
  std::vector<Line> lines_;
  std::vector<Foreseen> foreseen_;
  std::vector<Report> reports_;
  uint32_t munitions_ = 0, irritated_ = 0;
  float worstGas_ = 0;
};

}  // namespace sispam
