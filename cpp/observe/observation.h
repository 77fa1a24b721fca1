// SPDX-License-Identifier: Apache-2.0
// What a watcher has noted so far: findings, levels, phases, measures, counting lines. Observers read a constant World
// after each step and write here; nothing in here ever flows back into the world.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "world/world.h"

namespace sispam {

struct Finding {
  uint16_t rule = 0;            ///< index into doctrine.rules
  bool kept = false;            ///< false = broken
  uint8_t severity = 4;         ///< 1–4 (V1–V4)
  uint32_t tick = 0;            ///< at which it was broken; of a kept rule, the end
  float x = 0, y = 0;           ///< m
  std::vector<std::pair<std::string, double>> values;  ///< named, e.g. {"density", 6.1}
  uint32_t evidenceFrom = 0, evidenceTo = 0;           ///< ticks
  uint16_t unit = kNone16;      ///< whose, if somebody's
};

struct LevelNote {
  uint32_t tick;
  uint16_t level;
};

struct LineCount {
  int64_t count = 0;            ///< left to right of a→b +1, back −1
  uint32_t first = kNever, last = kNever;
  std::vector<uint32_t> times;  ///< ticks of the +1 crossings (at most 100,000 kept)
};

struct AreaMean {
  double density = 0, speed = 0, specificFlow = 0;  ///< means over the window; of speed, over samples with somebody in it
  uint32_t samples = 0, occupied = 0;               ///< occupied: samples with somebody in it
  double standing = 0;                              ///< share of person-time slower than 0.1 m/s
  std::optional<double> period;                     ///< of stop-and-go, s
  double reversalsPerMinute = 0;                    ///< of the direction of the mean velocity
};

/// Watches one run. Create with the world at tick 0 (or at a restored tick: it then knows nothing of before).
class Observation {
 public:
  explicit Observation(const World& world);
  ~Observation();
  Observation(Observation&&) noexcept;
  Observation& operator=(Observation&&) noexcept;

  /// Call once after every step().
  void observe(const World& world);
  /// Call when the run is over: rates objectives, says which rules were kept. A second call does nothing.
  void finish(const World& world);

  /// Oldest first. An incident that goes on extends the evidence and the values of its finding.
  const std::vector<Finding>& findings() const;
  const std::vector<LevelNote>& situation() const;
  const std::vector<LevelNote>& declared() const;
  /// Density raster of now (1 m Gaussian), row-major, persons/m²; see DensityRaster for the geometry.
  const DensityRaster& density() const;
  double densityNow() const;           ///< greatest density now, persons/m²
  Vec2 densestPlace() const;
  double forceNow() const;             ///< greatest low-passed contact force now, N

  /// The document of `sispamkota run` (product.md §4) as JSON text; no wall clock in it.
  std::string summary(const World& world, const std::string& hashHex, uint32_t resultsVersion) const;
  /// The findings from this one on, in the form of the document's `findings`.
  std::string findingsJson(const World& world, size_t from) const;

 private:
  std::unique_ptr<struct Notes> notes_;
};

}  // namespace sispam
